import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One accountability channel: where an admin set it up, and where its days are counted. */
export const teams = pgTable("teams", {
  id: uuid("id").primaryKey(),
  guildId: text("guild_id").notNull(),
  channelId: text("channel_id").notNull().unique(),
  /** IANA name. */
  zone: text("zone").notNull(),
  /** Why nothing is posted any more, such as a deleted channel; null while all is well. */
  suspendedBecause: text("suspended_because"),
  suspendedAt: timestamp("suspended_at", { withTimezone: true }),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
});
