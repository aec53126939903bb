import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A person who used a command. Ids are Discord snowflakes as decimal text, so that no driver rounds them. */
export const people = pgTable("people", {
  userId: text("user_id").primaryKey(),
  /** IANA name; null until the person told it. */
  zone: text("zone"),
  /** Local wall time at which a person's day begins, `HH:MM`. */
  dayStart: text("day_start").notNull().default("04:00"),
  /** How the figure in this person's pictures looks; null until they chose. */
  look: text("look"),
  /** The language of their Discord when they last did something, such as `en-GB`: what is said unasked is said in it. */
  locale: text("locale"),
  /** What they read weights in; null until they chose. Kilograms are stored whatever it is. */
  weightUnit: text("weight_unit", { enum: ["kg", "lb"] }),
  /** The last channel of the bot's own direct messages with this person. */
  dmChannelId: text("dm_channel_id"),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  /** What the set comes after ("after my coffee"), one of a fixed list and never free text; `none`: they chose no moment; null until told. */
  planCue: text("plan_cue", { enum: ["waking", "coffee", "lunch", "work", "shower", "bed", "none"] }),
  /** A team they asked to join before that was finished; not a reference, since they are told when it is gone. */
  wantsTeamId: uuid("wants_team_id"),
  /** Null until the short onboarding was finished. */
  startedAt: timestamp("started_at", { withTimezone: true }),
});
