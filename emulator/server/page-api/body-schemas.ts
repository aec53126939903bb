import { z } from "zod";
import type { Action, Control, Upload } from "../../protocol.ts";
import type { Fault } from "../../protocol-faults.ts";

/** What the page may send. The types are the protocol's; a schema that says something else does not compile. */

const id = z.string().regex(/^\d{1,20}$/);
const optionValue = z.union([z.string(), z.number(), z.boolean()]);
const commandUse = {
  as: id,
  channelId: id,
  commandId: id,
  path: z.array(z.string()).max(2),
  options: z.record(z.string(), optionValue),
};
const onMessage = { as: id, messageId: id };

export const actionSchema: z.ZodType<Action> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("slash"), ...commandUse }),
  z.object({ kind: z.literal("autocomplete"), focused: z.string(), ...commandUse }),
  z.object({ kind: z.literal("contextCommand"), as: id, channelId: id, commandId: id, targetId: id }),
  z.object({ kind: z.literal("press"), ...onMessage, customId: z.string() }),
  z.object({ kind: z.literal("choose"), ...onMessage, customId: z.string(), values: z.array(z.string()) }),
  z.object({
    kind: z.literal("submit"),
    as: id,
    interactionId: id,
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()])),
  }),
  z.object({ kind: z.literal("dismiss"), ...onMessage }),
  z.object({
    kind: z.literal("say"),
    as: id,
    channelId: id,
    content: z.string(),
    uploadIds: z.array(z.string()).exactOptional(),
    replyTo: id.exactOptional(),
    pingReplied: z.boolean().exactOptional(),
  }),
  z.object({ kind: z.literal("editMessage"), ...onMessage, content: z.string() }),
  z.object({ kind: z.literal("react"), ...onMessage, emoji: z.string() }),
  z.object({ kind: z.literal("unreact"), ...onMessage, emoji: z.string() }),
  z.object({ kind: z.literal("vote"), ...onMessage, answerIds: z.array(z.number().int()) }),
  z.object({ kind: z.literal("deleteMessage"), ...onMessage }),
  z.object({ kind: z.enum(["pin", "unpin"]), ...onMessage }),
  z.object({ kind: z.literal("openDm"), as: id }),
  z.object({ kind: z.literal("markRead"), as: id, channelId: id, messageId: id }),
]);

const guildOrUser = z.union([z.object({ guildId: id }), z.object({ userId: id })]);
const bits = z.string().regex(/^\d+$/);
const name = z.string().trim().min(1).max(100);

const faultSchema: z.ZodType<Fault> = z.object({
  kind: z.enum(["401", "429", "500", "502", "503", "hangBefore", "hangAfter", "reset", "resetAfterApply", "slow"]),
  route: z.string(),
  times: z.number().int().positive().exactOptional(),
  retryAfterSeconds: z.number().positive().exactOptional(),
  global: z.boolean().exactOptional(),
  delayMs: z.number().positive().exactOptional(),
});

export const controlSchema: z.ZodType<Control> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("addPerson"), displayName: name, locale: z.string().exactOptional() }),
  z.object({ kind: z.literal("addGuild"), name, ownerId: id, withBot: z.boolean() }),
  z.object({ kind: z.literal("addChannel"), guildId: id, name, topic: z.string().exactOptional() }),
  z.object({ kind: z.literal("deleteChannel"), channelId: id }),
  z.object({
    kind: z.literal("addThread"),
    channelId: id,
    name,
    ownerId: id,
    private: z.boolean().exactOptional(),
  }),
  z.object({
    kind: z.literal("setThread"),
    channelId: id,
    archived: z.boolean().exactOptional(),
    locked: z.boolean().exactOptional(),
  }),
  z.object({ kind: z.literal("deleteMessage"), messageId: id }),
  z.object({ kind: z.literal("addGroupDm"), userIds: z.array(id).min(2).max(10) }),
  z.object({ kind: z.literal("joinGuild"), guildId: id, userId: id }),
  z.object({ kind: z.literal("leaveGuild"), guildId: id, userId: id }),
  z.object({ kind: z.literal("installApp"), in: guildOrUser }),
  z.object({ kind: z.literal("removeApp"), from: guildOrUser }),
  z.object({ kind: z.literal("setLocale"), userId: id, locale: z.string() }),
  z.object({ kind: z.literal("setGuildLocale"), guildId: id, locale: z.string() }),
  z.object({ kind: z.literal("tellAppPermissions"), told: z.boolean() }),
  z.object({ kind: z.literal("setDmsClosed"), userId: id, closed: z.boolean() }),
  z.object({ kind: z.literal("setOverwrite"), channelId: id, targetId: id, allow: bits, deny: bits }),
  z.object({ kind: z.literal("removeOverwrite"), channelId: id, targetId: id }),
  z.object({ kind: z.literal("addRole"), guildId: id, name, permissions: bits }),
  z.object({ kind: z.literal("setRoles"), guildId: id, userId: id, roleIds: z.array(id) }),
  z.object({ kind: z.literal("addEmoji"), guildId: id, name: z.string().regex(/^\w{2,32}$/), image: z.string() }),
  z.object({ kind: z.literal("removeEmoji"), emojiId: id }),
  z.object({ kind: z.literal("advanceClock"), ms: z.number().int().positive() }),
  z.object({ kind: z.literal("advanceClockToNextDue") }),
  z.object({ kind: z.literal("armFault"), fault: faultSchema }),
  z.object({ kind: z.literal("disarmFault"), faultId: id }),
  z.object({ kind: z.literal("clearFaults") }),
  z.object({
    kind: z.literal("closeGateway"),
    how: z.union([z.number().int().min(1000).max(4999), z.enum(["reconnect", "invalidSession", "cut"])]),
  }),
  z.object({ kind: z.literal("redeliver"), interactionId: id }),
  z.object({ kind: z.literal("clearWire") }),
]);

export const uploadSchema: z.ZodType<Upload> = z.object({
  as: id,
  filename: z.string().min(1).max(260),
  contentType: z.string().max(200),
  dataBase64: z.base64(),
});
