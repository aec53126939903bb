import { eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { plannedTzdata } from "../db/schema/planned-tzdata.ts";

/** The version of the time zone rules that schedules were planned with; null before any was. */
export async function findPlannedTzdata(db: Db): Promise<string | null> {
  const [row] = await db.select().from(plannedTzdata);
  return row?.version ?? null;
}

/** As `findPlannedTzdata`, held until the transaction ends. */
export async function lockPlannedTzdata(tx: Db): Promise<string | null> {
  const [row] = await tx.select().from(plannedTzdata).where(eq(plannedTzdata.onlyRow, true)).for("update");
  return row?.version ?? null;
}

export async function savePlannedTzdata(tx: Db, version: string): Promise<void> {
  await tx
    .insert(plannedTzdata)
    .values({ version })
    .onConflictDoUpdate({ target: plannedTzdata.onlyRow, set: { version } });
}
