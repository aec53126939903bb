import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface RecordedCall {
  readonly method: string;
  /** Without the `/api/v10`. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly { readonly field: string; readonly name: string; readonly size: number }[];
}

/**
 * What goes wrong with the next call: the socket is reset before or after Discord took it, Discord refuses with one of its
 * codes, or fails with a status of its own.
 */
export type Fault =
  | { readonly kind: "reset"; readonly applied: boolean }
  | { readonly kind: "refuse"; readonly code: number; readonly status?: number }
  | { readonly kind: "fail"; readonly status: number };

/** The HTTP side of Discord, as far as interactions need it: one callback per interaction, and everything is recorded. */
export class DiscordEndpoint {
  readonly calls: RecordedCall[] = [];
  readonly #server = createServer((request, response) => void this.#receive(request, response));
  readonly #faults: (Fault | null)[] = [];
  readonly #answered = new Set<string>();
  readonly #held: (() => void)[] = [];
  readonly #watchers: { count: number; seen: () => void }[] = [];
  #holding = false;

  async start(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  get api(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  /** The next calls go wrong like this, in this order; null = this one is well. */
  failNext(...faults: (Fault | null)[]): void {
    this.#faults.push(...faults);
  }

  /** Keeps every response back until `release`. */
  hold(): void {
    this.#holding = true;
  }

  release(): void {
    this.#holding = false;
    for (const respond of this.#held.splice(0)) respond();
  }

  /** Resolves when so many calls have arrived in all. */
  arrived(count: number): Promise<void> {
    if (this.calls.length >= count) return Promise.resolve();
    return new Promise((seen) => this.#watchers.push({ count, seen }));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await record(request);
    this.calls.push(call);
    for (const { count, seen } of this.#watchers) if (this.calls.length >= count) seen();
    if (this.#holding) await new Promise<void>((release) => this.#held.push(release));
    const fault = this.#faults.shift() ?? null;
    if (fault?.kind === "reset" && !fault.applied) return void request.socket.resetAndDestroy();
    if (fault?.kind === "refuse") return send(response, fault.status ?? 400, { code: fault.code, message: "refused" });
    if (fault?.kind === "fail") return send(response, fault.status, {});
    const taken = this.#apply(call);
    if (fault?.kind === "reset") return void request.socket.resetAndDestroy();
    if (taken) return send(response, 400, { code: 40060, message: "Interaction has already been acknowledged." });
    send(response, 200, {});
  }

  #apply(call: RecordedCall): boolean {
    if (!call.path.endsWith("/callback")) return false;
    const taken = this.#answered.has(call.path);
    this.#answered.add(call.path);
    return taken;
  }
}

async function record(request: IncomingMessage): Promise<RecordedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const base = { method: request.method ?? "", path: decodeURIComponent(request.url ?? "").replace("/api/v10", "") };
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) {
    return { ...base, body: bytes.length === 0 ? null : JSON.parse(bytes.toString()), files: [] };
  }
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const files = [...form].flatMap(([field, value]) =>
    typeof value === "string" ? [] : [{ field, name: value.name, size: value.size }],
  );
  return { ...base, body: JSON.parse(String(form.get("payload_json"))), files };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
