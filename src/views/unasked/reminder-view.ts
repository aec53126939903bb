import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import type { Target } from "../../progression/decision.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, card, row, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { beside, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { hurtLately, isSerious } from "../session/serious.ts";
import { streakStill } from "../session/session-pictures.ts";
import { setMinutes } from "../session/set-minutes.ts";
import { awakeStill } from "./nudge-view.ts";
import type { Unasked } from "./unasked.ts";
import { footer, settingsButton, snoozeButton, startButton } from "./unasked-buttons.ts";
import { lateLine, paceLine, wallTimeOf } from "./unasked-lines.ts";

/** The daily reminder: what, how long, and three ways to answer. */
export function reminderView(reader: Reader, coaching: Coaching, unasked: Unasked, thumbnail: ViewFile | null): View {
  const { messages, session } = reader.texts;
  const { blocked } = coaching.standing;
  const isScreen = blocked?.code === "screenExpired" || blocked?.code === "screenNeeded";
  const view = card(
    isScreen ? "question" : "session",
    beside(title(headingOf(reader, coaching, unasked), ...linesOf(reader, coaching, unasked)), thumbnail),
    text(planLine(reader, coaching), lateLine(reader, coaching, unasked), paceLine(reader, unasked)),
    row(
      startButton(reader, unasked, isScreen ? session.answerScreen : messages.start),
      snoozeButton(reader, unasked, 30, messages.in30Minutes),
      button(ids.unaskedRest.encode(reader.userId, { mark: unasked.mark }), messages.notToday),
      settingsButton(reader, unasked),
    ),
    footer(reader, "daily"),
  );
  return withFiles(view, thumbnail);
}

/** The streak, from the second day on; a glute that is awake before that. Nothing to celebrate where it hurts. */
export function reminderStill(reader: Reader, coaching: Coaching): Still | null {
  if (hurtLately(coaching.standing)) return null;
  return streakStill(reader, coaching) ?? awakeStill(reader);
}

function headingOf({ texts: { messages } }: Reader, { standing, ...coaching }: Coaching, unasked: Unasked): string {
  if (standing.blocked !== null) return messages.screenTitle;
  if (unasked.isSnoozed) return messages.snoozedTitle;
  if (standing.graduated) return messages.graduatedTitle;
  if (unasked.isLate || hurtLately(standing)) return messages.plainTitle;
  const { hour, minute } = wallTimeOf(coaching, unasked.dueAtMs);
  return messages.title(dayNumberOf(unasked.on), hour, minute);
}

function linesOf(reader: Reader, coaching: Coaching, unasked: Unasked): (string | null)[] {
  const { messages, session, exercise, words } = reader.texts;
  const { blocked, target, graduated, layoffDays, maintenancePerWeek } = coaching.standing;
  if (blocked !== null) return [blocked.code === "rest" ? null : session.blocked[blocked.code]];
  if (target === null) return [session.noTarget];
  const what = messages.session(exercise(target.exercise).name, setMinutes(target));
  const aside = unasked.isSnoozed ? null : asideOf(reader, coaching, target);
  return [
    aside === null ? what : `${what} ${aside}`,
    graduated ? session.maintenance(words.maintenance(maintenancePerWeek)) : null,
    layoffDays === null ? null : messages.layoff,
    small(words.targetInWords(target, coaching.person.weightUnit)),
  ];
}

/** The one joke of the message, or what stands in its place. */
function asideOf({ texts: { messages, session } }: Reader, { standing, now }: Coaching, target: Target) {
  if (target.isHalf) return messages.half;
  // Not the one of the card that "Start" leads to.
  return isSerious(standing) || standing.graduated ? null : session.quip(dayNumberOf(now.on) + 3);
}

/** The if-then plan of the start. */
function planLine({ texts: { messages, start } }: Reader, { person, standing }: Coaching): string | null {
  return person.planCue === null || standing.blocked !== null ? null : messages.plan(start.moments[person.planCue]);
}

function dayNumberOf(on: string): number {
  return Temporal.PlainDate.from(on).dayOfYear;
}
