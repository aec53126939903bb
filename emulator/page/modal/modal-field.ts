import type { APIComponentInLabel, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { componentType } from "../message-parts/component-type.ts";
import { defaultValues } from "../message-parts/select-items.ts";

/** One part of a modal, in order: words, or a field with its label. */
export type ModalPart =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "field";
      readonly label: string;
      readonly description: string | null;
      readonly component: APIComponentInLabel;
    };

/** What a field holds while it is being filled in. */
export type FieldValue = string | readonly string[] | boolean | readonly File[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Labels, text displays, and the older form in which a row holds a text input with a label of its own. */
export function modalParts({ components }: APIModalInteractionResponseCallbackData): readonly ModalPart[] {
  return components.flatMap((component): readonly ModalPart[] => {
    switch (component.type) {
      case componentType.textDisplay:
        return [{ kind: "text", text: component.content }];
      case componentType.label:
        return [
          {
            kind: "field",
            label: component.label,
            description: component.description ?? null,
            component: component.component,
          },
        ];
      case componentType.actionRow:
        return component.components.map((input) => ({
          kind: "field",
          label: input.label ?? "",
          description: null,
          component: input,
        }));
      default:
        return component satisfies never;
    }
  });
}

export function initialValues(parts: readonly ModalPart[]): FieldValues {
  const fields = parts.flatMap((part) => (part.kind === "field" ? [part.component] : []));
  return Object.fromEntries(fields.map((component) => [component.custom_id, initialValue(component)]));
}

function initialValue(component: APIComponentInLabel): FieldValue {
  switch (component.type) {
    case componentType.textInput:
      return component.value ?? "";
    case componentType.stringSelect:
    case componentType.userSelect:
    case componentType.roleSelect:
    case componentType.mentionableSelect:
    case componentType.channelSelect:
      return defaultValues(component);
    case componentType.radioGroup:
      return component.options.find((option) => option.default)?.value ?? "";
    case componentType.checkboxGroup:
      return component.options.filter((option) => option.default).map(({ value }) => value);
    case componentType.checkbox:
      return component.default ?? false;
    case componentType.fileUpload:
      return [];
    default:
      return component satisfies never;
  }
}

/** Discord's default for every field except the checkbox, which cannot be required. */
export function isRequired(component: APIComponentInLabel): boolean {
  return component.type !== componentType.checkbox && component.required !== false;
}

/** What is wrong with a value, in words; null when it may be sent. */
export function fieldProblem(component: APIComponentInLabel, value: FieldValue): string | null {
  if (isRequired(component) && isEmpty(value)) {
    return typeof value === "string" && component.type === componentType.textInput
      ? "This field is required"
      : "Choose something here";
  }
  if (isEmpty(value)) return null;
  switch (component.type) {
    case componentType.textInput:
      return lengthProblem(String(value), component.min_length ?? 0, component.max_length ?? 4_000);
    case componentType.radioGroup:
    case componentType.checkbox:
      return null;
    case componentType.checkboxGroup:
      return countProblem(value, component.min_values ?? 1, component.max_values ?? component.options.length);
    default:
      return countProblem(value, component.min_values ?? 1, component.max_values ?? 1);
  }
}

function isEmpty(value: FieldValue): boolean {
  return typeof value === "boolean" ? false : value.length === 0;
}

function lengthProblem(text: string, min: number, max: number): string | null {
  if (text.length < min) return `At least ${min} characters, please (now ${text.length})`;
  if (text.length > max) return `At most ${max} characters, please (now ${text.length})`;
  return null;
}

function countProblem(value: FieldValue, min: number, max: number): string | null {
  const count = Array.isArray(value) ? value.length : 1;
  if (count < min) return `Choose at least ${min}`;
  if (count > max) return `Choose at most ${max}`;
  return null;
}
