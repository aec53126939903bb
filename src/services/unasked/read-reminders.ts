import { addDays, localDayOf } from "../../calendar/local-day.ts";
import { type Pace, paceOn } from "../../habits/back-off.ts";
import { standingOf } from "../../progression/standing.ts";
import { consentsOf } from "../../stores/consents.ts";
import type { PersonKind, PlannedOccurrence, SkipReason } from "../../stores/deliveries.ts";
import { readDeliveryScene } from "../../stores/delivery-scenes.ts";
import { schedulesOf } from "../../stores/schedules.ts";
import { latestSkipped, type Skipped } from "../../stores/skipped-deliveries.ts";
import { metPerson } from "../coaching/met-person.ts";
import { type Coaching, readCoaching, zoneOf } from "../coaching/read-coaching.ts";
import type { ServiceContext } from "../service-context.ts";
import { type ScheduleRule, scheduleRuleSchema } from "./schedule-rule.ts";
import { whySilent } from "./why-silent.ts";

export type { SkipReason } from "../../stores/deliveries.ts";

/** What comes to a person about their own coaching. */
export const remindedKinds = ["daily", "posture", "morning"] as const satisfies readonly PersonKind[];
export type RemindedKind = (typeof remindedKinds)[number];

/** One kind of message to a person: whether it comes, when, and how it stands with it. */
export interface Reminder {
  readonly kind: RemindedKind;
  /** Null: they were never asked. */
  readonly consent: boolean | null;
  readonly isOn: boolean;
  /** It is wanted and makes no sense as it is stored, so it does not come until it is set anew. */
  readonly isParked: boolean;
  /** The last one it came by; null without one that makes sense. */
  readonly rule: ScheduleRule | null;
  readonly next: PlannedOccurrence | null;
  /** Why the next one will not be sent, if nothing changes until then; null: it will. */
  readonly nextSilence: SkipReason | null;
  readonly pace: Pace;
}

/** Everything that comes to a person about their own coaching without being asked for. */
export interface Reminders {
  readonly coaching: Coaching;
  readonly daily: Reminder;
  readonly posture: Reminder;
  readonly morning: Reminder;
  /** Their direct messages are closed to the bot. */
  readonly areDmsClosed: boolean;
  /** What stayed unsaid lately, newest first. */
  readonly skipped: readonly Skipped<RemindedKind>[];
}

const skippedShown = 3;
const skippedForDays = 14;

/** @throws RefusalError `notStarted` */
export async function readReminders(ctx: ServiceContext, userId: string): Promise<Reminders> {
  const coaching = metPerson(await readCoaching(ctx.db, userId, ctx.clock.nowMs()));
  const consents = await consentsOf(ctx.db, userId);
  const schedules = await schedulesOf(ctx.db, userId);
  let areDmsClosed = false;
  const reminderOf = async (kind: RemindedKind): Promise<Reminder> => {
    const stored = schedules.find((schedule) => schedule.kind === kind);
    const next = stored?.status === "active" ? stored.next : null;
    const parsed = scheduleRuleSchema.safeParse(stored?.rule);
    const consent = consents.get(kind) ?? null;
    const isParked = consent === true && stored?.status === "parked";
    const scene = await readDeliveryScene(ctx.db, { userId, kind, on: next?.on ?? coaching.now.on });
    areDmsClosed ||= scene?.areDmsClosed ?? false;
    return {
      kind,
      consent,
      isOn: consent === true && (kind === "morning" || stored?.status === "active" || isParked),
      isParked,
      rule: parsed.success ? parsed.data : null,
      next,
      nextSilence:
        next === null || scene === null ? null : whySilent({ kind, ...next }, scene, momentAt(coaching, next)),
      pace: scene === null ? "everyTime" : paceOn(coaching.now.on, scene.past, scene.lastSeenAtMs),
    };
  };
  const [daily, posture, morning] = [
    await reminderOf("daily"),
    await reminderOf("posture"),
    await reminderOf("morning"),
  ];
  const skipped = await latestSkipped(
    ctx.db,
    userId,
    remindedKinds,
    addDays(coaching.now.on, -skippedForDays),
    skippedShown,
  );
  return { coaching, daily, posture, morning, areDmsClosed, skipped };
}

/** The coaching as it will stand when an occurrence is due, if nothing happens until then. */
function momentAt({ person, program, fold }: Coaching, { dueAtMs }: PlannedOccurrence) {
  const on = localDayOf(dueAtMs, zoneOf(person), person.dayStart);
  const { state } = fold;
  return { atMs: dueAtMs, on, state, standing: standingOf(state, program, { atMs: dueAtMs, on }) };
}
