import { applyCallback } from "../../interactions/apply-callback.ts";
import type { InteractionRecord } from "../../interactions/interaction-record.ts";
import { editWebhookMessage, followUp, webhookMessage } from "../../interactions/webhook-messages.ts";
import { limits } from "../../limits.ts";
import { editThrough, sendThrough, writtenThrough } from "../../messages/webhook-message.ts";
import { messageForBot, messageShape } from "../../world/message-shape.ts";
import { removeMessage } from "../../world/messages.ts";
import type { MessageRecord, WebhookRecord } from "../../world/records.ts";
import { checkBody } from "../check-body.ts";
import { FormErrors } from "../form-errors.ts";
import { leniently } from "../leniently.ts";
import { noContent, ok, type RestAnswer, type RestRequest, type Route, type RouteContext, route } from "../route.ts";
import { schemas } from "../schemas.ts";
import { webhookWith } from "./webhook-routes.ts";

/** An interaction is reached by its token: no Authorization header, and outside the global limit. */
const byToken = {
  byToken: true,
  bucket: { requests: limits.webhookCallsPer2Seconds.value, perMs: 2000 },
};

export const interactionRoutes: readonly Route[] = [
  route(
    "POST",
    "/interactions/:interaction/:token/callback",
    (context, request) => {
      const record = context.interactions.awaitingAnswer(request.params.interaction, request.params.token);
      const { type, data } = callbackBody(request.body);
      const message = applyCallback(context.world, context.interactions, record, {
        type,
        data: leniently(data),
        files: request.files,
        warn: request.warn,
      });
      if (request.query.get("with_response") !== "true") return noContent;
      return ok(callbackResponse(context, record, type, message?.id ?? null));
    },
    byToken,
  ),
  route(
    "POST",
    "/webhooks/:application/:token",
    (context, request) => {
      const webhook = channelWebhook(context, request.params);
      if (webhook) {
        const message = sendThrough(context.world, webhook, request.query.get("thread_id"), sentIn(request));
        return request.query.get("wait") === "true" ? ok(asWritten(context, message)) : noContent;
      }
      const record = answeredBy(context, request.params);
      const body = checkBody(schemas.reply, leniently(request.body), request.warn);
      const message = followUp(context.world, context.interactions, record, body, request.files);
      return ok(messageForBot(context.world, message));
    },
    byToken,
  ),
  route(
    "GET",
    "/webhooks/:application/:token/messages/:message",
    (context, request) => {
      const webhook = channelWebhook(context, request.params);
      if (webhook) return ok(asWritten(context, writtenThrough(context.world, webhook, request.params.message)));
      const record = answeredBy(context, request.params);
      return ok(messageForBot(context.world, webhookMessage(context.world, record, request.params.message)));
    },
    byToken,
  ),
  route(
    "PATCH",
    "/webhooks/:application/:token/messages/:message",
    (context, request) => {
      const webhook = channelWebhook(context, request.params);
      if (webhook) {
        const written = writtenThrough(context.world, webhook, request.params.message);
        editThrough(context.world, written, sentIn(request));
        return ok(asWritten(context, written));
      }
      const record = answeredBy(context, request.params);
      const target = webhookMessage(context.world, record, request.params.message);
      const body = checkBody(schemas.editedReply, leniently(request.body), request.warn);
      const edit = { body, files: request.files };
      return ok(
        messageForBot(context.world, editWebhookMessage(context.world, context.interactions, record, target, edit)),
      );
    },
    byToken,
  ),
  route(
    "DELETE",
    "/webhooks/:application/:token/messages/:message",
    (context, request) => {
      const webhook = channelWebhook(context, request.params);
      if (webhook) {
        removeMessage(context.world, writtenThrough(context.world, webhook, request.params.message));
        return noContent;
      }
      const record = answeredBy(context, request.params);
      removeMessage(context.world, webhookMessage(context.world, record, request.params.message));
      context.interactions.finish(record);
      return noContent;
    },
    byToken,
  ),
];

/** The same paths serve both: an interaction's token belongs to the application, any other to a channel's webhook. */
function channelWebhook(
  { world }: RouteContext,
  { application, token }: { application: string; token: string },
): WebhookRecord | null {
  return application === world.application.id ? null : webhookWith(world, { webhook: application, token });
}

function sentIn({ body, files, warn }: RestRequest): Pick<RestRequest, "body" | "files" | "warn"> {
  return { body: leniently(body), files, warn };
}

/** Whoever holds the token reads what was written with it, whatever the bot's intents are. */
function asWritten({ world }: RouteContext, record: MessageRecord): unknown {
  return messageShape(world, record, record.authorId);
}

function answeredBy(context: RouteContext, params: { application: string; token: string }): InteractionRecord {
  return context.interactions.answered(params.token);
}

function callbackBody(body: unknown): { type: unknown; data: unknown } {
  if (typeof body === "object" && body !== null && "type" in body) {
    return { type: body.type, data: "data" in body ? body.data : undefined };
  }
  const errors = new FormErrors();
  errors.add(["type"], "BASE_TYPE_REQUIRED", "This field is required");
  throw errors.toError();
}

/** The body of a callback that asked `with_response`. */
function callbackResponse(
  context: RouteContext,
  record: InteractionRecord,
  type: unknown,
  messageId: string | null,
): RestAnswer["body"] {
  const message = messageId === null ? undefined : context.world.message(messageId);
  return {
    interaction: {
      id: record.id,
      type: record.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: message.state === "thinking",
        response_message_ephemeral: message.visibleTo !== null,
      }),
    },
    resource: { type, ...(message && { message: messageForBot(context.world, message) }) },
  };
}
