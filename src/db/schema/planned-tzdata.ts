import { boolean, pgTable, text } from "drizzle-orm/pg-core";

/** One row at most: the time zone rules that the schedules' next occurrences were computed with. */
export const plannedTzdata = pgTable("planned_tzdata", {
  onlyRow: boolean("only_row").primaryKey().default(true),
  /** As in `process.versions.tz`, for example `2026a`. */
  version: text("version").notNull(),
});
