import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { type NeededPermission, RefusalError } from "../../../src/errors.ts";
import type { Channels, Trial, TriedPermission } from "../../../src/interactions/channels.ts";
import type { ChosenChannel, Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { trialPost, trialStill } from "../../../src/views/teams/team-admin-views.ts";
import { readerOf } from "../../reader-of.ts";

/** A channel that posts are to go to; its type is null when Discord did not say. */
export type PostedTo = Pick<ChosenChannel, "id" | "appPermissions"> & {
  readonly name: string | null;
  readonly type: number | null;
};

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
 * Board and recap are posts with a picture; the history is read to see whether one has been posted already. Where the
 * bot's permissions are not told, or do not decide, one post is tried: a thread may be locked, or private to others.
 *
 * @throws RefusalError `permissionsMissing`, `channelGone`, `threadClosed`, `threadNotIn`, `channelUnclear`
 */
export async function requirePosting(
  origin: Origin,
  ctx: Pick<HandlerContext, "pictures"> & { readonly channels: Channels },
  channel: PostedTo,
  signal: AbortSignal,
): Promise<void> {
  const { id, type, appPermissions } = channel;
  if (appPermissions !== null) requirePermissions(channel, appPermissions);
  if (appPermissions !== null && !isThread(type)) return;
  const reader = readerOf(origin);
  const post = trialPost(reader, await ctx.pictures.still(() => trialStill(reader)));
  const trial = await ctx.channels.tryPosting(id, post, origin.interactionId, signal);
  if (trial.kind !== "fine") throw refusalOf(trial, channel);
}

function requirePermissions({ id, type }: PostedTo, allowed: bigint): void {
  if ((allowed & PermissionFlagsBits.Administrator) !== 0n) return;
  const needed: readonly NeededPermission[] = [
    "viewChannel",
    sendingIn(type),
    "embedLinks",
    "attachFiles",
    "readHistory",
  ];
  const missing = needed.filter((name) => (allowed & bits[name]) === 0n);
  if (missing.length > 0) throw new RefusalError("permissionsMissing", { channelId: id, missing });
}

/** Named as Discord names it; in a private thread it is not a permission that opens the door. */
function refusalOf(trial: Exclude<Trial, { kind: "fine" }>, { id, type }: PostedTo): RefusalError {
  switch (trial.kind) {
    case "missing":
      if (trial.missing === "viewChannel" && type === ChannelType.PrivateThread) {
        return new RefusalError("threadNotIn", { channelId: id });
      }
      return new RefusalError("permissionsMissing", { channelId: id, missing: [namedIn(type, trial.missing)] });
    case "noSuchChannel":
      return new RefusalError("channelGone", {});
    case "closed":
      return new RefusalError("threadClosed", { channelId: id });
    case "unknown":
      return new RefusalError("channelUnclear", { channelId: id });
    default:
      return trial satisfies never;
  }
}

function namedIn(type: number | null, permission: TriedPermission): NeededPermission {
  return permission === "sendMessages" ? sendingIn(type) : permission;
}

function sendingIn(type: number | null): NeededPermission {
  return isThread(type) ? "sendInThreads" : "sendMessages";
}

function isThread(type: number | null): boolean {
  return type !== null && threads.includes(type);
}
