import { bigint, boolean, pgTable } from "drizzle-orm/pg-core";

/** One row at most: how far a try-out clock runs ahead, for every process of this database. */
export const clockShift = pgTable("clock_shift", {
  onlyRow: boolean("only_row").primaryKey().default(true),
  shiftMs: bigint("shift_ms", { mode: "number" }).notNull(),
});
