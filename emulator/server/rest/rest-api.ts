import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault, WireEntry } from "../../protocol.ts";
import { shownJson, type WireLog } from "../wire-log.ts";
import { ApiError } from "./api-error.ts";
import type { Faults } from "./faults.ts";
import { globalRefusal, type RateLimits, type RateLimitVerdict } from "./rate-limits.ts";
import { parseBody, readBytes } from "./read-body.ts";
import { type RestAnswer, type Route, type RouteContext, RouteTable } from "./route.ts";

export interface RestApiParts {
  readonly routes: readonly Route[];
  readonly context: RouteContext;
  readonly rateLimits: RateLimits;
  readonly faults: Faults;
  readonly wire: WireLog;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly startedAtMs: number;
  readonly broken: string[];
  entry: WireEntry;
}

/** The REST side: finds the route, lets faults and limits have their say, and answers as Discord would. */
export class RestApi {
  readonly #parts: RestApiParts;
  readonly #routes: RouteTable;

  constructor(parts: RestApiParts) {
    this.#parts = parts;
    this.#routes = new RouteTable(parts.routes);
  }

  /** `path` is what follows `/api/v10`. */
  async answer(request: IncomingMessage, response: ServerResponse, url: URL, path: string): Promise<void> {
    const method = request.method ?? "GET";
    const match = this.#routes.match(method, path);
    const title = match && match !== "wrongMethod" ? match.route.path : path;
    const exchange: Exchange = {
      request,
      response,
      method,
      path,
      query: url.searchParams,
      startedAtMs: performance.now(),
      broken: [],
      entry: this.#begin(method, title, path),
    };
    if (match === null) return this.#refuseUnknown(exchange, 404, "404: Not Found", "unknown route");
    if (match === "wrongMethod")
      return this.#refuseUnknown(exchange, 405, "405: Method Not Allowed", "unknown route (wrong method)");
    await this.#answerRoute(exchange, match.route, match.params);
  }

  async #answerRoute(exchange: Exchange, route: Route, params: Readonly<Record<string, string>>): Promise<void> {
    const bytes = await readBytes(exchange.request).catch((error: unknown) => asApiError(error));
    if (!route.byToken && !isBot(exchange.request)) {
      return this.#send(exchange, { status: 401, body: { message: "401: Unauthorized", code: 0 } });
    }
    const fault = this.#parts.faults.take(route);
    if (fault) exchange.broken.push(`armed fault: ${fault.kind}`);
    if (fault && (await this.#failBefore(exchange, fault))) return;
    const verdict = this.#parts.rateLimits.take(route, params);
    if (verdict.retryAfterSeconds !== null) return this.#refuseRate(exchange, verdict);
    const answer = await this.#apply(exchange, route, params, bytes);
    if (fault?.kind === "hangAfter") return this.#leaveHanging(exchange, "applied, never answered");
    if (fault?.kind === "resetAfterApply") return this.#reset(exchange, "applied, then cut");
    if (fault?.kind === "slow") await sleep(fault.delayMs ?? 1000, undefined, { ref: false });
    this.#send(exchange, answer, verdict.headers);
  }

  async #apply(
    exchange: Exchange,
    route: Route,
    params: Readonly<Record<string, string>>,
    bytes: Buffer | ApiError,
  ): Promise<RestAnswer> {
    const warn = (words: string): void => void exchange.broken.push(words);
    try {
      if (bytes instanceof ApiError) throw bytes;
      const { json, files } = await parseBody(bytes, exchange.request.headers["content-type"] ?? "");
      exchange.entry = { ...exchange.entry, request: shownJson(json) };
      return route.handle(this.#parts.context, { params, query: exchange.query, body: json, files, warn });
    } catch (error) {
      const known = asApiError(error);
      if (known.status >= 500) exchange.broken.push(`bug of the local Discord: ${String(error)}`);
      return { status: known.status, body: known.body };
    }
  }

  /** True when the fault has answered (or will never let anything answer). */
  async #failBefore(exchange: Exchange, fault: Fault): Promise<boolean> {
    switch (fault.kind) {
      case "401":
        this.#send(exchange, { status: 401, body: { message: "401: Unauthorized", code: 0 } });
        return true;
      case "429": {
        const seconds = fault.retryAfterSeconds ?? 1;
        const headers = { "Retry-After": String(Math.ceil(seconds)), "X-RateLimit-Scope": "shared" };
        const own = { headers, retryAfterSeconds: seconds, isGlobal: false };
        this.#refuseRate(exchange, fault.global ? globalRefusal(seconds) : own);
        return true;
      }
      case "500":
      case "502":
      case "503":
        this.#send(exchange, { status: Number(fault.kind), body: { message: `${fault.kind}: armed fault`, code: 0 } });
        return true;
      case "hangBefore":
        this.#leaveHanging(exchange, "never answered, nothing applied");
        return true;
      case "reset":
        this.#reset(exchange, "cut, nothing applied");
        return true;
      default:
        return false;
    }
  }

