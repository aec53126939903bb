import {
  type APIComponentInModalActionRow,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackComponent,
  ComponentType,
} from "discord-api-types/v10";
import type { FieldPath } from "../rest/form-errors.ts";

type NestedIn<C> = C extends { readonly components: readonly (infer Inner)[] } ? Inner : never;
type AccessoryOf<C> = C extends { readonly accessory: infer A } ? A : never;
type Level1 = APIMessageTopLevelComponent;
type Level2 = NestedIn<Level1> | AccessoryOf<Level1>;
type Level3 = NestedIn<Level2> | AccessoryOf<Level2>;

/** Any component of a message, at any depth. */
export type MessageComponent = Level1 | Level2 | Level3;

type ModalTopLevel = APIModalInteractionResponseCallbackComponent;
type InLabel = Extract<ModalTopLevel, { type: ComponentType.Label }>["component"];

/** What a person fills in. */
export type ModalField = InLabel | APIComponentInModalActionRow;

export interface Found<C> {
  readonly component: C;
  readonly path: FieldPath;
  /** The component this one is directly in, or null at the top. */
  readonly parent: C | null;
}

/** Every component of a message with where it is, parents before children. */
export function* walkComponents(
  components: readonly MessageComponent[],
  at: FieldPath = ["components"],
  parent: MessageComponent | null = null,
): Generator<Found<MessageComponent>> {
  for (const [index, component] of components.entries()) {
    const path = [...at, index];
    yield { component, path, parent };
    if ("components" in component) yield* walkComponents(component.components, [...path, "components"], component);
    if (component.type === ComponentType.Section) {
      yield { component: component.accessory, path: [...path, "accessory"], parent: component };
    }
  }
}

/** Every field of a modal with where it is and its label. */
export function* walkModalFields(
  components: readonly ModalTopLevel[],
): Generator<{ readonly field: ModalField; readonly path: FieldPath; readonly label: string }> {
  for (const [index, top] of components.entries()) {
    if (top.type === ComponentType.Label) {
      yield { field: top.component, path: ["components", index, "component"], label: top.label };
    }
    if (top.type !== ComponentType.ActionRow) continue;
    for (const [inner, field] of top.components.entries()) {
      yield { field, path: ["components", index, "components", inner], label: field.label ?? field.custom_id };
    }
  }
}

export type Interactive = Extract<MessageComponent, { custom_id: string }>;

/** The component with this custom_id, or undefined. */
export function findComponent(components: readonly MessageComponent[], customId: string): Interactive | undefined {
  for (const { component } of walkComponents(components)) {
    if ("custom_id" in component && component.custom_id === customId) return component;
  }
  return undefined;
}
