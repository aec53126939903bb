import type { WireEntry } from "../../protocol.ts";

/** Discord's kinds of answers to an interaction. */
const answers: Readonly<Record<number, string>> = {
  1: "pong",
  4: "reply",
  5: "thinking…",
  6: "will update",
  7: "update",
  8: "suggestions",
  9: "form",
};

/** What an entry says, in a few words: the kind of answer and the first words a person reads. Null when it says nothing. */
export function wireWords({ request }: WireEntry): string | null {
  const body = request === null ? null : parsed(request);
  if (body === null) return null;
  const answer = typeof body["type"] === "number" ? answers[body["type"]] : undefined;
  const words = firstWords(body);
  if (answer === undefined) return words;
  return words === null ? answer : `${answer}: ${words}`;
}

/** The first text that a person would read: a title, the content, or that of a component. */
function firstWords(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const key of ["content", "title", "label"]) {
    const text = (value as Record<string, unknown>)[key];
    if (typeof text === "string" && text.trim() !== "") return plain(text);
  }
  for (const inner of Object.values(value)) {
    const words = firstWords(inner);
    if (words !== null) return words;
  }
  return null;
}

function plain(text: string): string {
  const line = text
    .replaceAll(/[*_#`>~|]|^-#/gm, "")
    .trim()
    .split("\n")[0];
  return (line ?? "").slice(0, 60);
}

/** Long bodies are cut by the server and no longer JSON. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
