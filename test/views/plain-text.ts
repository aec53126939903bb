import type { View } from "../../src/interactions/answer.ts";

/** What a screen reader would say: every text, label and option of a view, one per line. */
export function plainText(view: View): string {
  const lines: string[] = [];
  walk(view.components, (part) => {
    if (typeof part["content"] === "string") lines.push(part["content"]);
    if (typeof part["label"] === "string") lines.push(`[${part["label"]}]`);
  });
  return lines.join("\n");
}

type Part = Readonly<Record<string, unknown>>;

/** Visits every object of a component tree. */
export function walk(value: unknown, visit: (part: Part) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === "object" && value !== null) {
    visit(value as Part);
    for (const item of Object.values(value)) walk(item, visit);
  }
}
