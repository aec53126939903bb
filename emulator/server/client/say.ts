import { AllowedMentionsTypes, type APIAllowedMentions, PermissionFlagsBits } from "discord-api-types/v10";
import type { Action, Outcome } from "../../protocol.ts";
import { composeMessage, editedMessage } from "../messages/compose-message.ts";
import { isAnswerable, replyTo } from "../messages/reply-to.ts";
import { ApiError } from "../rest/api-error.ts";
import type { IncomingFile } from "../world/files.ts";
import { addMessage, changeMessage } from "../world/messages.ts";
import type { ChannelRecord, MessageRecord, PersonRecord } from "../world/records.ts";
import { mayWrite } from "../world/visibility.ts";
import type { World } from "../world/world.ts";
import {
  type ClientContext,
  personNamed,
  requirePermission,
  visibleChannel,
  visibleMessage,
} from "./client-context.ts";
import { RefusedError } from "./refused-error.ts";

type Say = Extract<Action, { kind: "say" }>;

const { Everyone, Role, User } = AllowedMentionsTypes;

/** Writes a message, which may answer another. @throws RefusedError */
export function say({ world, uploads }: ClientContext, action: Say): Outcome {
  const person = personNamed(world, action.as);
  const channel = visibleChannel(world, person, action.channelId);
  if (!mayWrite(world, channel, person.id)) {
    throw new RefusedError("missingPermission", `${person.displayName} may not write here.`);
  }
  if (action.uploadIds?.length) {
    requirePermission(world, channel, person, PermissionFlagsBits.AttachFiles, "attach files");
  }
  const answered = answeredBy(world, person, channel, action);
  const files = (action.uploadIds ?? []).map((id, n): IncomingFile => {
    const file = uploads.take(id);
    if (!file) throw new RefusedError("unknownUpload", "Pick the file again.");
    return { ...file, n };
  });
  const body = { content: action.content, allowed_mentions: everything(action.pingReplied ?? true) };
  const reply = answered ? replyTo(world, answered) : {};
  const record = asClient(() => composeMessage(world, { channel, authorId: person.id, body, files, ...reply }));
  addMessage(world, record);
  return { kind: "done", id: record.id };
}

/** Changes one's own words. @throws RefusedError */
export function edit({ world }: ClientContext, action: Extract<Action, { kind: "editMessage" }>): Outcome {
  const person = personNamed(world, action.as);
  const { record } = visibleMessage(world, person, action.messageId);
  if (record.authorId !== person.id) throw new RefusedError("notAuthor", "Somebody else wrote this.");
  const { content } = action;
  if (content === record.message.content) return { kind: "done", id: record.id };
  // Whether the answer pings was decided when it was sent.
  const answered = world.message(record.message.message_reference?.message_id ?? "");
  const pinged = record.message.mentions.some((user) => user.id === answered?.authorId);
  const body = { content, allowed_mentions: everything(pinged) };
  changeMessage(world, record, { message: asClient(() => editedMessage(world, record, body, [])) });
  return { kind: "done", id: record.id };
}

function everything(replied_user: boolean): APIAllowedMentions {
  return { parse: [Everyone, Role, User], replied_user };
}

/** What Discord would reject is not even sent by a client. */
function asClient<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof ApiError) throw new RefusedError("invalidMessage", error.message);
    throw error;
  }
}

function answeredBy(world: World, person: PersonRecord, channel: ChannelRecord, action: Say): MessageRecord | null {
  if (action.replyTo === undefined) return null;
  const { record } = visibleMessage(world, person, action.replyTo);
  if (record.channelId !== channel.id) throw new RefusedError("elsewhere", "An answer stands in the same channel.");
  if (!isAnswerable(record)) throw new RefusedError("notAnswerable", "This message cannot be answered.");
  requirePermission(world, channel, person, PermissionFlagsBits.ReadMessageHistory, "read older messages");
  return record;
}
