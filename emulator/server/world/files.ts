import type { APIAttachment } from "discord-api-types/v10";
import { imageSize } from "./image-size.ts";
import type { World } from "./world.ts";

export interface IncomingFile {
  /** The `n` of `files[n]`, by which a body's `attachments` refer to it. */
  readonly n: number;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file and describes it as the API does. Ephemeral files have a path of their own, as at Discord. */
export function keepFile(
  world: World,
  channelId: string,
  file: IncomingFile,
  details: { readonly description?: string | null; readonly title?: string | null; readonly ephemeral: boolean },
): APIAttachment {
  const id = world.ids.next();
  const filename = file.filename.replaceAll(/[^\w.-]+/g, "_");
  world.files.set(id, { id, channelId, filename, contentType: file.contentType, bytes: file.bytes });
  const folder = details.ephemeral ? "ephemeral-attachments" : "attachments";
  const url = `${world.origin}/${folder}/${channelId}/${id}/${encodeURIComponent(filename)}`;
  const size = imageSize(file.bytes);
  return {
    id,
    filename,
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...(size && { width: size.width, height: size.height }),
    ...(details.description && { description: details.description }),
    ...(details.title && { title: details.title }),
    ...(details.ephemeral && { ephemeral: true }),
  };
}
