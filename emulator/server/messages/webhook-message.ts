import { apiError } from "../rest/api-error.ts";
import { checkBody } from "../rest/check-body.ts";
import { schemas } from "../rest/schemas.ts";
import type { IncomingFile } from "../world/files.ts";
import { addMessage, changeMessage } from "../world/messages.ts";
import type { MessageRecord, WebhookRecord } from "../world/records.ts";
import { setThread } from "../world/threads.ts";
import { webhookAuthor } from "../world/webhooks.ts";
import type { World } from "../world/world.ts";
import { composeMessage, editedMessage } from "./compose-message.ts";

interface Sent {
  readonly body: unknown;
  readonly files: readonly IncomingFile[];
  readonly warn: (words: string) => void;
}

/** Writes through a channel's webhook, into a thread of the channel where one is named. @throws ApiError */
export function sendThrough(world: World, webhook: WebhookRecord, threadId: string | null, sent: Sent): MessageRecord {
  const channel = world.channels.get(threadId ?? webhook.channelId);
  if (!channel || (threadId !== null && channel.parentId !== webhook.channelId)) throw apiError("UnknownChannel");
  if (channel.thread?.locked) throw apiError("ThreadLocked");
  const body = checkBody(schemas.throughWebhook, sent.body ?? {}, sent.warn);
  const record = composeMessage(world, {
    channel,
    authorId: webhook.id,
    author: webhookAuthor(webhook, body.username ?? null),
    body,
    files: sent.files,
  });
  record.message = { ...record.message, webhook_id: webhook.id, application_id: world.application.id };
  setThread(world, channel, { archived: false });
  addMessage(world, record);
  return record;
}

/** Changes what the webhook wrote before. @throws ApiError */
export function editThrough(world: World, record: MessageRecord, sent: Sent): void {
  const body = checkBody(schemas.editedReply, sent.body ?? {}, sent.warn);
  changeMessage(world, record, { message: editedMessage(world, record, body, sent.files) });
}

/** @throws ApiError 10008 for what this webhook did not write */
export function writtenThrough(world: World, webhook: WebhookRecord, messageId: string): MessageRecord {
  const record = world.message(messageId);
  if (record?.authorId !== webhook.id) throw apiError("UnknownMessage");
  return record;
}
