import type { Channel, LocalMessage, Person, World } from "../../protocol.ts";
import { isMentioned } from "./is-mentioned.ts";
import { compareSnowflakes } from "./page-state.ts";

/** How many unread messages call a person by name, or are meant for them as every direct message is. */
export function unreadCalls(
  messages: readonly LocalMessage[],
  { id, guildId }: Channel,
  person: Person,
  world: World,
): number {
  const readUpTo = person.readUpTo[id] ?? "0";
  const from = messages.findLastIndex(({ message }) => compareSnowflakes(message.id, readUpTo) <= 0) + 1;
  return messages.slice(from).filter(({ message, visibleTo }) => {
    if (visibleTo !== null || message.author.id === person.id) return false;
    return guildId === null || isMentioned(message, person.id, world, guildId);
  }).length;
}
