import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { guildShape } from "../../world/guild-shape.ts";
import { addTextChannel, directMessages, removeBot, removeChannel } from "../../world/guilds.ts";
import { channelShape } from "../../world/shapes.ts";
import { setThread } from "../../world/threads.ts";
import { apiError } from "../api-error.ts";
import { fieldOf, flagOf, textOf } from "../body-fields.ts";
import { joinedGuild, requireAwake, requireInChannel, requireInGuild, seenChannel } from "../channel-access.ts";
import { FormErrors } from "../form-errors.ts";
import { noContent, ok, type Route, route } from "../route.ts";

export const guildRoutes: readonly Route[] = [
  route("GET", "/guilds/:guild", ({ world }, request) =>
    ok(guildShape(world, joinedGuild(world, request.params.guild))),
  ),
  route("GET", "/guilds/:guild/channels", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const channels = [...world.channels.values()].filter((one) => one.guildId === guild.id && one.kind === "text");
    return ok(channels.map((channel) => channelShape(world, channel)));
  }),
  route("POST", "/guilds/:guild/channels", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    requireInGuild(world, guild, PermissionFlagsBits.ManageChannels);
    requireTextKind(request.body);
    const name = textOf(request.body, "name");
    if (name === null || name.length < 1 || name.length > 100) {
      const errors = new FormErrors();
      errors.add(["name"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
      throw errors.toError();
    }
    const channel = addTextChannel(world, guild, name, textOf(request.body, "topic"));
    return { status: 201, body: channelShape(world, channel) };
  }),
  route("DELETE", "/users/@me/guilds/:guild", ({ world }, request) => {
    removeBot(world, joinedGuild(world, request.params.guild));
    return noContent;
  }),
];

/** Other kinds are not here; that is said instead of making a text channel of them. */
function requireTextKind(body: unknown): void {
  const type = fieldOf(body, "type") ?? ChannelType.GuildText;
  if (type === ChannelType.GuildText) return;
  const errors = new FormErrors();
  errors.add(["type"], "BASE_TYPE_CHOICES", "Value must be one of {0}.");
  throw errors.toError();
}

export const channelRoutes: readonly Route[] = [
  route("GET", "/channels/:channel", ({ world }, request) =>
    ok(channelShape(world, seenChannel(world, request.params.channel))),
  ),
  route("PATCH", "/channels/:channel", ({ world }, request) => {
    const channel = seenChannel(world, request.params.channel);
    if (channel.guildId === null) throw apiError("CannotExecuteActionOnThisChannelType");
    const { thread } = channel;
    const isOwnThread = thread?.ownerId === world.application.botUserId;
    const needed = thread ? PermissionFlagsBits.ManageThreads : PermissionFlagsBits.ManageChannels;
    if (!isOwnThread) requireInChannel(world, channel, needed);
    const archived = flagOf(request.body, "archived") ?? undefined;
    const locked = flagOf(request.body, "locked") ?? undefined;
    // An archived thread is woken first; locking asks for the permission even of its owner.
    if (archived !== false) requireAwake(channel);
    if (thread && locked !== undefined) requireInChannel(world, channel, PermissionFlagsBits.ManageThreads);
    setThread(world, channel, { ...(archived !== undefined && { archived }), ...(locked !== undefined && { locked }) });
    channel.name = textOf(request.body, "name") ?? channel.name;
    channel.topic = textOf(request.body, "topic") ?? channel.topic;
    world.tell({ kind: "channelChanged", channel });
    return ok(channelShape(world, channel));
  }),
  route("DELETE", "/channels/:channel", ({ world }, request) => {
    const channel = seenChannel(world, request.params.channel);
    const shape = channelShape(world, channel);
    // Closing direct messages only hides them; they are there again with the next message.
    if (channel.guildId === null) return ok(shape);
    requireInChannel(
      world,
      channel,
      channel.thread ? PermissionFlagsBits.ManageThreads : PermissionFlagsBits.ManageChannels,
    );
    removeChannel(world, channel);
    return ok(shape);
  }),
  route("POST", "/users/@me/channels", ({ world }, request) => {
    const userId = textOf(request.body, "recipient_id");
    if (userId === null || !world.people.has(userId)) throw apiError("InvalidRecipients");
    return ok(channelShape(world, directMessages(world, [userId, world.application.botUserId])));
  }),
];
