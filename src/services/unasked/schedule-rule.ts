import { z } from "zod";
import { weekdays } from "../../calendar/days.ts";
import { nextOccurrence, type OccurrenceRule } from "../../calendar/next-occurrence.ts";
import { remembered } from "../../calendar/remembered.ts";
import { wallInstantMs } from "../../calendar/wall-instant.ts";
import type { PlannedOccurrence } from "../../stores/deliveries.ts";
import type { Person } from "../../stores/people.ts";
import type { Wall } from "../../stores/schedules.ts";
import { zoneOf } from "../coaching/read-coaching.ts";

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const days = z.array(z.enum(weekdays)).min(1).readonly();

/** When a schedule comes, on the wall of its person or team: local times "HH:MM" and dates. A recap looks back on days. */
export const scheduleRuleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("daily"), time: wallTime, days }),
  z.object({ kind: z.literal("recap"), time: wallTime, days }),
  z.object({ kind: z.literal("window"), from: wallTime, to: wallTime, days }),
  z.object({ kind: z.literal("once"), on: z.iso.date(), time: wallTime }),
]);

export type ScheduleRule = z.infer<typeof scheduleRuleSchema>;

/** What is due at one time has few different rules. */
const rulesRead = remembered<ScheduleRule>(1_000);

/** @throws ZodError */
export function readRule(json: string): ScheduleRule {
  return rulesRead(json, () => scheduleRuleSchema.parse(JSON.parse(json)));
}

/**
 * The schedule's own next occurrence, due strictly after `afterMs`; null when it comes no more.
 *
 * @throws RangeError for a time zone that does not exist
 */
export function nextOf(rule: ScheduleRule, wall: Wall, afterMs: number): PlannedOccurrence | null {
  const basics = { zone: zoneOf(wall), seed: wall.ownerId };
  if (rule.kind === "once") return onceOf(rule, wall, afterMs);
  const { days } = rule;
  const dated: OccurrenceRule =
    rule.kind === "window"
      ? { ...basics, kind: "window", from: rule.from, to: rule.to, days }
      : { ...basics, kind: rule.kind, time: rule.time, dayStart: wall.dayStart, days };
  return { ...nextOccurrence(dated, afterMs), ordinal: 0 };
}

/** Where a person's schedules hang. */
export function wallOf({ userId, zone, dayStart }: Pick<Person, "userId" | "zone" | "dayStart">): Wall {
  return { ownerId: userId, zone, dayStart };
}

/** As useful for as long, and as jittered, as a daily one of that date. */
function onceOf(rule: ScheduleRule & { kind: "once" }, wall: Wall, afterMs: number) {
  const daily = { kind: "daily", time: rule.time, days: weekdays } as const;
  const only = nextOf(daily, wall, wallInstantMs(rule.on, rule.time, zoneOf(wall)) - 1);
  return only !== null && only.dueAtMs > afterMs ? only : null;
}
