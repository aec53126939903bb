import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** One accountability channel: where an admin set it up, and where its days are counted. */
export const teams = pgTable(
  "teams",
  {
    id: uuid("id").primaryKey(),
    guildId: text("guild_id").notNull(),
    channelId: text("channel_id").notNull().unique(),
    /** What its pictures are headed with; null: nothing but the team. */
    name: text("name"),
    /** IANA name. */
    zone: text("zone").notNull(),
    /** The language of its server's Discord: what everybody in the channel reads is written in it. */
    locale: text("locale").notNull().default("en-US"),
    goalKind: text("goal_kind", { enum: ["sessions", "everybody"] })
      .notNull()
      .default("everybody"),
    /** Sessions of all together, or days on which everybody shows up. */
    goalPerWeek: integer("goal_per_week").notNull().default(5),
    setUpBy: text("set_up_by").references(() => people.userId, { onDelete: "set null" }),
    /** Since when an admin has it switched off; null while it is on. */
    offAt: timestamp("off_at", { withTimezone: true }),
    /** Why nothing is posted any more, such as a deleted channel; null while all is well. */
    suspendedBecause: text("suspended_because"),
    suspendedAt: timestamp("suspended_at", { withTimezone: true }),
    /** When an admin of its server was told of the suspension. */
    suspensionToldAt: timestamp("suspension_told_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("teams_of_guild").on(table.guildId)],
);
