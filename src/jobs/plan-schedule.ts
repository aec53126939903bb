import { randomUUIDv7 } from "node:crypto";
import { nextOf, readRule } from "../services/unasked/schedule-rule.ts";
import type { NewDelivery, PlannedOccurrence } from "../stores/deliveries.ts";
import type { ClaimedSchedule, PlannedSchedule } from "../stores/schedules.ts";

export interface Plan {
  /** Of the schedule. */
  readonly id: string;
  readonly schedule: PlannedSchedule;
  readonly deliveries: readonly NewDelivery[];
}

/** After a longer time away, what came before is not even listed as missed. */
const listedForMs = 14 * 24 * 3_600_000;

/** From this year on JavaScript and PostgreSQL write instants differently. */
const unwritableFromMs = Date.UTC(10_000, 0, 1);

/**
 * What a schedule whose time has come asks for: the newest occurrence is delivered, unless it is too late for it; any
 * before it were missed. A row that makes no sense is parked, so that it stops nobody else's.
 */
export function planSchedule(stored: ClaimedSchedule, nowMs: number): Plan {
  const { id, place, to, wall } = stored;
  try {
    if (to === null) throw new Error(`there is no kind of message called ${stored.kind} for them`);
    const rule = readRule(stored.ruleJson);
    const comes = (afterMs: number) => storable(nextOf(rule, wall, afterMs));
    const due: PlannedOccurrence[] = [];
    let next = storable(stored.next) ?? comes(stored.plannedThroughMs);
    while (next !== null && next.dueAtMs <= nowMs) {
      due.push(next);
      next = comes(Math.max(next.dueAtMs, nowMs - listedForMs));
    }
    // Ids in the order of time: random ones touch a page of every index each, a tenth of the database's work.
    const deliveries = due.map((occurrence, index) => {
      const isNewest = index === due.length - 1;
      const skipped = !isNewest ? "missed" : occurrence.usefulUntilMs <= nowMs ? "late" : null;
      return { id: randomUUIDv7(), scheduleId: id, occurrence, skipped } as const;
    });
    return { id, schedule: { place, next, parkedBecause: null }, deliveries };
  } catch (error) {
    const parkedBecause = error instanceof Error ? error.message : String(error);
    return { id, schedule: { place, next: null, parkedBecause }, deliveries: [] };
  }
}

/** A time that cannot be written (a hand put `infinity` there) would take everybody else of its batch down with it. */
function storable(next: PlannedOccurrence | null): PlannedOccurrence | null {
  if (next === null || (isWritable(next.dueAtMs) && isWritable(next.usefulUntilMs))) return next;
  throw new RangeError("its next time is no instant that can be written");
}

function isWritable(atMs: number): boolean {
  return Number.isFinite(atMs) && atMs < unwritableFromMs;
}
