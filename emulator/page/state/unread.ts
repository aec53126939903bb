import type { Channel, Person } from "../../protocol.ts";
import { compareSnowflakes } from "./page-state.ts";

/** Whether a person has something to read here. */
export function isUnread(channel: Channel, person: Person): boolean {
  const newest = channel.lastMessageId;
  if (newest === null || !channel.viewerIds.includes(person.id)) return false;
  const read = person.readUpTo[channel.id];
  return read === undefined || compareSnowflakes(newest, read) > 0;
}
