import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Reader } from "../reader.ts";
import { askToKeepView } from "./keep-question.ts";
import { morningView } from "./morning-view.ts";
import { nudgeStill, nudgeView } from "./nudge-view.ts";
import { reminderStill, reminderView } from "./reminder-view.ts";
import type { Unasked } from "./unasked.ts";

/** A message to one person. `thumbnail`: what `unaskedStill` draws, as a file; null where that could not be made. */
export function unaskedView(reader: Reader, coaching: Coaching, unasked: Unasked, thumbnail: ViewFile | null): View {
  if (unasked.asksToKeep) return askToKeepView(reader, unasked);
  switch (unasked.kind) {
    case "daily":
      return reminderView(reader, coaching, unasked, thumbnail);
    case "posture":
      return nudgeView(reader, coaching, unasked, thumbnail);
    case "morning":
      return morningView(reader, coaching, unasked);
    default:
      return unasked.kind satisfies never;
  }
}

/** The small picture of a message; null where it has none. */
export function unaskedStill(reader: Reader, coaching: Coaching, { kind, asksToKeep }: Unasked): Still | null {
  if (asksToKeep || kind === "morning") return null;
  return kind === "daily" ? reminderStill(reader, coaching) : nudgeStill(reader);
}
