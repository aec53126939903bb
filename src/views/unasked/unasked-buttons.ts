import { button, small, text } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import type { Unasked } from "./unasked.ts";

type Marked = Pick<Unasked, "mark">;

/** Today's session, or whatever comes before it. */
export function startButton({ userId, texts: { messages } }: Reader, { mark }: Marked, label = messages.start) {
  return button(ids.unaskedStart.encode(userId, { mark }), label, "main", "▶️");
}

export function snoozeButton({ userId }: Reader, { mark }: Marked, minutes: number, label: string) {
  return button(ids.unaskedSnooze.encode(userId, { mark, minutes }), label);
}

/** Every message has it: behind it is the way to stop its kind. */
export function settingsButton({ userId, texts: { messages } }: Reader, { mark }: Marked) {
  return button(ids.unaskedSettings.encode(userId, { mark }), messages.settings);
}

/** Why the message came, and how it ends. */
export function footer({ texts: { messages } }: Reader, kind: Unasked["kind"]) {
  return text(small(messages.footer[kind]));
}
