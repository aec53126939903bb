import type { APIApplicationCommand } from "discord-api-types/v10";
import type {
  Action,
  Clock,
  Control,
  ControlResult,
  CoverageRow,
  Limit,
  LocalMessage,
  Outcome,
  Refusal,
  Snapshot,
  Upload,
} from "../../protocol.ts";

/** What the server refused, in words for the person at the keyboard. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly code: string;
  /** The option or field it is about, or null. */
  readonly field: string | null;

  constructor({ code, message, field }: Refusal) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

export const localApi = {
  snapshot: (): Promise<Snapshot> => read("/local/snapshot"),
  olderMessages: (channelId: string, before: string): Promise<readonly LocalMessage[]> =>
    read(`/local/messages?${new URLSearchParams({ channel: channelId, before })}`),
  commands: (personId: string, channelId: string): Promise<readonly APIApplicationCommand[]> =>
    read(`/local/commands?${new URLSearchParams({ as: personId, channel: channelId })}`),
  clock: (): Promise<Clock> => read("/local/clock"),
  limits: (): Promise<readonly Limit[]> => read("/local/limits"),
  coverage: (): Promise<readonly CoverageRow[]> => read("/local/coverage"),
  act: (action: Action): Promise<Outcome> => post("/local/actions", action),
  control: (control: Control): Promise<ControlResult> => post("/local/controls", control),
  upload: (upload: Upload): Promise<{ readonly uploadId: string }> => post("/local/uploads", upload),
};

async function read<T>(path: string): Promise<T> {
  return answerOf<T>(await fetch(path, { headers: { accept: "application/json" } }));
}

async function post<T>(path: string, body: unknown): Promise<T> {
  return answerOf<T>(
    await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  );
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  if (response.status === 422 || response.status === 400) throw new RefusedError((await response.json()) as Refusal);
  throw new Error(`The local Discord answered ${response.status}.`);
}

/** Sends a picked file; the answer names it in a later action. */
export async function uploadFile(personId: string, file: File): Promise<string> {
  const { uploadId } = await localApi.upload({
    as: personId,
    filename: file.name,
    contentType: file.type || "application/octet-stream",
    dataBase64: await toBase64(file),
  });
  return uploadId;
}

function toBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ""));
  reader.onerror = () => reject(reader.error ?? new Error(`${file.name} could not be read.`));
  reader.readAsDataURL(file);
  return promise;
}
