import type { InteractionBook } from "../interactions/interaction-book.ts";
import { mayRead } from "../world/messages.ts";
import type { ChannelRecord, MessageRecord, PersonRecord } from "../world/records.ts";
import { maySee } from "../world/visibility.ts";
import type { World } from "../world/world.ts";
import { RefusedError } from "./refused-error.ts";
import type { Uploads } from "./uploads.ts";

/** What a person's client works with. */
export interface ClientContext {
  readonly world: World;
  readonly interactions: InteractionBook;
  readonly uploads: Uploads;
}

export function personNamed(world: World, id: string): PersonRecord {
  const person = world.people.get(id);
  if (!person) throw new RefusedError("unknownPerson", `Nobody here has the id ${id}.`);
  return person;
}

/** A channel this person sees. */
export function visibleChannel(world: World, person: PersonRecord, channelId: string): ChannelRecord {
  const channel = world.channels.get(channelId);
  if (!channel || !maySee(world, channel, person.id)) {
    throw new RefusedError("unknownChannel", `${person.displayName} sees no such channel.`);
  }
  return channel;
}

/** A message this person sees: in a channel of theirs, and not somebody else's ephemeral one. */
export function visibleMessage(
  world: World,
  person: PersonRecord,
  messageId: string,
): { channel: ChannelRecord; record: MessageRecord } {
  const record = world.message(messageId);
  const channel = record && world.channels.get(record.channelId);
  if (!record || !channel || !maySee(world, channel, person.id) || !mayRead(record, person.id)) {
    throw new RefusedError("unknownMessage", `${person.displayName} sees no such message.`);
  }
  return { channel, record };
}

/** In a server's channel a person needs one of these; direct messages have no permissions. */
export function requirePermission(
  world: World,
  channel: ChannelRecord,
  person: PersonRecord,
  permission: bigint,
  deed: string,
): void {
  if (channel.guildId === null || (world.permissionsIn(channel, person.id) & permission) !== 0n) return;
  throw new RefusedError("missingPermission", `${person.displayName} may not ${deed} here.`);
}
