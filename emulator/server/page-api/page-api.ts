import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { Control, ControlResult, LocalMessage, Outcome, Refusal, Snapshot } from "../../protocol.ts";
import { type ClientContext, personNamed, visibleChannel } from "../client/client-context.ts";
import { perform } from "../client/local-client.ts";
import { offeredCommands } from "../client/offered-commands.ts";
import { RefusedError } from "../client/refused-error.ts";
import { coverage } from "../coverage/coverage.ts";
import { interactionView } from "../interactions/interaction-record.ts";
import { limitRows, limits } from "../limits.ts";
import { readBytes } from "../rest/read-body.ts";
import { compareIds } from "../world/snowflake.ts";
import { applyControl, type ControlContext } from "./apply-control.ts";
import { actionSchema, controlSchema, uploadSchema } from "./body-schemas.ts";
import { clockView } from "./clock-view.ts";
import type { EventStream } from "./event-stream.ts";
import { messageView, worldView } from "./views.ts";

const banner = "This is not Discord. It is a local try-out on this computer; nothing leaves it.";
const messagesAtOnce = 50;
const shownWireEntries = 300;
/** An upload in base64, with room for its JSON. */
const uploadBytes = Math.ceil((limits.fileBytes.value * 4) / 3) + 10_000;

/** What the page reads and does, under `/local/`. */
export class PageApi {
  readonly #client: ClientContext;
  readonly #controls: ControlContext;
  readonly #stream: EventStream;

  constructor(client: ClientContext, controls: ControlContext, stream: EventStream) {
    this.#client = client;
    this.#controls = controls;
    this.#stream = stream;
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const endpoint = `${request.method} ${url.pathname}`;
    try {
      if (endpoint === "GET /local/events") return this.#serveEvents(request, response, url);
      const body = request.method === "POST" ? await readJson(request) : undefined;
      sendJson(response, 200, await this.#reply(endpoint, url.searchParams, body));
    } catch (error) {
      if (error instanceof RefusedError) sendJson(response, statusOf(error.refusal), error.refusal);
      else sendJson(response, 500, { code: "bug", message: String(error), field: null } satisfies Refusal);
    }
  }

  /** As over HTTP, for tests in the same process. */
  control(control: Control): Promise<ControlResult> {
    return applyControl(this.#controls, control);
  }

  async snapshot(): Promise<Snapshot> {
    const { world, interactions } = this.#client;
    const { botClock } = this.#controls;
    const sessions = this.#controls.gateway.sessions;
    const messages = [...world.channels.keys()].flatMap((id) => this.#newest(id, null).toReversed());
    const clock = await clockView(world, botClock);
    return {
      ...worldView(
        world,
        sessions.some((session) => session.connected),
      ),
      sequence: this.#stream.sequence,
      banner,
      messages,
      interactions: interactions.all.filter((one) => one.state !== "answered").map(interactionView),
      clock,
      faults: this.#controls.faults.all,
      gateway: sessions,
      wire: this.#controls.wire.entries.slice(-shownWireEntries),
    };
  }

  async #reply(endpoint: string, query: URLSearchParams, body: unknown): Promise<unknown> {
    switch (endpoint) {
      case "GET /local/snapshot":
        return this.snapshot();
      case "GET /local/messages":
        return this.#newest(query.get("channel") ?? "", query.get("before"));
      case "GET /local/commands": {
        const { world } = this.#client;
        const person = personNamed(world, query.get("as") ?? "");
        return offeredCommands(world, person, visibleChannel(world, person, query.get("channel") ?? ""));
      }
      case "GET /local/clock":
        return clockView(this.#controls.world, this.#controls.botClock);
      case "GET /local/limits":
        return limitRows();
      case "GET /local/coverage":
        return coverage;
      case "POST /local/actions":
        return perform(this.#client, parsed(actionSchema, body)) satisfies Promise<Outcome>;
      case "POST /local/controls":
        return this.control(parsed(controlSchema, body));
      case "POST /local/uploads":
        return this.#upload(body);
      default:
        throw new RefusedError("unknownPath", `There is no ${endpoint}.`);
    }
  }

  #upload(body: unknown): { uploadId: string } {
    const { filename, contentType, dataBase64 } = parsed(uploadSchema, body);
    const bytes = new Uint8Array(Buffer.from(dataBase64, "base64"));
    if (bytes.byteLength > limits.fileBytes.value) {
      throw new RefusedError("fileTooLarge", "Files may have 10 MiB at most.");
    }
    return { uploadId: this.#client.uploads.add({ filename, contentType, bytes }) };
  }

  /** Newest first; the walk ends with the page, however many there are. */
  #newest(channelId: string, before: string | null) {
    const { world } = this.#client;
    const all = world.messages.get(channelId) ?? [];
    const shown: LocalMessage[] = [];
    const isAsked = (id: string): boolean => before === null || compareIds(id, before) < 0;
    let at = all.findLastIndex((record) => isAsked(record.id));
    for (; at >= 0 && shown.length < messagesAtOnce; at -= 1) {
      const record = all[at];
      if (record && !record.dismissed) shown.push(messageView(world, record));
    }
    return shown;
  }

  #serveEvents(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const header = request.headers["last-event-id"];
    const after = typeof header === "string" ? header : url.searchParams.get("after");
    this.#stream.serve(response, after === null ? null : Number(after));
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  // A form or a plain-text POST needs no leave from the browser; JSON from another origin does.
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw new RefusedError("notJson", "Send JSON.");
  }
  const bytes = await readBytes(request, uploadBytes);
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new RefusedError("badBody", "This is not JSON.");
  }
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RefusedError("badBody", issue?.message ?? "This is not understood.", issue?.path.join(".") ?? null);
}

function statusOf(refusal: Refusal): number {
  switch (refusal.code) {
    case "unknownPath":
      return 404;
    case "notJson":
      return 415;
    case "badBody":
      return 400;
    default:
      return 422;
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(JSON.stringify(body));
}
