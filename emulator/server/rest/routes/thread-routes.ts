import { ChannelType, MessageFlags, PermissionFlagsBits } from "discord-api-types/v10";
import { changeMessage } from "../../world/messages.ts";
import type { ChannelRecord } from "../../world/records.ts";
import { channelShape, iso } from "../../world/shapes.ts";
import { addThread } from "../../world/threads.ts";
import { maySee } from "../../world/visibility.ts";
import type { World } from "../../world/world.ts";
import { apiError } from "../api-error.ts";
import {
  joinedGuild,
  readableMessage,
  requireAwake,
  requireHistory,
  requireInChannel,
  seenChannel,
} from "../channel-access.ts";
import { checkBody } from "../check-body.ts";
import { pageLength } from "../id-page.ts";
import { noContent, ok, type RestAnswer, type Route, type RouteContext, route } from "../route.ts";
import { schemas } from "../schemas.ts";

export const threadRoutes: readonly Route[] = [
  route("POST", "/channels/:channel/messages/:message/threads", (context, request) => {
    const { world } = context;
    const channel = threadableChannel(world, request.params.channel);
    const record = readableMessage(world, channel, request.params.message);
    if (world.channels.has(record.id)) throw apiError("ThreadAlreadyCreatedForMessage");
    const body = checkBody(schemas.threadOnMessage, request.body ?? {}, request.warn);
    requireInChannel(world, channel, PermissionFlagsBits.CreatePublicThreads);
    const thread = addThread(world, channel, {
      id: record.id,
      name: body.name,
      ownerId: world.application.botUserId,
      autoArchiveMinutes: body.auto_archive_duration,
      isPrivate: false,
    });
    const flags = (record.message.flags ?? 0) | MessageFlags.HasThread;
    changeMessage(world, record, { message: { ...record.message, flags } });
    return { status: 201, body: channelShape(world, thread) };
  }),
  route("POST", "/channels/:channel/threads", (context, request) => {
    const { world } = context;
    const channel = threadableChannel(world, request.params.channel);
    const body = checkBody(schemas.thread, request.body ?? {}, request.warn);
    // Without a type Discord makes a private thread, as it did in the first version of its API.
    const isPrivate = (body.type ?? ChannelType.PrivateThread) === ChannelType.PrivateThread;
    const { CreatePrivateThreads, CreatePublicThreads } = PermissionFlagsBits;
    requireInChannel(world, channel, isPrivate ? CreatePrivateThreads : CreatePublicThreads);
    const thread = addThread(world, channel, {
      name: body.name,
      ownerId: world.application.botUserId,
      autoArchiveMinutes: body.auto_archive_duration,
      isPrivate,
    });
    return { status: 201, body: channelShape(world, thread) };
  }),
  route("GET", "/guilds/:guild/threads/active", (context, request) => {
    const { world } = context;
    const guild = joinedGuild(world, request.params.guild);
    const botId = world.application.botUserId;
    const threads = [...world.channels.values()].filter(
      (one) => one.guildId === guild.id && one.thread && !one.thread.archived && maySee(world, one, botId),
    );
    const members = threads.filter((one) => one.thread?.memberIds.includes(botId));
    return ok({
      threads: threads.map((one) => channelShape(world, one)),
      members: members.map((one) => threadMember(world, one, botId)),
    });
  }),
  route("GET", "/channels/:channel/threads/archived/public", (context, request) => {
    return archivedThreads(context, request.params.channel, request.query, false);
  }),
  route("GET", "/channels/:channel/threads/archived/private", (context, request) => {
    return archivedThreads(context, request.params.channel, request.query, true);
  }),
  route("GET", "/channels/:channel/thread-members", (context, request) => {
    const thread = seenThread(context, request.params.channel);
    return ok((thread.thread?.memberIds ?? []).map((id) => threadMember(context.world, thread, id)));
  }),
  route("PUT", "/channels/:channel/thread-members/:user", (context, request) =>
    setThreadMember(context, request.params, true),
  ),
  route("DELETE", "/channels/:channel/thread-members/:user", (context, request) =>
    setThreadMember(context, request.params, false),
  ),
];

function threadableChannel(world: World, channelId: string): ChannelRecord {
  const channel = seenChannel(world, channelId);
  if (channel.kind !== "text") throw apiError("CannotExecuteActionOnThisChannelType");
  return channel;
}

/** The latest archived first; `before` is an instant. Private ones ask for the permission to manage threads. */
function archivedThreads(
  { world }: RouteContext,
  channelId: string,
  query: URLSearchParams,
  isPrivate: boolean,
): RestAnswer {
  const parent = threadableChannel(world, channelId);
  requireHistory(world, parent);
  if (isPrivate) requireInChannel(world, parent, PermissionFlagsBits.ManageThreads);
  const before = query.get("before");
  const all = [...world.channels.values()]
    .filter(({ parentId, thread }) => parentId === parent.id && thread?.archived && thread.private === isPrivate)
    .filter(({ thread }) => before === null || (thread?.archiveChangedAtMs ?? 0) < Date.parse(before))
    .toSorted((a, b) => (b.thread?.archiveChangedAtMs ?? 0) - (a.thread?.archiveChangedAtMs ?? 0));
  const length = pageLength(query, { usual: 50, most: 100 });
  const threads = all.slice(0, length);
  const botId = world.application.botUserId;
  return ok({
    threads: threads.map((one) => channelShape(world, one)),
    members: threads
      .filter((one) => one.thread?.memberIds.includes(botId))
      .map((one) => threadMember(world, one, botId)),
    has_more: all.length > length,
  });
}

function seenThread({ world }: RouteContext, channelId: string): ChannelRecord {
  const channel = seenChannel(world, channelId);
  if (!channel.thread) throw apiError("CannotExecuteActionOnThisChannelType");
  return channel;
}

function setThreadMember(
  context: RouteContext,
  params: { channel: string; user: string },
  isMember: boolean,
): typeof noContent {
  const { world } = context;
  const channel = seenThread(context, params.channel);
  const { thread } = channel;
  if (!thread) throw apiError("CannotExecuteActionOnThisChannelType");
  requireAwake(channel);
  const userId = params.user === "@me" ? world.application.botUserId : params.user;
  const guild = world.guildOf(channel);
  if (!guild?.members.some((member) => member.userId === userId)) throw apiError("UnknownMember");
  const others = thread.memberIds.filter((id) => id !== userId);
  thread.memberIds = isMember ? [...others, userId] : others;
  world.tell({ kind: "channelChanged", channel });
  return noContent;
}

function threadMember(world: World, thread: ChannelRecord, userId: string): unknown {
  return { id: thread.id, user_id: userId, join_timestamp: iso(world.clock.nowMs), flags: 0 };
}
