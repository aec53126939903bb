/** One message that was sent unasked, oldest first in lists; only those of one schedule belong together. */
export interface PastDelivery {
  /** The local date it was for. */
  readonly on: string;
  readonly sentAtMs: number;
  /** When any of its buttons was pressed first; null while nothing was. */
  readonly answeredAtMs: number | null;
  /** It asked whether to keep, pause or stop. */
  readonly askedToKeep: boolean;
}

/** How quiet the coach has become. `asking` sends the one question, `silent` nothing until somebody answers. */
export type Pace = "everyTime" | "everyOtherDay" | "weekly" | "asking" | "silent";

/** What to do with an occurrence. `paceIsNew`: the first message at this pace, which says so. */
export type BackOff =
  | { readonly kind: "send"; readonly pace: "everyTime" | "everyOtherDay" | "weekly"; readonly paceIsNew: boolean }
  | { readonly kind: "ask" }
  | { readonly kind: "skip"; readonly pace: "everyOtherDay" | "weekly" | "silent" };

/** How many deliveries the caller has to look up. */
export const deliveriesLookedAt = 14;

/** Ignored in a row → quieter (judgement: notification fatigue is established, these numbers are not). */
const everyOtherDayFrom = 3;
const weeklyFrom = 7;
const askFrom = deliveriesLookedAt;

/**
 * Whether the occurrence on the local date `on` is sent, given the last 14 deliveries of its schedule before that date and
 * `lastSeenAtMs`, the person's latest sign of life of any kind (a logged set, a command), or null. Nothing is counted
 * anywhere: any answer, also to an old message, makes everything before it forgotten.
 */
export function backOffOn(on: string, past: readonly PastDelivery[], lastSeenAtMs: number | null): BackOff {
  const ignored = ignoredInARow(on, past, lastSeenAtMs);
  const pace = paceAfter(ignored);
  const last = ignored.at(-1);
  const daysSince = last === undefined ? Number.POSITIVE_INFINITY : daysBetween(last.on, on);
  switch (pace) {
    case "everyTime":
      return { kind: "send", pace, paceIsNew: false };
    case "everyOtherDay":
      return daysSince < 2
        ? { kind: "skip", pace }
        : { kind: "send", pace, paceIsNew: ignored.length === everyOtherDayFrom };
    case "weekly":
      return daysSince < 7 ? { kind: "skip", pace } : { kind: "send", pace, paceIsNew: ignored.length === weeklyFrom };
    case "asking":
      return daysSince < 7 ? { kind: "skip", pace: "weekly" } : { kind: "ask" };
    case "silent":
      return { kind: "skip", pace };
    default:
      return pace satisfies never;
  }
}

/** The pace a person is at on the local date `on`, for the status they can ask for. */
export function paceOn(on: string, past: readonly PastDelivery[], lastSeenAtMs: number | null): Pace {
  return paceAfter(ignoredInARow(on, past, lastSeenAtMs));
}

function paceAfter(ignored: readonly PastDelivery[]): Pace {
  if (ignored.some((delivery) => delivery.askedToKeep)) {
    return "silent";
  }
  if (ignored.length >= askFrom) {
    return "asking";
  }
  if (ignored.length >= weeklyFrom) {
    return "weekly";
  }
  return ignored.length >= everyOtherDayFrom ? "everyOtherDay" : "everyTime";
}

/** The unanswered messages since the last sign of life. One of today may still be answered, so it is not among them. */
function ignoredInARow(
  on: string,
  past: readonly PastDelivery[],
  lastSeenAtMs: number | null,
): readonly PastDelivery[] {
  const seenAtMs = Math.max(
    lastSeenAtMs ?? Number.NEGATIVE_INFINITY,
    ...past.map((delivery) => delivery.answeredAtMs ?? Number.NEGATIVE_INFINITY),
  );
  return past.filter((delivery) => delivery.on < on && delivery.sentAtMs > seenAtMs);
}

function daysBetween(fromOn: string, toOn: string): number {
  return Temporal.PlainDate.from(fromOn).until(toOn, { largestUnit: "day" }).days;
}
