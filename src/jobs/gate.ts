import { addDays, localDayOf } from "../calendar/local-day.ts";
import { quietUntilMs } from "../calendar/quiet-hours.ts";
import { backOffOn, type Pace } from "../habits/back-off.ts";
import type { Program } from "../progression/program.ts";
import { type Standing, standingOf } from "../progression/standing.ts";
import type { State } from "../progression/state.ts";
import { zoneOf } from "../services/read-coaching.ts";
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
const maintenanceDays = 7;

/** Whether a delivery is sent now, after everything that may have changed since it was planned. */
export function verdictOn(
  delivery: PersonDelivery,
  scene: DeliveryScene,
  coached: Coached | null,
  nowMs: number,
): Verdict {
  const skip = (reason: SkipReason): Verdict => ({ kind: "skip", reason });
  if (nowMs >= delivery.usefulUntilMs) return skip("late");
  if (!scene.isWanted || coached === null) return skip("noConsent");
  if (scene.areDmsClosed) return skip("dmsClosed");
  const zone = zoneOf(scene.person);
  const now = { atMs: nowMs, on: localDayOf(nowMs, zone, scene.person.dayStart) };
  const standing = standingOf(coached.state, coached.program, now);
  const silence = silenceOf(delivery, scene, coached.state, standing, now.on);
  if (silence !== null) return skip(silence);
  if (isTimeChosenForThem(delivery) && quietUntilMs(nowMs, zone) !== null) return skip("quietHours");
  const backOff = backOffOf(delivery, scene);
  if (backOff.kind === "skip") return skip("backOff");
  const occasion: Occasion = {
    delivery,
    topic: isScreenDue(standing) ? "screen" : "session",
    standing,
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

/** Why a person's coaching has nothing to say today. */
function silenceOf(
  delivery: PersonDelivery,
  scene: DeliveryScene,
  state: State,
  standing: Standing,
  today: string,
): SkipReason | null {
  const { lastSetOn } = state.current;
  if (standing.paused !== null) return "paused";
  if (delivery.kind === "morning") return standing.morningCheck === null ? "answered" : null;
  if (standing.blocked?.code === "referred") return "referred";
  if (isScreenDue(standing)) return delivery.kind === "daily" ? null : "screenNeeded";
  if (scene.restTakenOn === today) return "notToday";
  if (standing.blocked?.code === "rest") return "restDay";
  if (delivery.kind !== "daily") return null;
  if (standing.doneToday) return "doneToday";
  if (!standing.graduated) return null;
  const weekAgo = addDays(today, -maintenanceDays);
  const lastOn = scene.past.at(-1)?.on ?? null;
  const hadOne = [lastSetOn, lastOn].some((on) => on !== null && on > weekAgo);
  return hadOne ? "weekly" : null;
}

function isScreenDue({ blocked }: Standing): boolean {
  return blocked?.code === "screenNeeded" || blocked?.code === "screenExpired";
}

/** The hour of a reminder, a window or a snooze is the person's own; quiet hours would overrule them. */
function isTimeChosenForThem({ kind, ordinal }: PersonDelivery): boolean {
  return kind === "morning" && ordinal === 0;
}

/** A snooze was asked for, and a morning check is one question about one day: neither wears off. */
function backOffOf({ kind, on, ordinal }: PersonDelivery, { past, lastSeenAtMs }: DeliveryScene) {
  if (kind === "morning" || ordinal > 0) return { kind: "send", pace: "everyTime", paceIsNew: false } as const;
  return backOffOn(on, past, lastSeenAtMs);
}
