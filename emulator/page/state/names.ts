import type { APIRole } from "discord-api-types/v10";
import type { Channel, World } from "../../protocol.ts";

/** What a person, the bot or a stranger is called here; the server nickname wins. */
export function nameOfUser(world: World, userId: string, guildId: string | null): string {
  const guild = world.guilds.find(({ id }) => id === guildId);
  const nick = guild?.members.find(({ user }) => user.id === userId)?.nick;
  if (nick) return nick;
  if (userId === world.application.botUserId) return world.application.name;
  return world.people.find(({ id }) => id === userId)?.displayName ?? "unknown-user";
}

export function roleOf(world: World, roleId: string): APIRole | undefined {
  return world.guilds.flatMap(({ roles }) => roles).find(({ id }) => id === roleId);
}

/** Title of a channel as its reader sees it: `# general`, or the names of the others in a direct message. */
export function channelTitle(world: World, channel: Channel, personId: string): string {
  switch (channel.kind) {
    case "text":
    case "thread":
      return channel.name;
    case "dm":
      return world.application.name;
    case "groupDm":
      return channel.name || otherNames(world, channel, personId);
    default:
      return channel.kind satisfies never;
  }
}

function otherNames(world: World, channel: Channel, personId: string): string {
  return channel.viewerIds
    .filter((id) => id !== personId)
    .map((id) => nameOfUser(world, id, null))
    .join(", ");
}
