import type { APIButtonComponentWithCustomId } from "discord-api-types/v10";
import type { Target } from "../../progression/decision.ts";
import type { Side } from "../../progression/facts.ts";
import { levelAt } from "../../progression/position.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, small } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { mayPreferPounds } from "../settings/may-prefer-pounds.ts";
import { canBeGuided } from "./guided-set-of.ts";

/** One tap logs what the label says, however old the card is; null where the load is not known. */
export function doneButton(
  { userId, texts }: Reader,
  { program, enrollment, person }: Coaching,
  target: Target,
  id: typeof ids.shown | typeof ids.easierShown = ids.shown,
): APIButtonComponentWithCustomId | null {
  if (target.seconds === null && target.loadKg === null) return null;
  const { exercise, reps, seconds, loadKg, onlySide } = target;
  const breathing = levelAt(program, target.position.level).gate.breathing !== undefined;
  const label = texts.session.done(texts.log.claim(texts.words.targetShort(target, person.weightUnit), breathing));
  const customId = id.encode(userId, {
    ...{ exercise, reps, side: onlySide ?? "both", breathing, seen: enrollment.factsSeen },
    seconds: seconds ?? undefined,
    loadKg: loadKg ?? undefined,
  });
  return button(customId, label, "main");
}

/** Opens the form for an exercise, or for the one that a log means at that moment. */
export function formButton({ userId }: Reader, label: string, exercise?: string): APIButtonComponentWithCustomId {
  return button(ids.open.encode(userId, { exercise }), label);
}

export function planButton({ userId, texts }: Reader): APIButtonComponentWithCustomId {
  return button(ids.plan.encode(userId, {}), texts.session.plan);
}

export function todayButton({ userId, texts }: Reader): APIButtonComponentWithCustomId {
  return button(ids.today.encode(userId, {}), texts.session.today, "primary");
}

export function adultButton({ userId, texts }: Reader): APIButtonComponentWithCustomId {
  return button(ids.adult.encode(userId, {}), texts.session.adult, "primary");
}

export function weightButton({ userId, texts }: Reader): APIButtonComponentWithCustomId {
  return button(ids.weightOpen.encode(userId, {}), texts.session.weight, "primary");
}

/** What asks for a weight says where the unit is chosen, to those who may want another one. */
export function unitLine({ texts: { session } }: Reader, { person }: Pick<Coaching, "person">): string | null {
  return mayPreferPounds(person) ? small(session.maybePounds) : null;
}

export function whyButton({ userId, texts }: Reader): APIButtonComponentWithCustomId {
  return button(ids.why.encode(userId, {}), texts.session.why);
}

export function howButton(
  { userId, texts }: Reader,
  exercise: string,
  label = texts.session.how,
): APIButtonComponentWithCustomId {
  return button(ids.how.encode(userId, { exercise }), label);
}

export function historyButton({ userId, texts }: Reader): APIButtonComponentWithCustomId {
  return button(ids.history.encode(userId, {}), texts.session.history);
}

/** Answers the safety screen, or goes on wherever the start was left. */
export function resumeButton(
  { userId, texts }: Reader,
  label = texts.session.answerScreen,
): APIButtonComponentWithCustomId {
  return button(ids.resume.encode(userId, {}), label, "main");
}

/** Sends the set as a picture that counts it; null for what cannot be counted. `side`: which one of two. */
export function guidedButton(
  { userId, texts: { guided } }: Reader,
  target: Target,
  side?: Side,
): APIButtonComponentWithCustomId | null {
  if (!canBeGuided(target)) return null;
  const label = side === undefined ? guided.start : guided.startSide(side);
  return button(ids.guided.encode(userId, { side }), label, "primary", "▶️");
}
