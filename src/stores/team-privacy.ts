import { and, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { teamPrivacy } from "../db/schema/team-privacy.ts";

/** What a person lets the teams of a server see, each more than the one before it. `invisible`: not even that they are in. */
export const shownLevels = ["invisible", "showedUp", "streak", "level"] as const;

export type Shown = (typeof shownLevels)[number];

export interface TeamPrivacy {
  readonly shows: Shown;
  /** Whether the recap mentions them, which pings. */
  readonly mentionedInRecap: boolean;
  /** Whether their team's channel calls them when their direct messages turn out to be closed. */
  readonly mentionedWhenClosed: boolean;
}

export const defaultPrivacy: TeamPrivacy = {
  shows: "showedUp",
  mentionedInRecap: false,
  mentionedWhenClosed: false,
};

export async function privacyOf(db: Db, userId: string, guildId: string): Promise<TeamPrivacy> {
  const [row] = await db
    .select({
      shows: teamPrivacy.shows,
      mentionedInRecap: teamPrivacy.mentionedInRecap,
      mentionedWhenClosed: teamPrivacy.mentionedWhenClosed,
    })
    .from(teamPrivacy)
    .where(and(eq(teamPrivacy.userId, userId), eq(teamPrivacy.guildId, guildId)));
  return row ?? defaultPrivacy;
}

/** Changes what is named and leaves the rest. */
export async function savePrivacy(
  tx: Db,
  userId: string,
  guildId: string,
  changed: Partial<TeamPrivacy>,
): Promise<void> {
  await tx
    .insert(teamPrivacy)
    .values({ userId, guildId, ...defaultPrivacy, ...changed })
    .onConflictDoUpdate({ target: [teamPrivacy.userId, teamPrivacy.guildId], set: changed });
}
