import { lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../db/client.ts";
import { dayRecords } from "../db/schema/day-records.ts";
import type { DayRecord } from "../habits/day-record.ts";

/** What teams need of a member's log, as of one version of their enrollment and of the rules. */
export interface StoredDays {
  readonly stateVersion: number;
  readonly ruleVersion: number;
  readonly record: DayRecord;
  readonly level: number;
}

const recordSchema = z.object({
  showedUpOn: z.array(z.string()),
  frozen: z.array(z.object({ fromOn: z.string(), toOn: z.string().nullable() })),
});

/** Keeps it, unless something newer is there. */
export async function saveDays(db: Db, userId: string, days: StoredDays): Promise<void> {
  const { record, ...rest } = days;
  const values = { ...rest, record: { showedUpOn: [...record.showedUpOn], frozen: record.frozen } };
  await db
    .insert(dayRecords)
    .values({ userId, ...values })
    .onConflictDoUpdate({
      target: dayRecords.userId,
      set: values,
      setWhere: lte(dayRecords.stateVersion, sql`excluded.state_version`),
    });
}

export function toRecord(stored: unknown): DayRecord {
  const { showedUpOn, frozen } = recordSchema.parse(stored);
  return { showedUpOn: new Set(showedUpOn), frozen };
}
