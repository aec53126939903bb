import {
  type APIAttachment,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageReference,
  type APIUser,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import { FormErrors } from "../rest/form-errors.ts";
import { type IncomingFile, keepFile } from "../world/files.ts";
import { newPoll } from "../world/polls.ts";
import type { ChannelRecord, MessageRecord } from "../world/records.ts";
import { iso, userShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import { checkMessage } from "./check-message.ts";
import { usableEmoji, withUsableEmojis } from "./emoji-use.ts";
import { findMentions, readableText } from "./mentions.ts";
import type { AttachmentBody, MessageBody } from "./message-body.ts";
import { resolveComponents, resolveEmbeds } from "./resolve-components.ts";

/** Flags a bot may set; others are ignored, as at Discord. */
export const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

export interface NewMessage {
  readonly channel: ChannelRecord;
  readonly authorId: string;
  /** Of a webhook, which is neither a person nor the bot. */
  readonly author?: APIUser;
  readonly body: MessageBody;
  readonly files: readonly IncomingFile[];
  /** Beyond those in the body, such as `Loading`. */
  readonly extraFlags?: number;
  readonly visibleTo?: string | null;
  readonly type?: MessageType;
  readonly interaction?: APIMessageInteractionMetadata;
  readonly usedCommand?: string | null;
  readonly reference?: APIMessageReference;
  readonly nonce?: string | number | null;
}

/**
 * A checked message, ready to be added to its channel.
 *
 * @throws ApiError for what Discord would reject
 */
export function composeMessage(world: World, draft: NewMessage): MessageRecord {
  const { channel, body, files } = draft;
  const flags = ((body.flags ?? 0) & settableFlags) | (draft.extraFlags ?? 0);
  const isLoading = (flags & MessageFlags.Loading) !== 0;
  const names = files.map((file) => describe(body.attachments, file.n)?.filename ?? file.filename);
  if (!isLoading) {
    const proposal = {
      content: body.content ?? "",
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      flags,
      filenames: names.map(safeName),
      mayUseEmoji: (id: string) => usableEmoji(world, channel, draft.authorId, id) !== undefined,
    };
    checkMessage(body, proposal, files);
  }
  const attachments = keepAll(world, draft, names, (flags & MessageFlags.Ephemeral) !== 0);
  const id = world.ids.next();
  const application = draft.authorId === world.application.botUserId && { application_id: world.application.id };
  const message: APIMessage = {
    id,
    channel_id: channel.id,
    type: draft.type ?? MessageType.Default,
    author: draft.author ?? author(world, draft.authorId),
    timestamp: iso(world.clock.nowMs),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    flags,
    attachments,
    ...contents(world, channel, body, attachments, parties(world, draft.authorId, draft)),
    ...(body.poll && { poll: newPoll(body.poll, world.clock.nowMs) }),
    ...(draft.interaction && { interaction_metadata: draft.interaction }),
    ...(draft.interaction && { webhook_id: world.application.id }),
    ...(draft.reference && { message_reference: draft.reference }),
    ...(draft.nonce != null && { nonce: draft.nonce }),
    ...application,
  };
  return {
    id,
    channelId: channel.id,
    authorId: draft.authorId,
    message,
    visibleTo: draft.visibleTo ?? null,
    dismissed: false,
    state: isLoading ? "thinking" : "sent",
    usedCommand: draft.usedCommand ?? null,
    reactions: [],
  };
}

/**
 * The message after an edit: what the body leaves out stays. Attachments stay unless the body lists which ones do.
 *
 * @throws ApiError for what Discord would reject
 */
export function editedMessage(
  world: World,
  record: MessageRecord,
  body: MessageBody,
  files: readonly IncomingFile[],
): APIMessage {
  const { message } = record;
  const channel = world.channels.get(record.channelId);
  if (!channel) throw new Error(`message ${record.id} is in no channel`);
  const before = message.flags ?? 0;
  const keptFlags = before & (MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 | MessageFlags.HasThread);
  const flags = keptFlags | ((body.flags ?? before) & (settableFlags & ~MessageFlags.Ephemeral));
  const kept = keptAttachments(message.attachments, body.attachments, files);
  const names = files.map((file) => describe(body.attachments, file.n)?.filename ?? file.filename);
  const merged: MessageBody = {
    ...body,
    content: body.content === undefined ? message.content : body.content,
    embeds: body.embeds === undefined ? message.embeds : body.embeds,
    components: body.components === undefined ? (message.components ?? []) : body.components,
  };
  const proposal = {
    content: merged.content ?? "",
    embeds: merged.embeds ?? [],
    components: merged.components ?? [],
    flags,
    filenames: [...kept.map((one) => one.filename), ...names.map(safeName)],
    mayUseEmoji: (id: string) => usableEmoji(world, channel, record.authorId, id) !== undefined,
  };
  checkMessage(body, proposal, files);
  for (const gone of message.attachments) if (!kept.some((one) => one.id === gone.id)) world.files.delete(gone.id);
  const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const attachments = [...kept, ...keepAll(world, { channel, body, files }, names, ephemeral)];
  return {
    ...message,
    flags,
    attachments,
    edited_timestamp: record.state === "thinking" ? null : iso(world.clock.nowMs),
    ...contents(
      world,
      channel,
      merged,
      attachments,
      parties(world, record.authorId, { type: message.type, reference: message.message_reference }),
    ),
  };
}

function contents(
  world: World,
  channel: ChannelRecord,
  body: MessageBody,
  attachments: readonly APIAttachment[],
  people: ReturnType<typeof parties>,
): Pick<APIMessage, "content" | "embeds" | "components" | "mentions" | "mention_roles" | "mention_everyone"> {
  const content = withUsableEmojis(world, channel, people.authorId, body.content ?? "");
  const components = resolveComponents(body.components ?? [], attachments, world.emojis);
  const mentions = findMentions(world, channel, readableText(content, components), body.allowed_mentions, people);
  return { content, embeds: resolveEmbeds(body.embeds ?? [], attachments), components, ...mentions };
}

/** Who writes, and whom a reply answers; nobody answers themselves aloud. */
function parties(
  world: World,
  authorId: string,
  { type, reference }: { readonly type?: MessageType; readonly reference?: APIMessageReference | undefined },
): { readonly authorId: string; readonly repliedToId: string | null } {
  if (type !== MessageType.Reply) return { authorId, repliedToId: null };
  const answered = world.message(reference?.message_id ?? "")?.authorId ?? null;
  return { authorId, repliedToId: answered === authorId ? null : answered };
}

function author(world: World, userId: string): APIMessage["author"] {
  const user = userShape(world, userId);
  if (!user) throw new Error(`nobody has the id ${userId}`);
  return user;
}

function describe(attachments: MessageBody["attachments"], n: number): AttachmentBody | undefined {
  return attachments?.find((one) => one.id === String(n));
}

/** Discord keeps letters, digits, `_`, `-` and `.` of a file's name. */
function safeName(filename: string): string {
  return filename.replaceAll(/[^\w.-]+/g, "_");
}

function keepAll(
  world: World,
  draft: Pick<NewMessage, "channel" | "body" | "files">,
  names: readonly string[],
  ephemeral: boolean,
): APIAttachment[] {
  return draft.files.map((file, index) => {
    const about = describe(draft.body.attachments, file.n);
    const details = { description: about?.description ?? null, title: about?.title ?? null, ephemeral };
    return keepFile(world, draft.channel.id, { ...file, filename: safeName(names[index] ?? file.filename) }, details);
  });
}

function keptAttachments(
  existing: readonly APIAttachment[],
  listed: MessageBody["attachments"],
  uploads: readonly IncomingFile[],
): APIAttachment[] {
  if (!listed) return [...existing];
  const errors = new FormErrors();
  const kept: APIAttachment[] = [];
  for (const [index, one] of listed.entries()) {
    const found = existing.find((attachment) => attachment.id === one.id);
    if (found) kept.push(one.description == null ? found : { ...found, description: one.description });
    else if (!uploads.some((file) => String(file.n) === one.id)) {
      errors.add(["attachments", index], "MESSAGE_ATTACHMENT_NOT_FOUND", "Attachment not found.");
    }
  }
  errors.throwIfAny();
  return kept;
}
