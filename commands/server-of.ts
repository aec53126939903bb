import type { Origin } from "../src/interactions/input.ts";

/** The server an interaction happened in, where the bot is a member; null everywhere else. */
export function serverOf({ guildId, installedInGuild }: Origin): string | null {
  return installedInGuild ? guildId : null;
}
