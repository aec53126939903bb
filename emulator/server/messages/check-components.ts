import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { limits } from "../limits.ts";
import type { FormErrors } from "../rest/form-errors.ts";
import { type Found, type MessageComponent, walkComponents } from "./walk-components.ts";

/** What Discord refuses in a message's components beyond its published schema. */
export function checkComponents(errors: FormErrors, components: readonly MessageComponent[], isV2: boolean): void {
  const all = [...walkComponents(components)];
  if (isV2) checkV2Totals(errors, all);
  else checkV1Layout(errors, components);
  checkCustomIds(errors, all);
  for (const found of all) {
    if (found.component.type === ComponentType.ActionRow) checkRow(errors, found);
    if (found.component.type === ComponentType.Button) checkButton(errors, found);
    if (found.component.type === ComponentType.StringSelect) checkOptions(errors, found);
  }
}

function checkV2Totals(errors: FormErrors, all: readonly Found<MessageComponent>[]): void {
  if (all.length > limits.componentsV2.value) {
    errors.add(
      ["components"],
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      "The total number of components must be 40 or fewer.",
    );
  }
  const characters = all.reduce(
    (sum, { component }) => sum + (component.type === ComponentType.TextDisplay ? component.content.length : 0),
    0,
  );
  if (characters > limits.textCharactersV2.value) {
    errors.add(
      ["components"],
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `The total size of displayable text must not exceed ${limits.textCharactersV2.value} characters.`,
    );
  }
}

function checkV1Layout(errors: FormErrors, components: readonly MessageComponent[]): void {
  if (components.length > limits.actionRowsV1.value) {
    errors.add(["components"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
  }
  for (const [index, component] of components.entries()) {
    if (component.type === ComponentType.ActionRow) continue;
    errors.add(["components", index, "type"], "BASE_TYPE_CHOICES", 'Value of field "type" must be one of (1,).');
  }
}

function checkCustomIds(errors: FormErrors, all: readonly Found<MessageComponent>[]): void {
  const seen = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of all) {
    if ("custom_id" in component && component.custom_id != null) {
      if (seen.has(component.custom_id)) {
        errors.add(
          [...path, "custom_id"],
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated",
        );
      }
      seen.add(component.custom_id);
    }
    if (component.id == null || component.id === 0) continue;
    if (ids.has(component.id))
      errors.add([...path, "id"], "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
    ids.add(component.id);
  }
}

function checkRow(errors: FormErrors, { component, path }: Found<MessageComponent>): void {
  if (component.type !== ComponentType.ActionRow) return;
  const widths = component.components.map((inner) => (inner.type === ComponentType.Button ? 1 : 5));
  if (widths.reduce((sum, width) => sum + width, 0) <= 5) return;
  errors.add(
    [...path, "components"],
    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    "An action row holds up to five buttons or a single select menu.",
  );
}

function checkButton(errors: FormErrors, { component, path }: Found<MessageComponent>): void {
  if (component.type !== ComponentType.Button) return;
  const has = (key: string): boolean => key in component && Reflect.get(component, key) != null;
  const required = (key: string): void => {
    if (!has(key)) errors.add([...path, key], "BASE_TYPE_REQUIRED", "This field is required");
  };
  const forbidden = (key: string): void => {
    if (has(key))
      errors.add([...path, key], "BUTTON_COMPONENT_INVALID_FIELD", `A button of this style cannot have ${key}.`);
  };
  if (component.style === ButtonStyle.Link) {
    required("url");
    forbidden("custom_id");
  } else if (component.style === ButtonStyle.Premium) {
    required("sku_id");
    for (const key of ["custom_id", "label", "url", "emoji"]) forbidden(key);
    return;
  } else {
    required("custom_id");
    forbidden("url");
  }
  if (!component.label && !component.emoji) {
    errors.add(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.");
  }
}

function checkOptions(errors: FormErrors, { component, path }: Found<MessageComponent>): void {
  if (component.type !== ComponentType.StringSelect) return;
  const { options, min_values: min = 1, max_values: max = 1 } = component;
  const values = new Set<string>();
  for (const [index, option] of options.entries()) {
    if (values.has(option.value)) {
      errors.add(
        [...path, "options", index, "value"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    }
    values.add(option.value);
  }
  const defaults = options.filter((option) => option.default).length;
  if (defaults > max) {
    errors.add(
      [...path, "options"],
      "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
      "More options are default than may be chosen.",
    );
  }
  if (max > options.length) {
    errors.add(
      [...path, "max_values"],
      "SELECT_COMPONENT_MAX_VALUES_OUT_OF_RANGE",
      "max_values exceeds the number of options.",
    );
  }
  if (min > max)
    errors.add([...path, "min_values"], "SELECT_COMPONENT_MIN_VALUES_OUT_OF_RANGE", "min_values exceeds max_values.");
}
