import { addDays } from "../../calendar/local-day.ts";
import { quietUntilMs } from "../../calendar/quiet-hours.ts";
import { backOffOn } from "../../habits/back-off.ts";
import type { Standing } from "../../progression/standing.ts";
import type { State } from "../../progression/state.ts";
import type { PersonDelivery, SkipReason } from "../../stores/deliveries.ts";
import type { DeliveryScene } from "../../stores/delivery-scenes.ts";
import { zoneOf } from "../coaching/read-coaching.ts";

/** An occurrence of a kind of message, whether it is a delivery already or not. */
export type Coming = Pick<PersonDelivery, "kind" | "on" | "ordinal" | "usefulUntilMs">;

/** What the coaching says at `atMs`; `on` is the person's local day then. */
export interface CoachedMoment {
  readonly atMs: number;
  readonly on: string;
  readonly state: State;
  readonly standing: Standing;
}

const maintenanceDays = 7;

/** Why a message is not sent at this moment; null when it is. `moment` is null for somebody who never used `start`. */
export function whySilent(coming: Coming, scene: DeliveryScene, moment: CoachedMoment | null): SkipReason | null {
  if (!scene.isWanted || moment === null) return "noConsent";
  if (moment.atMs >= coming.usefulUntilMs) return "late";
  if (scene.areDmsClosed) return "dmsClosed";
  const silence = silenceOf(coming, scene, moment);
  if (silence !== null) return silence;
  if (isTimeChosenForThem(coming) && quietUntilMs(moment.atMs, zoneOf(scene.person)) !== null) return "quietHours";
  return backOffOf(coming, scene).kind === "skip" ? "backOff" : null;
}

/** A snooze was asked for, and a morning check is one question about one day: neither wears off. */
export function backOffOf({ kind, on, ordinal }: Coming, { past, lastSeenAtMs }: DeliveryScene) {
  if (kind === "morning" || ordinal > 0) return { kind: "send", pace: "everyTime", paceIsNew: false } as const;
  return backOffOn(on, past, lastSeenAtMs);
}

export function isScreenDue({ blocked }: Standing): boolean {
  return blocked?.code === "screenNeeded" || blocked?.code === "screenExpired";
}

/** Why a person's coaching has nothing to say that day. */
function silenceOf(
  { kind }: Coming,
  { restTakenOn, past }: DeliveryScene,
  { on, state, standing }: CoachedMoment,
): SkipReason | null {
  if (standing.paused !== null) return "paused";
  if (kind === "morning" && standing.morningCheck === null) return "answered";
  // Also of the morning: no answer is taken before a clinician has cleared them.
  if (standing.blocked?.code === "referred") return "referred";
  if (kind === "morning") return null;
  if (isScreenDue(standing)) return kind === "daily" ? null : "screenNeeded";
  if (restTakenOn === on) return "notToday";
  if (standing.blocked?.code === "rest") return "restDay";
  if (kind !== "daily") return null;
  if (standing.doneToday) return "doneToday";
  if (!standing.graduated) return null;
  const weekAgo = addDays(on, -maintenanceDays);
  const hadOne = [state.current.lastSetOn, past.at(-1)?.on ?? null].some((last) => last !== null && last > weekAgo);
  return hadOne ? "weekly" : null;
}

/** The hour of a reminder, a window or a snooze is the person's own; quiet hours would overrule them. */
function isTimeChosenForThem({ kind, ordinal }: Coming): boolean {
  return kind === "morning" && ordinal === 0;
}
