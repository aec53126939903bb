import { RefusedError } from "../client/refused-error.ts";
import type { ChannelRecord, EmojiRecord, GuildRecord, MessageRecord, PersonRecord } from "../world/records.ts";
import type { World } from "../world/world.ts";

/** What a control names by its id. @throws RefusedError for an id that is nobody's */

export function knownPerson(world: World, id: string): PersonRecord {
  return known(world.people.get(id), `Nobody here has the id ${id}.`);
}

export function knownGuild(world: World, id: string): GuildRecord {
  return known(world.guilds.get(id), `There is no server with the id ${id}.`);
}

export function knownChannel(world: World, id: string): ChannelRecord {
  return known(world.channels.get(id), `There is no channel with the id ${id}.`);
}

export function knownMessage(world: World, id: string): MessageRecord {
  return known(world.message(id), `There is no message with the id ${id}.`);
}

export function knownEmoji(world: World, id: string): EmojiRecord {
  return known(world.emojis.get(id), `There is no emoji with the id ${id}.`);
}

function known<T>(thing: T | undefined, complaint: string): T {
  if (thing === undefined) throw new RefusedError("unknownId", complaint);
  return thing;
}
