import { blankChannel } from "./guilds.ts";
import type { ChannelRecord } from "./records.ts";
import type { World } from "./world.ts";

const dayMinutes = 1440;

/** Starts a thread in a text channel. One that belongs to a message has that message's id. */
export function addThread(
  world: World,
  parent: ChannelRecord,
  details: {
    readonly id?: string;
    readonly name: string;
    readonly ownerId: string;
    readonly autoArchiveMinutes?: number | undefined;
    readonly isPrivate: boolean;
  },
): ChannelRecord {
  const channel = blankChannel(world, {
    kind: "thread",
    name: details.name,
    guildId: parent.guildId,
    parentId: parent.id,
    ...(details.id !== undefined && { id: details.id }),
    thread: {
      archived: false,
      locked: false,
      ownerId: details.ownerId,
      private: details.isPrivate,
      autoArchiveMinutes: details.autoArchiveMinutes ?? dayMinutes,
      memberIds: [details.ownerId],
      archiveChangedAtMs: world.clock.nowMs,
    },
  });
  world.channels.set(channel.id, channel);
  world.tell({ kind: "channelAdded", channel });
  return channel;
}

/** Archives, wakes, locks or unlocks a thread; what is left out stays. */
export function setThread(
  world: World,
  channel: ChannelRecord,
  change: { readonly archived?: boolean; readonly locked?: boolean },
): void {
  const { thread } = channel;
  if (!thread) return;
  const { archived = thread.archived, locked = thread.locked } = change;
  if (archived === thread.archived && locked === thread.locked) return;
  if (archived !== thread.archived) thread.archiveChangedAtMs = world.clock.nowMs;
  Object.assign(thread, { archived, locked });
  world.tell({ kind: "channelChanged", channel });
}
