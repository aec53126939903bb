import { limits } from "../limits.ts";
import type { EmojiImage } from "../world/emojis.ts";

/** What a file begins with. Clients call every picture a JPEG, so its name says nothing. */
const beginnings: readonly (readonly [contentType: string, pattern: RegExp])[] = [
  ["image/png", /^\x89PNG/],
  ["image/gif", /^GIF8/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/webp", /^RIFF.{4}WEBP/s],
];

/** A picture in a data address, or why it is refused. */
export function emojiImage(address: string): EmojiImage | { readonly code: string; readonly message: string } {
  const base64 = /^data:image\/\w+;base64,([\w+/]+=*)$/.exec(address)?.[1] ?? "";
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (bytes.byteLength > limits.emojiBytes.value) {
    return { code: "BINARY_TYPE_MAX_SIZE", message: "File cannot be larger than 256.0 kb." };
  }
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  const contentType = beginnings.find(([, pattern]) => pattern.test(start))?.[0];
  return contentType === undefined ? { code: "IMAGE_INVALID", message: "Invalid image data" } : { contentType, bytes };
}
