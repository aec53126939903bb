import type { IncomingMessage } from "node:http";
import { limits } from "../limits.ts";
import type { IncomingFile } from "../world/files.ts";
import { ApiError, apiError } from "./api-error.ts";

export interface ReadBody {
  readonly json: unknown;
  readonly files: readonly IncomingFile[];
}

/** @throws ApiError 40005 when the request is larger than Discord takes */
export async function readBytes(request: IncomingMessage, most = limits.requestBytes.value): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    // The rest is read and thrown away, so that the answer reaches a client that is still sending.
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) throw apiError("RequestEntityTooLarge");
  return Buffer.concat(chunks);
}

/** JSON, or multipart with `payload_json` and `files[n]`. */
export async function parseBody(bytes: Buffer, contentType: string): Promise<ReadBody> {
  if (bytes.byteLength === 0) return { json: undefined, files: [] };
  if (contentType.startsWith("application/json")) return { json: parseJson(bytes.toString("utf8")), files: [] };
  if (contentType.startsWith("multipart/form-data")) return parseMultipart(bytes, contentType);
  throw new ApiError(400, 50035, "Invalid Form Body", {
    _errors: [{ code: "CONTENT_TYPE_INVALID", message: 'Expected "Content-Type" header to be JSON or multipart.' }],
  });
}

async function parseMultipart(bytes: Buffer, contentType: string): Promise<ReadBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => {
      throw apiError("InvalidFormBodyOrContentType");
    });
  const files: IncomingFile[] = [];
  for (const [name, value] of form) {
    const n = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (n === undefined || typeof value === "string") continue;
    files.push({
      n: Number(n),
      filename: value.name,
      contentType: value.type || "application/octet-stream",
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get("payload_json");
  return { json: typeof payload === "string" ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiError("RequestBodyContainsInvalidJSON");
  }
}
