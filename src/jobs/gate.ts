import { localDayOf } from "../calendar/local-day.ts";
import type { Pace } from "../habits/back-off.ts";
import type { Program } from "../progression/program.ts";
import { type Standing, standingOf } from "../progression/standing.ts";
import type { State } from "../progression/state.ts";
import { zoneOf } from "../services/coaching/read-coaching.ts";
import { backOffOf, type CoachedMoment, isScreenDue, whySilent } from "../services/unasked/why-silent.ts";
import type { PersonDelivery, PlannedOccurrence, SkipReason } from "../stores/deliveries.ts";
import type { DeliveryScene } from "../stores/delivery-scenes.ts";

/** What a message is about, for whoever composes it. */
export interface Occasion {
  readonly delivery: PersonDelivery;
  /** `screen`: the answers to the safety questions ran out, so there is no session to remind of. */
  readonly topic: "session" | "screen";
  readonly standing: Standing;
  /** It comes over 30 minutes after its time, and says so. */
  readonly isLate: boolean;
  /** The pace that begins with this message, which says so; null while it stays as it was. */
  readonly newPace: Pace | null;
  /** It asks whether to keep, pause or stop; after it there is silence. */
  readonly asksToKeep: boolean;
}

export type Verdict =
  | { readonly kind: "send"; readonly occasion: Occasion }
  | { readonly kind: "skip"; readonly reason: SkipReason };

/** A state whose programme is at hand. */
export interface Coached {
  readonly state: State;
  readonly program: Program;
}

const saysLateAfterMs = 30 * 60_000;

/** Whether a delivery is sent now, after everything that may have changed since it was planned. */
export function verdictOn(
  delivery: PersonDelivery,
  scene: DeliveryScene,
  coached: Coached | null,
  nowMs: number,
): Verdict {
  const moment = coached === null ? null : momentOf(scene, coached, nowMs);
  const reason = whySilent(delivery, scene, moment);
  if (reason !== null || moment === null) return { kind: "skip", reason: reason ?? "noConsent" };
  const backOff = backOffOf(delivery, scene);
  const occasion: Occasion = {
    delivery,
    topic: isScreenDue(moment.standing) ? "screen" : "session",
    standing: moment.standing,
    isLate: isLate(delivery, nowMs),
    newPace: backOff.kind === "send" && backOff.paceIsNew ? backOff.pace : null,
    asksToKeep: backOff.kind === "ask",
  };
  return { kind: "send", occasion };
}

/** Late enough to say so. */
export function isLate({ dueAtMs }: PlannedOccurrence, nowMs: number): boolean {
  return nowMs - dueAtMs > saysLateAfterMs;
}

/** What a person's coaching says at this moment of theirs. */
export function momentOf({ person }: DeliveryScene, { state, program }: Coached, nowMs: number): CoachedMoment {
  const now = { atMs: nowMs, on: localDayOf(nowMs, zoneOf(person), person.dayStart) };
  return { ...now, state, standing: standingOf(state, program, now) };
}
