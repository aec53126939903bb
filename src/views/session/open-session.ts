import type { View } from "../../interactions/answer.ts";
import type { Target } from "../../progression/decision.ts";
import type { Standing } from "../../progression/standing.ts";
import { easierTarget } from "../../services/coaching/easier-target.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { beside, gallery, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { morningQuestion } from "../unasked/morning-question.ts";
import { isSerious } from "./serious.ts";
import {
  adultButton,
  doneButton,
  formButton,
  guidedButton,
  howButton,
  unitLine,
  weightButton,
  whyButton,
} from "./session-buttons.ts";
import { noFiles, type SessionFiles } from "./session-pictures.ts";
import { setMinutes } from "./set-minutes.ts";

/** The card of a session that can be done now: what, how long, how to tell that it was clean. */
export function openSession(
  reader: Reader,
  coaching: Coaching,
  target: Target,
  note: string | null,
  files: SessionFiles = noFiles,
): View {
  const { session, words, exercise } = reader.texts;
  const { standing, now } = coaching;
  const { name, checks } = exercise(target.exercise);
  const named = target.onlySide === null ? session.title(now.on, name) : session.sideLeftTitle(target.onlySide);
  const heading = title(
    named,
    session.amount(words.targetInWords(target, coaching.person.weightUnit), setMinutes(target)),
    target.isHalf ? session.half : quipOf(reader, coaching, target),
    small(placeInWords(reader, standing)),
  );
  const view = card(
    "session",
    text(note),
    beside(heading, files.badge),
    gallery(files.pose),
    text(standing.layoffDays === null ? null : session.layoff(standing.layoffDays)),
    text(standing.graduated ? session.maintenance(words.maintenance(standing.maintenancePerWeek)) : null),
    ...teaching(reader, target),
    text(
      `**${session.clean(checks[0], checks[1])}**`,
      sideLine(reader, target),
      mirrorLine(reader, target),
      weightLine(reader, coaching, target),
    ),
    phases(reader, standing, target),
    suggestions(reader, standing),
    ...morningQuestion(reader, coaching),
    ...askedInTime(reader, coaching),
    rule,
    row(
      guidedButton(reader, target),
      doneButton(reader, coaching, target),
      formButton(reader, session.details, target.exercise),
      easierButton(reader, coaching),
      button(ids.notToday.encode(reader.userId, {}), session.notToday),
    ),
    row(howButton(reader, target.exercise), whyButton(reader)),
  );
  return withFiles(view, files.badge, files.pose);
}

function easierButton({ userId, texts: { session } }: Reader, coaching: Coaching) {
  return easierTarget(coaching) === null ? null : button(ids.easier.encode(userId, {}), session.easier);
}

/** "Level 2 of 5 · rung 3 of 5". */
export function placeInWords({ texts: { session } }: Reader, standing: Standing): string {
  const { graduated, position, levels, rungs } = standing;
  return graduated ? session.graduatedPlace : session.place(position.level, levels, position.rung, rungs);
}

function teaching({ texts }: Reader, target: Target) {
  const { cues, without } = texts.exercise(target.exercise);
  if (!target.isNew || cues.length === 0) return [];
  return [text(texts.session.howTitle, ...cues.map((cue, place) => `${place + 1}. ${cue}`)), text(without)];
}

function sideLine({ texts: { session } }: Reader, { sides, onlySide, firstSide }: Target): string | null {
  if (sides === "both") return null;
  return onlySide === null && firstSide !== null ? session.firstSide(firstSide) : session.sideIsFoot;
}

function mirrorLine({ texts: { session } }: Reader, { mirror, isHalf }: Target): string | null {
  if (mirror) return session.mirror;
  return isHalf ? null : session.withoutMirror;
}

/** Where no weight of theirs fits, they choose: the load is worked out as the rules do it. */
function weightLine({ texts: { session, words } }: Reader, { fold, person }: Coaching, target: Target): string | null {
  const { weight } = fold.state.current;
  if (target.loadPercent === null || target.loadKg !== null || weight === null) return null;
  const askedKg = (weight.targetKg * target.loadPercent) / weight.atPercent;
  return session.weightOpen(words.loadShort({ kg: askedKg, unit: person.weightUnit }));
}

/** Reset before the set, Reload after it; the set between them is Reinforce. */
function phases({ texts: { session, plan, exercise } }: Reader, standing: Standing, target: Target) {
  const resetNow = standing.suggestions.some(({ code }) => code === "resetStretch");
  return text(
    `**${plan.phases.reset.name}** · ${resetNow ? session.resetToday : session.resetAlways}`,
    `**${plan.phases.reload.name}** · ${session.reload(exercise(target.exercise).dailyTask)}`,
  );
}

/** The stretch and the mirror have lines of their own. */
function suggestions({ texts: { session } }: Reader, standing: Standing) {
  const others = standing.suggestions.filter(({ code }) => code !== "resetStretch" && code !== "mirror");
  return text(...others.map(session.suggestion));
}

function quipOf({ texts: { session } }: Reader, { standing, now }: Coaching, target: Target): string | null {
  return isSerious(standing) || target.onlySide !== null
    ? null
    : session.quip(Temporal.PlainDate.from(now.on).dayOfYear);
}

/** On the last rung before a level with weights, so that the level does not open onto a question. */
function askedInTime(reader: Reader, { standing, person }: Coaching) {
  const { session } = reader.texts;
  const { nextLevelNeeds, position, rungs } = standing;
  if (position.rung < rungs) return [];
  if (nextLevelNeeds.adult) return [rule, text(session.adultSoon), row(adultButton(reader))];
  if (!nextLevelNeeds.targetWeight) return [];
  return [rule, text(session.weightSoon, unitLine(reader, { person })), row(weightButton(reader))];
}
