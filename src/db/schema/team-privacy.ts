import { boolean, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** What a person lets the teams of one server see. No row: that they showed up, and no mention of any kind. */
export const teamPrivacy = pgTable(
  "team_privacy",
  {
    userId: text("user_id")
      .notNull()
      .references(() => people.userId, { onDelete: "cascade" }),
    guildId: text("guild_id").notNull(),
    /** Each one shows what the one before it shows, and more. */
    shows: text("shows", { enum: ["invisible", "showedUp", "streak", "level"] })
      .notNull()
      .default("showedUp"),
    mentionedInRecap: boolean("mentioned_in_recap").notNull().default(false),
    mentionedWhenClosed: boolean("mentioned_when_closed").notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.userId, table.guildId] })],
);
