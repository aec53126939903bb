import type { APIAttachment, APIMessage } from "discord-api-types/v10";
import { messageFlag } from "./component-type.ts";

export type Picture = {
  readonly url: string;
  readonly alt: string;
  readonly spoiler: boolean;
  /** So that its place is kept until it is loaded. */
  readonly size?: { readonly width: number; readonly height: number };
};

const attachmentScheme = "attachment://";

/** The address a browser can load: `attachment://` names a file of the same message. Null when there is no such file. */
export function mediaUrl(url: string, attachments: readonly APIAttachment[]): string | null {
  if (!url.startsWith(attachmentScheme)) return /^(https?:|data:image\/)/i.test(url) ? sameOrigin(url) : null;
  const name = url.slice(attachmentScheme.length);
  const attached = attachments.find(({ filename }) => filename === name);
  return attached ? sameOrigin(attached.url) : null;
}

/** The page may have been opened as `localhost` while files are named `127.0.0.1`: a path is right for both. */
export function sameOrigin(url: string): string {
  return url.replace(/^https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?=\/(?:ephemeral-)?attachments\/)/, "");
}

/** Pixels of a picture, where they are known. */
export function sizeOf(media: { width?: number | null; height?: number | null }): Pick<Picture, "size"> {
  return media.width && media.height ? { size: { width: media.width, height: media.height } } : {};
}

/** What Discord calls the file at this address. */
export function fileNameOf(url: string): string {
  if (url.startsWith(attachmentScheme)) return url.slice(attachmentScheme.length);
  const path = URL.parse(url)?.pathname ?? url;
  return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
}

export type AttachmentKind = "image" | "video" | "audio" | "file";

export function attachmentKind({ content_type: type = "", filename }: APIAttachment): AttachmentKind {
  if (type.startsWith("image/") || /\.(png|jpe?g|gif|webp)$/i.test(filename)) return "image";
  if (type.startsWith("video/")) return "video";
  if (type.startsWith("audio/")) return "audio";
  return "file";
}

/** Files shown under the text. A V2 message shows none by itself, and an embed swallows those it uses. */
export function looseAttachments({ attachments, embeds, flags }: APIMessage): readonly APIAttachment[] {
  if ((flags ?? 0) & messageFlag.componentsV2) return [];
  const used = new Set(
    embeds.flatMap(({ image, thumbnail, author, footer }) => [
      image?.url,
      thumbnail?.url,
      author?.icon_url,
      footer?.icon_url,
    ]),
  );
  return attachments.filter(({ url, filename }) => !used.has(url) && !used.has(attachmentScheme + filename));
}

/** `1.4 MB`, in powers of 1,024 as Discord counts. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  const [amount, unit] = bytes < 1_048_576 ? [bytes / 1_024, "KB"] : [bytes / 1_048_576, "MB"];
  return `${amount.toFixed(amount < 10 ? 1 : 0)} ${unit}`;
}

/** Rows of a gallery of `count` pictures: one large, pairs, threes – close to how Discord tiles them. */
export function galleryRows(count: number): readonly number[] {
  if (count <= 3) return [count].filter(Boolean);
  if (count === 4) return [2, 2];
  const first = count % 3;
  return [...(first ? [first] : []), ...Array<number>(Math.floor(count / 3)).fill(3)];
}
