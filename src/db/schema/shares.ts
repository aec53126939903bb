import { pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** When a person last shared something in a channel: what may be shared once a minute is decided here, for every process. */
export const shares = pgTable(
  "shares",
  {
    userId: text("user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    channelId: text("channel_id").notNull(),
    sharedAt: timestamp("shared_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.channelId] })],
);
