import { MessageType } from "discord-api-types/v10";
import { limits } from "../limits.ts";
import { editedMessage } from "../messages/compose-message.ts";
import type { MessageBody } from "../messages/message-body.ts";
import { replyTo } from "../messages/reply-to.ts";
import { apiError } from "../rest/api-error.ts";
import type { IncomingFile } from "../world/files.ts";
import { addMessage, changeMessage } from "../world/messages.ts";
import type { MessageRecord } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { composeReply } from "./apply-callback.ts";
import type { InteractionBook } from "./interaction-book.ts";
import type { InteractionRecord } from "./interaction-record.ts";

/**
 * The message an interaction's token reaches: `@original` or a follow-up's id.
 *
 * @throws ApiError 10008 when it is gone, was never made, or belongs to another interaction
 */
export function webhookMessage(world: World, record: InteractionRecord, messageId: string): MessageRecord {
  const original = record.answer && "messageId" in record.answer ? record.answer.messageId : null;
  const id = messageId === "@original" ? original : messageId;
  const isOurs = id !== null && (id === original || record.followUpIds.includes(id));
  const message = isOurs ? world.message(id) : undefined;
  if (!message) throw apiError("UnknownMessage");
  return message;
}

/** Edits an answer; the first edit of a deferred one ends its "thinking". */
export function editWebhookMessage(
  world: World,
  book: InteractionBook,
  record: InteractionRecord,
  target: MessageRecord,
  edit: { readonly body: MessageBody; readonly files: readonly IncomingFile[] },
): MessageRecord {
  const message = editedMessage(world, target, edit.body, edit.files);
  changeMessage(world, target, { message, state: "sent" });
  book.finish(record);
  return target;
}

/** A further message. After a deferral it fills the deferred one instead, private or not as that was. */
export function followUp(
  world: World,
  book: InteractionBook,
  record: InteractionRecord,
  body: MessageBody,
  files: readonly IncomingFile[],
): MessageRecord {
  if (record.answer?.kind === "deferredMessage") {
    const deferred = world.message(record.answer.messageId);
    if (deferred?.state === "thinking") return editWebhookMessage(world, book, record, deferred, { body, files });
  }
  if (record.onlyOnAccount && record.followUpIds.length >= limits.userInstallFollowUps.value) {
    throw apiError("ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages");
  }
  const original = record.answer && "messageId" in record.answer ? record.answer.messageId : null;
  const { channelId } = record;
  const details = original === null ? { type: MessageType.Reply } : replyTo(world, { id: original, channelId });
  const message = composeReply(world, record, body, files, details);
  record.followUpIds.push(message.id);
  addMessage(world, message);
  return message;
}
