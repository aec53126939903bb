import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessageReferenceSend,
  APIMessageTopLevelComponent,
  APIPollMedia,
} from "discord-api-types/v10";

export interface AttachmentBody {
  /** Of an upload: the `n` of `files[n]`. Of a kept attachment: its id. */
  readonly id: string;
  readonly filename?: string | null;
  readonly description?: string | null;
  readonly title?: string | null;
}

/** The part of a message body that interactions, webhooks and channels share, after its check. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly attachments?: readonly AttachmentBody[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly flags?: number | null;
  readonly poll?: PollBody | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly tts?: boolean | null;
}

export interface PollBody {
  readonly question: APIPollMedia;
  readonly answers: readonly { readonly poll_media: APIPollMedia }[];
  /** Hours. */
  readonly duration?: number | null;
  readonly allow_multiselect?: boolean | null;
}

export interface SentBody extends MessageBody {
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: APIMessageReferenceSend | null;
}
