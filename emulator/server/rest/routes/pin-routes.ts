import { PermissionFlagsBits } from "discord-api-types/v10";
import { limits } from "../../limits.ts";
import { messageForBot } from "../../world/message-shape.ts";
import { setPinned } from "../../world/messages.ts";
import { iso } from "../../world/shapes.ts";
import { apiError } from "../api-error.ts";
import { readableMessage, requireAwake, requireHistory, requireInChannel, seenChannel } from "../channel-access.ts";
import { noContent, ok, type Route, type RouteContext, route } from "../route.ts";

/** The pins of 2025 (`/messages/pins`) and the older paths that discord.js still uses in places. */
export const pinRoutes: readonly Route[] = [
  route("GET", "/channels/:channel/messages/pins", (context, request) => {
    const pinned_at = iso(context.world.clock.nowMs);
    const items = pinnedMessages(context, request.params.channel).map((message) => ({ pinned_at, message }));
    return ok({ items, has_more: false });
  }),
  route("PUT", "/channels/:channel/messages/pins/:message", (context, request) => pin(context, request.params, true)),
  route("DELETE", "/channels/:channel/messages/pins/:message", (context, request) =>
    pin(context, request.params, false),
  ),
  route("GET", "/channels/:channel/pins", (context, request) => ok(pinnedMessages(context, request.params.channel))),
  route("PUT", "/channels/:channel/pins/:message", (context, request) => pin(context, request.params, true)),
  route("DELETE", "/channels/:channel/pins/:message", (context, request) => pin(context, request.params, false)),
];

function pinnedMessages({ world }: RouteContext, channelId: string): unknown[] {
  const channel = seenChannel(world, channelId);
  requireHistory(world, channel);
  return channel.pinnedMessageIds.flatMap((id) => {
    const record = world.message(id);
    return record ? [messageForBot(world, record)] : [];
  });
}

function pin({ world }: RouteContext, params: { channel: string; message: string }, pinned: boolean): typeof noContent {
  const channel = seenChannel(world, params.channel);
  const record = readableMessage(world, channel, params.message);
  requireInChannel(world, channel, PermissionFlagsBits.PinMessages | PermissionFlagsBits.ManageMessages);
  requireAwake(channel);
  if (pinned && channel.pinnedMessageIds.length >= limits.pins.value) {
    throw apiError("MaximumNumberOfPinsReachedForTheChannel");
  }
  setPinned(world, channel, record.id, pinned);
  return noContent;
}
