import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { directMessages } from "../../emulator/server/world/guilds.ts";

export interface Member {
  readonly id: string;
  /** Of the bot's direct messages with them. */
  readonly channelId: string;
}

/** People who installed the app and whom the bot wrote to before. */
export async function aCrowd(discord: LocalDiscord, size: number): Promise<readonly Member[]> {
  const { world } = discord;
  const crowd: Member[] = [];
  for (let index = 0; index < size; index += 1) {
    const id = String((await discord.control({ kind: "addPerson", displayName: `Person ${index}` })).id);
    await discord.person(id).installApp();
    crowd.push({ id, channelId: directMessages(world, [id, world.application.botUserId]).id });
  }
  return crowd;
}

/** How many messages each of them sees, as numbers of people: none, one, more. */
export function seenBy(discord: LocalDiscord, crowd: readonly Member[]): { none: number; one: number; more: number } {
  const seen = { none: 0, one: 0, more: 0 };
  for (const { id } of crowd) {
    const count = discord.person(id).dm.messages.length;
    seen[count === 0 ? "none" : count === 1 ? "one" : "more"] += 1;
  }
  return seen;
}
