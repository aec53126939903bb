import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { Form } from "../interactions/answer.ts";

interface Limits {
  readonly maxLength: number;
  /** What it is filled in with. */
  readonly value?: string;
  readonly required?: boolean;
}

/** A field of a form that takes one line; may stay empty unless it is required. */
export function textField(
  name: string,
  label: string,
  description: string,
  { maxLength, value = "", required = false }: Limits,
): Form["components"][number] {
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      required,
      max_length: maxLength,
      ...(value === "" ? {} : { value }),
    },
  };
}
