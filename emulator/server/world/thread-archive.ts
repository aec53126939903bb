import type { ChannelRecord } from "./records.ts";
import { snowflakeTimeMs } from "./snowflake.ts";
import { setThread } from "./threads.ts";
import type { World } from "./world.ts";

/** Archives every thread of this world in which nothing happened for as long as it was made to stay. */
export function archiveInTime(world: World): void {
  const watched = new Set<string>();
  const watch = (channel: ChannelRecord): void => {
    if (!channel.thread || channel.thread.archived || watched.has(channel.id)) return;
    watched.add(channel.id);
    world.clock.after(Math.max(1, idleAtMs(channel) - world.clock.nowMs), () => look(channel));
  };
  const look = (channel: ChannelRecord): void => {
    watched.delete(channel.id);
    if (!world.channels.has(channel.id)) return;
    if (idleAtMs(channel) <= world.clock.nowMs) setThread(world, channel, { archived: true });
    watch(channel);
  };
  for (const channel of world.channels.values()) watch(channel);
  world.onChange((change) => {
    if (change.kind === "channelAdded" || change.kind === "channelChanged") watch(change.channel);
  });
}

/** When the thread has been quiet for long enough. */
function idleAtMs({ id, thread, lastMessageId }: ChannelRecord): number {
  const lastMessageAtMs = snowflakeTimeMs(lastMessageId ?? id);
  return Math.max(lastMessageAtMs, thread?.archiveChangedAtMs ?? 0) + (thread?.autoArchiveMinutes ?? 0) * 60_000;
}
