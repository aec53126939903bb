import type { APIMessage, APIMessageComponent } from "discord-api-types/v10";
import { componentType } from "./component-type.ts";

/** The text of a message, that of its components and embeds included; what has none is named. */
export function wordsOf({ content, components = [], embeds, attachments }: APIMessage): string {
  const lines = [
    content,
    ...components.flatMap(textsIn),
    ...embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]),
  ].filter((line) => line.trim() !== "");
  if (lines.length > 0) return lines.join("\n");
  return attachments.map(({ filename }) => filename).join(", ") || "A message without words";
}

function textsIn(component: APIMessageComponent): readonly string[] {
  if (component.type === componentType.textDisplay) return [component.content];
  return "components" in component
    ? component.components.flatMap((inner) => textsIn(inner as APIMessageComponent))
    : [];
}
