import { type APIEmbed, ComponentType, MessageFlags } from "discord-api-types/v10";
import { limits } from "../limits.ts";
import { apiError } from "../rest/api-error.ts";
import { FormErrors } from "../rest/form-errors.ts";
import type { IncomingFile } from "../world/files.ts";
import { checkComponents } from "./check-components.ts";
import { checkEmojis } from "./check-emojis.ts";
import type { MessageBody } from "./message-body.ts";
import { walkComponents } from "./walk-components.ts";

/** What a message would be after this request: the body laid over what was there. */
export interface Proposal {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: NonNullable<MessageBody["components"]>;
  readonly flags: number;
  /** Names of the attachments it would have, new ones included. */
  readonly filenames: readonly string[];
  readonly mayUseEmoji: (id: string) => boolean;
}

/** @throws ApiError 50035, 50006 or 40005 for what Discord would reject. */
export function checkMessage(body: MessageBody, proposal: Proposal, files: readonly IncomingFile[]): void {
  checkFiles(files);
  const errors = new FormErrors();
  const isV2 = (proposal.flags & MessageFlags.IsComponentsV2) !== 0;
  if (proposal.content.length > limits.contentCharacters.value) {
    errors.add(["content"], "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
  }
  if (isV2) checkNoLegacyFields(errors, body, proposal);
  checkComponents(errors, proposal.components, isV2);
  checkEmbeds(errors, proposal.embeds);
  // Components that stay were checked when they came; by now their media have real addresses.
  if (body.components) {
    checkReferences(errors, proposal);
    checkEmojis(errors, proposal.components, proposal.mayUseEmoji);
  }
  checkAllowedMentions(errors, body);
  checkPoll(errors, body);
  errors.throwIfAny();
  // There are none here.
  if (body.sticker_ids?.length) throw apiError("InvalidStickerSent");
  const isEmpty =
    proposal.content.trim() === "" &&
    proposal.embeds.length === 0 &&
    proposal.components.length === 0 &&
    proposal.filenames.length === 0 &&
    !body.poll;
  if (isEmpty) throw apiError("CannotSendAnEmptyMessage");
}

function checkFiles(files: readonly IncomingFile[]): void {
  if (files.some((file) => file.bytes.byteLength > limits.fileBytes.value)) throw apiError("RequestEntityTooLarge");
  if (files.length <= limits.files.value) return;
  const errors = new FormErrors();
  errors.add(["files"], "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
  throw errors.toError();
}

function checkNoLegacyFields(errors: FormErrors, body: MessageBody, proposal: Proposal): void {
  const used = {
    content: proposal.content !== "",
    embeds: proposal.embeds.length > 0,
    poll: body.poll != null,
    sticker_ids: (body.sticker_ids?.length ?? 0) > 0,
  };
  for (const [field, isUsed] of Object.entries(used)) {
    if (!isUsed) continue;
    errors.add(
      [field],
      "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

function checkEmbeds(errors: FormErrors, embeds: readonly APIEmbed[]): void {
  const characters = embeds.reduce((sum, embed) => sum + embedCharacters(embed), 0);
  if (characters <= limits.embedCharacters.value) return;
  errors.add(["embeds"], "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
}

function embedCharacters(embed: APIEmbed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** `attachment://name` has to name a file of this message. */
function checkReferences(errors: FormErrors, proposal: Proposal): void {
  const check = (url: string | undefined, path: readonly (string | number)[]): void => {
    if (!url?.startsWith("attachment://")) return;
    if (proposal.filenames.includes(url.slice("attachment://".length))) return;
    errors.add(
      path,
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      "The referenced attachment was not found in this message.",
    );
  };
  for (const { component, path } of walkComponents(proposal.components)) {
    if (component.type === ComponentType.Thumbnail) check(component.media.url, [...path, "media", "url"]);
    if (component.type === ComponentType.File) {
      check(component.file.url, [...path, "file", "url"]);
      if (!component.file.url.startsWith("attachment://")) {
        errors.add(
          [...path, "file", "url"],
          "FILE_COMPONENT_INVALID_URL",
          "A file component shows an attachment only.",
        );
      }
    }
    if (component.type !== ComponentType.MediaGallery) continue;
    for (const [index, item] of component.items.entries())
      check(item.media.url, [...path, "items", index, "media", "url"]);
  }
}

/** The published schema lets an answer be as long as a question. */
function checkPoll(errors: FormErrors, { poll }: MessageBody): void {
  if (poll && !poll.question.text)
    errors.add(["poll", "question", "text"], "BASE_TYPE_REQUIRED", "This field is required");
  for (const [index, answer] of (poll?.answers ?? []).entries()) {
    const path = ["poll", "answers", index, "poll_media", "text"];
    const { text } = answer.poll_media;
    if (!text) errors.add(path, "BASE_TYPE_REQUIRED", "This field is required");
    else if (text.length > limits.pollAnswerCharacters.value) {
      errors.add(path, "BASE_TYPE_MAX_LENGTH", "Must be 55 or fewer in length.");
    }
  }
}

function checkAllowedMentions(errors: FormErrors, body: MessageBody): void {
  const allowed = body.allowed_mentions;
  for (const kind of ["users", "roles"] as const) {
    if (!allowed?.parse?.some((type) => type === kind) || !allowed[kind]?.length) continue;
    errors.add(
      ["allowed_mentions"],
      "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
      `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    );
  }
}
