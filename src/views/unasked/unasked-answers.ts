import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { card, row, text, title } from "../components.ts";
import { beside, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { hurtLately } from "../session/serious.ts";
import { todayButton } from "../session/session-buttons.ts";
import type { Unasked } from "./unasked.ts";
import { settingsButton, startButton } from "./unasked-buttons.ts";
import { clockOf, exactTimeOf } from "./unasked-lines.ts";

type Answered = Pick<Unasked, "mark" | "kind" | "on">;

/** "In 30 min", "Snooze 1 h". What replaces the message keeps its mark, by which it is found again. */
export function snoozedView(reader: Reader, answered: Answered, coaching: Coaching, backAtMs: number): View {
  const { messages } = reader.texts;
  const isNudge = answered.kind === "posture";
  return card(
    "quiet",
    title(messages.later(clockOf(exactTimeOf(coaching, backAtMs))), isNudge ? messages.laterNudge : messages.laterText),
    row(isNudge ? null : startButton(reader, answered), settingsButton(reader, answered)),
  );
}

/** "Not today", of a reminder: nothing is asked, and changing one's mind is a button. */
export function restedView(reader: Reader, answered: Answered): View {
  const { session } = reader.texts;
  return card(
    "quiet",
    title(session.restTaken, session.restTakenText),
    row(startButton(reader, answered), settingsButton(reader, answered)),
  );
}

/** "Not today" under a reminder of an earlier day: that day is over. */
export function restTooLateView(reader: Reader, answered: Answered, { now }: Coaching): View {
  const { messages } = reader.texts;
  return card(
    "quiet",
    title(messages.oldNotToday(answered.on, now.on), messages.oldNotTodayText),
    row(startButton(reader, answered), settingsButton(reader, answered)),
  );
}

/** "Not today", of a nudge: the session of the day is another matter. */
export function skippedView(reader: Reader, answered: Answered): View {
  const { messages } = reader.texts;
  return card("quiet", title(messages.skipped, messages.skippedText), row(settingsButton(reader, answered)));
}

/** "Did 5 squeezes". */
export function squeezedView(reader: Reader, answered: Answered, coaching: Coaching, awake: ViewFile | null): View {
  const { messages } = reader.texts;
  const { standing, now } = coaching;
  const dayNumber = Temporal.PlainDate.from(now.on).dayOfYear;
  const words = hurtLately(standing)
    ? [messages.thanksPlain]
    : [messages.thanks(dayNumber), standing.doneToday ? messages.thanksDone : messages.thanksText];
  const [named = "", ...lines] = words;
  const view = card(
    "good",
    beside(title(named, ...lines), awake),
    row(standing.doneToday ? null : startButton(reader, answered), settingsButton(reader, answered)),
  );
  return withFiles(view, awake);
}

export function keptView(reader: Reader, answered: Answered): View {
  const { messages } = reader.texts;
  return card("good", title(messages.kept), row(todayButton(reader), settingsButton(reader, answered)));
}

export function stoppedView(reader: Reader, { kind }: Answered): View {
  const { messages } = reader.texts;
  return card("quiet", title(messages.stopped[kind]), text(messages.stoppedText[kind]), row(todayButton(reader)));
}
