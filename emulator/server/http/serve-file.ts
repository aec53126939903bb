import type { ServerResponse } from "node:http";
import type { StoredFile, World } from "../world/world.ts";

const inlineTypes = /^(image\/(png|gif|jpeg|webp)|video\/|audio\/)/;

/** Serves a file at `/attachments/<channel>/<id>/<name>` or an emoji at `/emojis/<id>`; false when there is none. */
export function serveFile(world: World, path: string, response: ServerResponse): boolean {
  const file = attachmentAt(world, path) ?? emojiAt(world, path);
  if (!file) return false;
  const isInline = inlineTypes.test(file.contentType);
  response.writeHead(200, {
    "Content-Type": isInline ? file.contentType : "application/octet-stream",
    "Content-Disposition": `${isInline ? "inline" : "attachment"}; filename="${file.filename}"`,
    "Content-Length": file.bytes.byteLength,
    // Whatever somebody uploaded must not run as a page of this origin.
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, max-age=3600",
  });
  response.end(file.bytes);
  return true;
}

function attachmentAt(world: World, path: string): StoredFile | undefined {
  const match = /^\/(?:ephemeral-)?attachments\/(\d+)\/(\d+)\/([^/]+)$/.exec(path);
  const file = world.files.get(match?.[2] ?? "");
  return file?.channelId === match?.[1] && encodeURIComponent(file?.filename ?? "") === match?.[3] ? file : undefined;
}

/** Whatever kind of picture is asked for, it is the one that was given. */
function emojiAt(world: World, path: string): StoredFile | undefined {
  const id = /^\/emojis\/(\d+)(?:\.\w+)?$/.exec(path)?.[1] ?? "";
  return world.emojis.has(id) ? world.files.get(id) : undefined;
}
