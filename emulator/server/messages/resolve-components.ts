import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageComponentEmoji,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  ComponentType,
  EmbedType,
} from "discord-api-types/v10";
import type { EmojiRecord } from "../world/records.ts";
import { numberComponents } from "./number-components.ts";
import { walkComponents } from "./walk-components.ts";

/**
 * Components as Discord gives them back: every one has a numeric id, media carry real addresses, emoji their names.
 *
 * @param attachments those of the message, which `attachment://name` refers to
 */
export function resolveComponents(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
  emojis: ReadonlyMap<string, EmojiRecord>,
): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components) as APIMessageTopLevelComponent[];
  const all = [...walkComponents(copy)].map((found) => found.component);
  numberComponents(all);
  for (const component of all) {
    if ("emoji" in component) nameEmoji(component, emojis);
    if (component.type === ComponentType.StringSelect) for (const one of component.options) nameEmoji(one, emojis);
    if (component.type === ComponentType.Thumbnail) component.media = unfurl(component.media, attachments);
    if (component.type === ComponentType.File) {
      const attachment = referred(component.file.url, attachments);
      component.file = unfurl(component.file, attachments);
      if (attachment) Object.assign(component, { name: attachment.filename, size: attachment.size });
    }
    if (component.type !== ComponentType.MediaGallery) continue;
    for (const item of component.items) item.media = unfurl(item.media, attachments);
  }
  return copy;
}

function nameEmoji(shown: { emoji?: APIMessageComponentEmoji }, emojis: ReadonlyMap<string, EmojiRecord>): void {
  const emoji = emojis.get(shown.emoji?.id ?? "");
  if (emoji) shown.emoji = { id: emoji.id, name: emoji.name, animated: emoji.animated };
}

/** Embeds with the addresses of the files they show. */
export function resolveEmbeds(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] {
  return embeds.map((embed) => {
    const copy: APIEmbed = { ...structuredClone(embed), type: EmbedType.Rich };
    for (const media of [copy.image, copy.thumbnail]) {
      const attachment = media && referred(media.url, attachments);
      if (!media || !attachment) continue;
      Object.assign(media, { url: attachment.url, proxy_url: attachment.proxy_url });
      if (attachment.width) Object.assign(media, { width: attachment.width, height: attachment.height });
    }
    return copy;
  });
}

function referred(url: string, attachments: readonly APIAttachment[]): APIAttachment | undefined {
  if (!url.startsWith("attachment://")) return undefined;
  return attachments.find((one) => one.filename === url.slice("attachment://".length));
}

function unfurl(media: APIUnfurledMediaItem, attachments: readonly APIAttachment[]): APIUnfurledMediaItem {
  const attachment = referred(media.url, attachments);
  // Pictures elsewhere on the web are not fetched: the local Discord makes no outside request.
  if (!attachment) return { ...media, proxy_url: media.url };
  return {
    url: attachment.url,
    proxy_url: attachment.proxy_url,
    width: attachment.width ?? null,
    height: attachment.height ?? null,
    ...(attachment.content_type && { content_type: attachment.content_type }),
    attachment_id: attachment.id,
  };
}