  #begin(method: string, title: string, path: string): WireEntry {
    return this.#parts.wire.add({
      atMs: Date.now(),
      channel: "rest",
      direction: "fromBot",
      title: `${method} ${title}`,
      path: path.replaceAll(/\/[\w-]{100,}/g, "/…"),
      status: null,
      durationMs: null,
      severity: "ok",
      brokenRules: [],
      request: null,
      response: null,
    });
  }

  #refuseUnknown(exchange: Exchange, status: number, message: string, rule: string): void {
    exchange.broken.push(rule);
    exchange.request.resume();
    this.#send(exchange, { status, body: { message, code: 0 } });
  }

  #refuseRate(exchange: Exchange, verdict: RateLimitVerdict): void {
    exchange.broken.push(verdict.isGlobal ? "over the global rate limit" : "over the route's rate limit");
    const body = {
      message: "You are being rate limited.",
      retry_after: verdict.retryAfterSeconds,
      global: verdict.isGlobal,
    };
    this.#send(exchange, { status: 429, body }, verdict.headers);
  }

  #send(exchange: Exchange, answer: RestAnswer, headers: Readonly<Record<string, string>> = {}): void {
    const { response } = exchange;
    const text = answer.body === undefined ? "" : JSON.stringify(answer.body);
    response.writeHead(answer.status, {
      ...headers,
      Via: "1.1 local",
      ...(text && { "Content-Type": "application/json" }),
    });
    response.end(text);
    this.#finish(exchange, answer.status, shownJson(answer.body));
  }

  #reset(exchange: Exchange, words: string): void {
    exchange.request.socket.resetAndDestroy();
    this.#finish(exchange, null, words);
  }

  /** The connection stays open until the client gives up. */
  #leaveHanging(exchange: Exchange, words: string): void {
    this.#finish(exchange, null, words);
  }

  #finish(exchange: Exchange, status: number | null, response: string | null): void {
    const { entry, broken } = exchange;
    this.#parts.wire.finish(entry, {
      request: entry.request,
      response,
      status,
      durationMs: Math.round((performance.now() - exchange.startedAtMs) * 10) / 10,
      brokenRules: broken,
      severity: severityOf(status, broken),
    });
  }
}

function severityOf(status: number | null, broken: readonly string[]): WireEntry["severity"] {
  if (status === null || status >= 500 || broken.some((rule) => rule.startsWith("unknown ro"))) return "error";
  return status >= 400 || broken.length > 0 ? "warning" : "ok";
}

/** Any token will do here, but it has to be a bot's. */
function isBot(request: IncomingMessage): boolean {
  return /^Bot \S+$/.test(request.headers.authorization ?? "");
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(500, 0, `500: ${error instanceof Error ? error.message : String(error)}`);
}
