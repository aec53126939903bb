import type { View } from "../../src/interactions/answer.ts";

type Part = Readonly<Record<string, unknown>>;

/** Every object of a component tree. */
export function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
}

/** What a screen reader would say: every text, and every label of a button or an option in brackets, one per line. */
export function plainText(view: View): string {
  const lines = partsOf(view.components).map(({ content, label }) => content ?? (label && `[${label}]`));
  return lines.filter((line) => typeof line === "string").join("\n");
}

/** The labels of everything that can be pressed or chosen. */
export function labelsOf(view: View): string[] {
  return partsOf(view.components).flatMap(({ label }) => (typeof label === "string" ? [label] : []));
}

/** Custom ids, in the order in which they are shown. */
export function customIdsOf(value: unknown): string[] {
  return partsOf(value).flatMap(({ custom_id: id }) => (typeof id === "string" ? [id] : []));
}
