import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  type APIModalSubmissionComponent,
  ComponentType,
  type ModalSubmitComponent,
} from "discord-api-types/v10";
import { type ModalField, walkModalFields } from "../messages/walk-components.ts";
import { checkAmong, checkChosen, checkCount, isSelect } from "./chosen-values.ts";
import { RefusedError } from "./refused-error.ts";
import type { Resolver } from "./resolver.ts";

type FieldValue = string | readonly string[] | boolean;
type Fields = Readonly<Record<string, FieldValue>>;

/**
 * What a client sends when a filled-in modal is submitted.
 *
 * @param fields by custom_id; one that is left out keeps the value it was shown with
 * @throws RefusedError naming the field
 */
export function modalSubmission(
  modal: APIModalInteractionResponseCallbackData,
  fields: Fields,
  resolver: Resolver,
): APIModalSubmission {
  const known = new Set([...walkModalFields(modal.components)].map(({ field }) => field.custom_id));
  for (const name of Object.keys(fields)) {
    if (!known.has(name)) throw new RefusedError("unknownField", `The form has no field ${name}.`, name);
  }
  const components = modal.components.map((top): APIModalSubmissionComponent => {
    switch (top.type) {
      case ComponentType.TextDisplay:
        return { type: top.type, id: top.id ?? 0 };
      case ComponentType.Label:
        return { type: top.type, id: top.id ?? 0, component: filledIn(top.component, fields, resolver) };
      case ComponentType.ActionRow:
        return {
          type: top.type,
          id: top.id ?? 0,
          components: top.components.map((field) => ({
            type: field.type,
            id: field.id ?? 0,
            custom_id: field.custom_id,
            value: checkedText(field, fields[field.custom_id]),
          })),
        };
      default:
        throw new Error(`unknown modal component ${JSON.stringify(top satisfies never)}`);
    }
  });
  const { resolved } = resolver;
  // The resolved objects are built by this server; their exact type lives in the shapes.
  return { custom_id: modal.custom_id, components, ...(resolved && { resolved: resolved as object }) };
}

function filledIn(field: ModalField, fields: Fields, resolver: Resolver): ModalSubmitComponent {
  const given = fields[field.custom_id];
  const base = { id: field.id ?? 0, custom_id: field.custom_id };
  const isRequired = field.type === ComponentType.Checkbox ? false : (field.required ?? true);
  if (isSelect(field)) {
    const values = asList(field.custom_id, given) ?? defaultValues(field);
    checkChosen(field, values, resolver, isRequired ? Math.max(1, field.min_values ?? 1) : 0);
    return { ...base, type: field.type, values };
  }
  switch (field.type) {
    case ComponentType.TextInput:
      return { ...base, type: field.type, value: checkedText(field, given) };
    case ComponentType.RadioGroup: {
      // An empty text is a choice taken back.
      const chosen = asText(field.custom_id, given) ?? field.options.find((option) => option.default)?.value;
      const value = chosen === undefined || chosen === "" ? null : chosen;
      checkCount(field.custom_id, value === null ? [] : [value], isRequired ? 1 : 0, 1);
      checkAmong(field.custom_id, value === null ? [] : [value], field.options);
      return { ...base, type: field.type, value };
    }
    case ComponentType.CheckboxGroup: {
      const values = asList(field.custom_id, given) ?? defaultValues(field);
      checkCount(
        field.custom_id,
        values,
        isRequired ? Math.max(1, field.min_values ?? 1) : 0,
        field.max_values ?? field.options.length,
      );
      checkAmong(field.custom_id, values, field.options);
      return { ...base, type: field.type, values };
    }
    case ComponentType.Checkbox:
      if (given !== undefined && typeof given !== "boolean") throw wrongKind(field.custom_id);
      return { ...base, type: field.type, value: given ?? field.default ?? false };
    case ComponentType.FileUpload: {
      const uploads = asList(field.custom_id, given) ?? [];
      checkCount(field.custom_id, uploads, isRequired ? Math.max(1, field.min_values ?? 1) : 0, field.max_values ?? 1);
      return { ...base, type: field.type, values: uploads.map((id) => resolver.attachment(id).id) };
    }
    default:
      throw new Error(`unknown field ${JSON.stringify(field satisfies never)}`);
  }
}

type TextField = Extract<ModalField, { type: ComponentType.TextInput }>;

function checkedText(field: TextField, given: FieldValue | undefined): string {
  const text = asText(field.custom_id, given) ?? field.value ?? "";
  const isRequired = field.required ?? true;
  if (text === "" && !isRequired) return text;
  const refuse = (message: string): never => {
    throw new RefusedError("invalidField", message, field.custom_id);
  };
  if (text === "") refuse("This is required.");
  if (text.length < (field.min_length ?? 0)) refuse(`At least ${field.min_length} characters.`);
  if (text.length > (field.max_length ?? 4000)) refuse(`At most ${field.max_length ?? 4000} characters.`);
  return text;
}

function defaultValues(field: ModalField): string[] {
  if (!("options" in field)) return "default_values" in field ? (field.default_values ?? []).map((one) => one.id) : [];
  return field.options.filter((option) => option.default).map((option) => option.value);
}

function asText(customId: string, given: FieldValue | undefined): string | undefined {
  if (given === undefined || typeof given === "string") return given;
  throw wrongKind(customId);
}

function asList(customId: string, given: FieldValue | undefined): string[] | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "string") return [given];
  if (typeof given === "boolean") throw wrongKind(customId);
  return [...given];
}

function wrongKind(customId: string): RefusedError {
  return new RefusedError("invalidField", "This field takes another kind of value.", customId);
}
