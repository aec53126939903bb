import type { View } from "../interactions/answer.ts";
import type { Target } from "../progression/decision.ts";
import { levelAt } from "../progression/position.ts";
import type { Blocked, Standing } from "../progression/standing.ts";
import type { Coaching } from "../services/read-coaching.ts";
import type { Amount } from "../texts/amount.ts";
import { button, card, row, rule, small, text, title } from "./components.ts";
import { ids } from "./custom-ids.ts";
import { questionRows } from "./question-rows.ts";
import type { Reader } from "./reader.ts";
import { setMinutes } from "./set-minutes.ts";

/** Today's session, whatever state it is in. */
export function sessionCard(reader: Reader, coaching: Coaching): View {
  const { standing, now } = coaching;
  if (standing.blocked !== null) return blockedCard(reader, coaching, standing.blocked);
  const { target } = standing;
  if (target === null) return card("quiet", title(reader.texts.session.noTarget), navigation(reader));
  if (target.onlySide !== null) return openCard(reader, coaching, target);
  if (standing.doneToday) return doneCard(reader, coaching, target);
  if (standing.availableFromOn !== null && standing.availableFromOn > now.on) {
    return laterCard(reader, coaching, target, standing.availableFromOn);
  }
  return openCard(reader, coaching, target);
}

function openCard(reader: Reader, coaching: Coaching, target: Target): View {
  const { session, words, exercise } = reader.texts;
  const { standing, now } = coaching;
  const { name, checks } = exercise(target.exercise);
  const heading = target.onlySide === null ? session.title(now.on, name) : session.sideLeftTitle(target.onlySide);
  return card(
    "session",
    title(
      heading,
      session.amount(words.targetInWords(target), setMinutes(target)),
      target.isHalf ? session.half : null,
      quipOf(reader, coaching, target),
      small(placeOf(reader, standing)),
    ),
    text(standing.layoffDays === null ? null : session.layoff(standing.layoffDays)),
    ...teaching(reader, target),
    text(
      `**${session.clean(checks[0], checks[1])}**`,
      sideLine(reader, target),
      mirrorLine(reader, target),
      weightLine(reader, standing, target),
    ),
    phases(reader, standing, target),
    text(
      ...standing.suggestions
        .filter(({ code }) => code !== "resetStretch" && code !== "mirror")
        .map(session.suggestion),
    ),
    ...openQuestions(reader, standing),
    rule,
    row(doneButton(reader, coaching, target), detailsButton(reader, target, session.details)),
  );
}

function doneCard(reader: Reader, coaching: Coaching, target: Target): View {
  const { session, words, exercise } = reader.texts;
  const { standing, now } = coaching;
  const amount = words.targetInWords(target);
  const { inSentence, dailyTask } = exercise(target.exercise);
  const next =
    standing.availableFromOn === null
      ? session.next(amount)
      : session.nextOn(standing.availableFromOn, now.on, inSentence, amount);
  return card(
    "good",
    title(session.doneTitle, next, small(placeOf(reader, standing))),
    text(session.reload(dailyTask)),
    ...openQuestions(reader, standing),
    rule,
    row(detailsButton(reader, null, session.another), planButton(reader)),
  );
}

function laterCard(reader: Reader, { standing, now }: Coaching, target: Target, fromOn: string): View {
  const { session, words, exercise } = reader.texts;
  return card(
    "quiet",
    title(
      session.laterTitle(fromOn, now.on),
      `${exercise(target.exercise).name}: ${words.targetInWords(target)}.`,
      small(placeOf(reader, standing)),
    ),
    text(session.later),
    navigation(reader),
  );
}

function blockedCard(reader: Reader, { standing, now }: Coaching, blocked: Blocked): View {
  const { session } = reader.texts;
  if (blocked.code === "rest") {
    return card(
      "care",
      title(session.restTitle, session.rest(blocked.untilOn, now.on), small(placeOf(reader, standing))),
      text(session.restStillHurts),
      row(planButton(reader)),
    );
  }
  const asksScreen = blocked.code === "screenExpired" || blocked.code === "screenNeeded";
  return card(
    "question",
    title(session.blockedTitle, session.blocked[blocked.code], small(placeOf(reader, standing))),
    row(
      asksScreen ? button(ids.resume.encode(reader.userId, {}), session.answerScreen, "main") : null,
      detailsButton(reader, null, session.another),
      planButton(reader),
    ),
  );
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

function weightLine({ texts: { session } }: Reader, { nextRoute }: Standing, target: Target): string | null {
  if (target.seconds !== null || target.loadKg !== null) return null;
  return nextRoute.kind === "targetWeight" ? session.blocked.targetWeight : session.weightOpen;
}

/** Reset and Reload around the set; the set itself is Reinforce. */
function phases({ texts: { session, plan, exercise } }: Reader, { suggestions }: Standing, target: Target) {
  const resetNow = suggestions.some(({ code }) => code === "resetStretch");
  return text(
    `**${plan.phases.reset.name}** · ${resetNow ? session.resetToday : session.resetAlways}`,
    `**${plan.phases.reload.name}** · ${session.reload(exercise(target.exercise).dailyTask)}`,
  );
}

/** Nothing funny where somebody hurts or is being sent elsewhere. */
function quipOf({ texts: { session } }: Reader, { standing, now }: Coaching, target: Target): string | null {
  const serious = target.isHalf || standing.morningCheck !== null || standing.layoffDays !== null;
  if (serious || target.onlySide !== null || standing.suggestions.length > 0) return null;
  return session.quip(Temporal.PlainDate.from(now.on).dayOfYear);
}

function placeOf({ texts: { session } }: Reader, { graduated, position, levels, rungs }: Standing): string {
  return graduated ? session.graduatedPlace : session.place(position.level, levels, position.rung, rungs);
}

function openQuestions(reader: Reader, { openQuestions: missing }: Standing) {
  return missing.length === 0 ? [] : [rule, text(reader.texts.session.openQuestions), ...questionRows(reader, missing)];
}

/** One tap logs what the label says, however old the card is; null where the load is not known. */
function doneButton({ userId, texts }: Reader, { program, enrollment }: Coaching, target: Target) {
  if (target.seconds === null && target.loadKg === null) return null;
  const { exercise, reps, seconds, loadKg, sides, onlySide } = target;
  const shown: Amount = { reps, seconds, loadKg, side: onlySide ?? sides };
  const breathing = levelAt(program, target.position.level).gate.breathing !== undefined;
  const label = texts.session.done(texts.log.claim(texts.words.amountShort(shown), breathing));
  const customId = ids.shown.encode(userId, {
    ...{ exercise, reps, side: onlySide ?? "both", breathing, seen: enrollment.factsSeen },
    seconds: seconds ?? undefined,
    loadKg: loadKg ?? undefined,
  });
  return button(customId, label, "main");
}

function detailsButton({ userId }: Reader, target: Target | null, label: string) {
  return button(ids.open.encode(userId, { exercise: target?.exercise }), label);
}

function planButton({ userId, texts }: Reader) {
  return button(ids.plan.encode(userId, {}), texts.session.plan);
}

function navigation(reader: Reader) {
  return row(detailsButton(reader, null, reader.texts.session.another), planButton(reader));
}
