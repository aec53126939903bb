import { ApplicationCommandOptionType, ComponentType, RESTJSONErrorCodes } from "discord-api-types/v10";
import type { CoverageRow } from "../../protocol.ts";
import type { InteractionPayload } from "../interactions/interaction-record.ts";
import { walkComponents } from "../messages/walk-components.ts";
import type { ApiError } from "../rest/api-error.ts";
import type { Change } from "../world/change.ts";

/**
 * Hears what of the coverage table really happens, by kind and name: a route that was answered, an error that was given,
 * a payload that was sent or obeyed, an option or component that was used. Tests hold the table to it.
 */
export type Witness = (kind: CoverageRow["kind"], name: string) => void;

/** Used by a person, not only shown: they count when their value reaches the bot. */
const interactive: ReadonlySet<ComponentType> = new Set([
  ComponentType.Button,
  ComponentType.StringSelect,
  ComponentType.TextInput,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.Label,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
]);

export function witnessError(witness: Witness, error: ApiError): void {
  const name = RESTJSONErrorCodes[error.code];
  if (name !== undefined) witness("error", name);
}

/** The components that a message shows. */
export function witnessChange(witness: Witness, change: Change): void {
  if (change.kind !== "messageAdded" && change.kind !== "messageChanged") return;
  for (const { component } of walkComponents(change.record.message.components ?? [])) {
    if (!interactive.has(component.type)) witness("component", nameIn(ComponentType, component.type));
  }
}

/** A part of an interaction's data: an option, or a component of a form that was filled in. */
interface Part {
  readonly type: number;
  readonly options?: readonly Part[];
  readonly components?: readonly Part[];
  readonly component?: Part;
}

/** The options that were typed, the component that was used, or the fields that were filled in. */
export function witnessInteraction(witness: Witness, payload: InteractionPayload): void {
  // Built by this server when the interaction began.
  const data = (payload["data"] ?? {}) as Partial<Part> & { readonly component_type?: ComponentType };
  if (data.component_type !== undefined) witness("component", nameIn(ComponentType, data.component_type));
  for (const option of nested(data.options, (one) => one.options)) {
    witness("commandOption", nameIn(ApplicationCommandOptionType, option.type));
  }
  const inside = (one: Part) => [...(one.components ?? []), ...(one.component ? [one.component] : [])];
  for (const field of nested(data.components, inside)) witness("component", nameIn(ComponentType, field.type));
}

/** Where an enum of discord-api-types has two names for a number, the first is the one in use. */
function nameIn(values: object, number: number): string {
  return Object.entries(values).find(([, value]) => value === number)?.[0] ?? String(number);
}

function* nested(
  parts: readonly Part[] | undefined,
  inside: (part: Part) => readonly Part[] | undefined,
): Generator<Part> {
  for (const part of parts ?? []) {
    yield part;
    yield* nested(inside(part), inside);
  }
}
