import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord-api-types/v10";
import { limits } from "../limits.ts";
import { FormErrors } from "../rest/form-errors.ts";
import { numberComponents } from "./number-components.ts";
import { type ModalField, walkModalFields } from "./walk-components.ts";

type Modal = APIModalInteractionResponseCallbackData;

/**
 * What Discord refuses in a modal beyond its published schema; gives back the modal with its components numbered.
 *
 * @throws ApiError 50035
 */
export function checkedModal(modal: Modal): Modal {
  const errors = new FormErrors();
  if (modal.components.length > limits.modalTopLevel.value) {
    errors.add(["components"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
  }
  const seen = new Set<string>();
  for (const { field, path } of walkModalFields(modal.components)) {
    if (seen.has(field.custom_id)) {
      errors.add([...path, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
    seen.add(field.custom_id);
    if (field.type === ComponentType.TextInput) checkTextInput(errors, field, path);
    if (!("options" in field)) continue;
    const defaults = field.options.filter((option) => option.default).length;
    const most = field.type === ComponentType.RadioGroup ? 1 : (field.max_values ?? field.options.length);
    if (defaults > most) {
      errors.add(
        [...path, "options"],
        "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
        "More options are default than may be chosen.",
      );
    }
    const values = new Set(field.options.map((option) => option.value));
    if (values.size < field.options.length) {
      errors.add(
        [...path, "options"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    }
  }
  for (const [index, top] of modal.components.entries()) {
    if (top.type !== ComponentType.ActionRow || top.components.length <= 1) continue;
    errors.add(["components", index, "components"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 1 in length.");
  }
  errors.throwIfAny();
  const copy = structuredClone(modal);
  numberComponents(allParts(copy));
  return copy;
}

function checkTextInput(
  errors: FormErrors,
  field: Extract<ModalField, { type: ComponentType.TextInput }>,
  path: readonly (string | number)[],
): void {
  const { min_length: min = 0, max_length: max = 4000, value } = field;
  if (min > max)
    errors.add([...path, "min_length"], "TEXT_INPUT_COMPONENT_MIN_LENGTH", "min_length exceeds max_length.");
  if (value && (value.length < min || value.length > max)) {
    errors.add([...path, "value"], "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
  }
}

function* allParts(modal: Modal): Generator<{ id?: number | undefined }> {
  for (const top of modal.components) {
    yield top;
    if (top.type === ComponentType.Label) yield top.component;
    if (top.type === ComponentType.ActionRow) yield* top.components;
  }
}
