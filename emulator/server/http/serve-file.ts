import type { ServerResponse } from "node:http";
import type { World } from "../world/world.ts";

const inlineTypes = /^(image\/(png|gif|jpeg|webp)|video\/|audio\/)/;

/** Serves an uploaded file at `/attachments/<channel>/<id>/<name>`; false when there is none. */
export function serveFile(world: World, path: string, response: ServerResponse): boolean {
  const match = /^\/(?:ephemeral-)?attachments\/(\d+)\/(\d+)\/([^/]+)$/.exec(path);
  const file = world.files.get(match?.[2] ?? "");
  if (!match || !file || file.channelId !== match[1] || encodeURIComponent(file.filename) !== match[3]) {
    return false;
  }
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
