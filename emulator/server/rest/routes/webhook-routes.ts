import { PermissionFlagsBits } from "discord-api-types/v10";
import { limits } from "../../limits.ts";
import type { ChannelRecord, WebhookRecord } from "../../world/records.ts";
import { addWebhook, changeWebhook, removeWebhook, webhookShape } from "../../world/webhooks.ts";
import type { World } from "../../world/world.ts";
import { apiError } from "../api-error.ts";
import { textOf } from "../body-fields.ts";
import { joinedGuild, requireInChannel, requireInGuild, seenChannel } from "../channel-access.ts";
import { FormErrors } from "../form-errors.ts";
import { noContent, ok, type RestRequest, type Route, route } from "../route.ts";

const { ManageWebhooks } = PermissionFlagsBits;
/** Where the token is in the path, it is the permission. */
const byToken = { byToken: true, bucket: { requests: limits.webhookCallsPer2Seconds.value, perMs: 2000 } };

/** The webhooks of channels themselves; what is written through them is in webhook-message-routes.ts. */
export const webhookRoutes: readonly Route[] = [
  route("POST", "/channels/:channel/webhooks", ({ world }, request) => {
    const channel = manageableChannel(world, request.params.channel);
    if (channel.kind !== "text") throw apiError("CannotExecuteActionOnThisChannelType");
    const name = checkedName(request) ?? "";
    if (name === "") throw wrongName("BASE_TYPE_REQUIRED", "This field is required");
    if (inChannel(world, channel).length >= limits.webhooks.value) throw apiError("MaximumNumberOfWebhooksReached");
    return ok(webhookShape(world, addWebhook(world, channel, name)));
  }),
  route("GET", "/channels/:channel/webhooks", ({ world }, request) => {
    const channel = manageableChannel(world, request.params.channel);
    return ok(inChannel(world, channel).map((one) => webhookShape(world, one)));
  }),
  route("GET", "/guilds/:guild/webhooks", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    requireInGuild(world, guild, ManageWebhooks);
    const all = [...world.webhooks.values()].filter((one) => world.channels.get(one.channelId)?.guildId === guild.id);
    return ok(all.map((one) => webhookShape(world, one)));
  }),
  route("GET", "/webhooks/:webhook", ({ world }, request) =>
    ok(webhookShape(world, managedWebhook(world, request.params.webhook))),
  ),
  route("PATCH", "/webhooks/:webhook", ({ world }, request) => {
    const webhook = managedWebhook(world, request.params.webhook);
    const channelId = textOf(request.body, "channel_id");
    const channel = channelId === null ? null : manageableChannel(world, channelId);
    changeWebhook(world, webhook, {
      name: checkedName(request) ?? webhook.name,
      channelId: channel?.id ?? webhook.channelId,
    });
    return ok(webhookShape(world, webhook));
  }),
  route("DELETE", "/webhooks/:webhook", ({ world }, request) => {
    removeWebhook(world, managedWebhook(world, request.params.webhook));
    return noContent;
  }),
  route(
    "GET",
    "/webhooks/:webhook/:token",
    ({ world }, request) => ok(withoutUser(webhookShape(world, webhookWith(world, request.params)))),
    byToken,
  ),
  route(
    "PATCH",
    "/webhooks/:webhook/:token",
    ({ world }, request) => {
      const webhook = webhookWith(world, request.params);
      changeWebhook(world, webhook, { name: checkedName(request) ?? webhook.name });
      return ok(withoutUser(webhookShape(world, webhook)));
    },
    byToken,
  ),
  route(
    "DELETE",
    "/webhooks/:webhook/:token",
    ({ world }, request) => {
      removeWebhook(world, webhookWith(world, request.params));
      return noContent;
    },
    byToken,
  ),
];

/** @throws ApiError 10015 when there is none, 50027 when the token is another's */
export function webhookWith(world: World, params: { readonly webhook: string; readonly token: string }): WebhookRecord {
  const webhook = world.webhooks.get(params.webhook);
  if (!webhook) throw apiError("UnknownWebhook");
  if (webhook.token !== params.token) throw apiError("InvalidWebhookToken");
  return webhook;
}

function managedWebhook(world: World, webhookId: string): WebhookRecord {
  const webhook = world.webhooks.get(webhookId);
  if (!webhook) throw apiError("UnknownWebhook");
  manageableChannel(world, webhook.channelId);
  return webhook;
}

function manageableChannel(world: World, channelId: string): ChannelRecord {
  const channel = seenChannel(world, channelId);
  requireInChannel(world, channel, ManageWebhooks);
  return channel;
}

function inChannel(world: World, channel: ChannelRecord): readonly WebhookRecord[] {
  return [...world.webhooks.values()].filter((one) => one.channelId === channel.id);
}

/** @throws ApiError 50035 for what Discord does not let a webhook be called */
function checkedName(request: RestRequest): string | null {
  const name = textOf(request.body, "name");
  if (name === null) return null;
  if (name.length < 1 || name.length > 80)
    throw wrongName("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 80 in length.");
  const forbidden = /clyde|discord/i.exec(name)?.[0];
  if (forbidden === undefined) return name;
  throw wrongName("USERNAME_INVALID_CONTAINS", `Username cannot contain "${forbidden.toLowerCase()}"`);
}

function wrongName(code: string, message: string): Error {
  const errors = new FormErrors();
  errors.add(["name"], code, message);
  return errors.toError();
}

function withoutUser(shape: unknown): unknown {
  return { ...(shape as object), user: undefined };
}
