import { button, small, text } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";
import type { Unasked } from "./unasked.ts";

type Marked = Pick<Unasked, "mark">;

/** Today's session, or whatever comes before it. */
export function startButton({ userId, texts: { reminders } }: Reader, { mark }: Marked, label = reminders.start) {
  return button(ids.unaskedStart.encode(userId, { mark }), label, "main", "▶️");
}

export function snoozeButton({ userId }: Reader, { mark }: Marked, minutes: number, label: string) {
  return button(ids.unaskedSnooze.encode(userId, { mark, minutes }), label);
}

/** Every message has it: behind it is the way to stop its kind. */
export function settingsButton({ userId, texts: { reminders } }: Reader, { mark }: Marked) {
  return button(ids.unaskedSettings.encode(userId, { mark }), reminders.settings);
}

/** Why the message came, and how it ends. */
export function footer({ texts: { reminders } }: Reader, kind: Unasked["kind"]) {
  return text(small(reminders.footer[kind]));
}
