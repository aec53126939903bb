import { RefusalError } from "../../errors.ts";
import type { ServiceContext } from "../service-context.ts";

/** Judgement: the largest programme that the schema takes has about 60 KiB when it is written with indents. */
export const maxFileBytes = 256 * 1024;

/** More than any file of this size takes on a connection that is worth waiting for. */
const withinMs = 10_000;

/** A file at Discord's, with the size that Discord says it has. */
export interface RemoteFile {
  readonly url: string;
  readonly sizeBytes: number;
}

/**
 * Fetches a small file that was attached on Discord, from nowhere else and without following redirects. What is said of its
 * size is checked before a byte is fetched, and what arrives is counted.
 *
 * @throws RefusalError `fileTooLarge`, `fileElsewhere`, `fileUnreachable`
 */
export async function downloadFile(
  { fileOrigins }: Pick<ServiceContext, "fileOrigins">,
  { url, sizeBytes }: RemoteFile,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (sizeBytes > maxFileBytes) throw new RefusalError("fileTooLarge", { maxBytes: maxFileBytes });
  if (!fileOrigins.includes(URL.parse(url)?.origin ?? "")) throw new RefusalError("fileElsewhere", {});
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
    const response = await fetch(url, { redirect: "error", signal: limited });
    if (!response.ok || response.body === null) throw new RefusalError("fileUnreachable", {});
    return await readUpTo(maxFileBytes, response.body);
  } catch (error) {
    if (error instanceof RefusalError || signal.aborted) throw error;
    throw new RefusalError("fileUnreachable", {});
  }
}

/** Leaving the loop cancels the stream, so that the rest is never fetched. */
async function readUpTo(maxBytes: number, body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new RefusalError("fileTooLarge", { maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
