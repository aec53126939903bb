import { randomBytes } from "node:crypto";
import type { APIUser } from "discord-api-types/v10";
import type { ChannelRecord, WebhookRecord } from "./records.ts";
import { botShape } from "./shapes.ts";
import type { World } from "./world.ts";

/** A channel's webhook: whoever knows its token writes there under its name. Every one here was made by the app. */
export function addWebhook(world: World, channel: ChannelRecord, name: string): WebhookRecord {
  const token = randomBytes(51).toString("base64url");
  const webhook: WebhookRecord = { id: world.ids.next(), token, channelId: channel.id, name };
  world.webhooks.set(webhook.id, webhook);
  world.tell({ kind: "webhooks", channel });
  return webhook;
}

export function changeWebhook(
  world: World,
  webhook: WebhookRecord,
  change: Partial<Pick<WebhookRecord, "name" | "channelId">>,
): void {
  Object.assign(webhook, change);
  tellOf(world, webhook);
}

export function removeWebhook(world: World, webhook: WebhookRecord): void {
  world.webhooks.delete(webhook.id);
  tellOf(world, webhook);
}

export function webhookShape(world: World, webhook: WebhookRecord): unknown {
  const guildId = world.channels.get(webhook.channelId)?.guildId ?? null;
  return {
    id: webhook.id,
    type: 1,
    guild_id: guildId,
    channel_id: webhook.channelId,
    name: webhook.name,
    avatar: null,
    token: webhook.token,
    application_id: world.application.id,
    user: botShape(world.application),
    url: `${world.origin}/api/webhooks/${webhook.id}/${webhook.token}`,
  };
}

/** Who a webhook's message is from: the name may differ from message to message. */
export function webhookAuthor(webhook: WebhookRecord, username: string | null): APIUser {
  return {
    id: webhook.id,
    username: username ?? webhook.name,
    global_name: null,
    discriminator: "0000",
    avatar: null,
    bot: true,
  };
}

function tellOf(world: World, webhook: WebhookRecord): void {
  const channel = world.channels.get(webhook.channelId);
  if (channel) world.tell({ kind: "webhooks", channel });
}
