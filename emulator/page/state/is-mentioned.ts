import type { APIMessage } from "discord-api-types/v10";
import type { World } from "../../protocol.ts";

/** Whether a message calls this person: by name, by one of their roles, or with everybody. */
export function isMentioned(message: APIMessage, personId: string, world: World, guildId: string | null): boolean {
  if (message.mention_everyone || message.mentions.some(({ id }) => id === personId)) return true;
  if (message.mention_roles.length === 0) return false;
  const guild = world.guilds.find(({ id }) => id === guildId);
  const roles = guild?.members.find(({ user }) => user.id === personId)?.roles ?? [];
  return roles.some((id) => message.mention_roles.includes(id));
}
