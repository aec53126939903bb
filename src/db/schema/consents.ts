import { boolean, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** Whether a person wants a kind of message, as they last said. No row: never asked, so no message. */
export const consents = pgTable(
  "consents",
  {
    userId: text("user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    given: boolean("given").notNull(),
    saidAt: timestamp("said_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.kind] })],
);
