import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { type NeededPermission, RefusalError } from "../../../src/errors.ts";

const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

const bits = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  embedLinks: PermissionFlagsBits.EmbedLinks,
  attachFiles: PermissionFlagsBits.AttachFiles,
  readHistory: PermissionFlagsBits.ReadMessageHistory,
} as const satisfies Record<NeededPermission, bigint>;

/**
 * Board and recap are posts with a picture; the history is read to see whether one has been posted already.
 *
 * @param allowed what the bot may do there; null where Discord did not say, and then the first post will tell
 * @throws RefusalError `permissionsMissing`
 */
export function requirePosting(channelId: string, channelType: number | null, allowed: bigint | null): void {
  if (allowed === null || (allowed & PermissionFlagsBits.Administrator) !== 0n) return;
  const post = channelType !== null && threads.includes(channelType) ? "sendInThreads" : "sendMessages";
  const needed: readonly NeededPermission[] = ["viewChannel", post, "embedLinks", "attachFiles", "readHistory"];
  const missing = needed.filter((name) => (allowed & bits[name]) === 0n);
  if (missing.length > 0) throw new RefusalError("permissionsMissing", { channelId, missing });
}
