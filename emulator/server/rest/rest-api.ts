import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { WireEntry } from "../../protocol.ts";
import type { Fault } from "../../protocol-faults.ts";
import { type Witness, witnessError } from "../coverage/witness.ts";
import { shownJson, type WireLog } from "../wire-log.ts";
import { ApiError } from "./api-error.ts";
import { answerBefore } from "./fault-answer.ts";
import type { Faults } from "./faults.ts";
import type { InvalidRequests } from "./invalid-requests.ts";
import type { RateLimits, RateLimitVerdict } from "./rate-limits.ts";
import { parseBody, readBytes } from "./read-body.ts";
import { type RestAnswer, type Route, type RouteContext, RouteTable } from "./route.ts";

export interface RestApiParts {
  readonly routes: readonly Route[];
  readonly context: RouteContext;
  readonly rateLimits: RateLimits;
  readonly invalidRequests: InvalidRequests;
  readonly faults: Faults;
  readonly wire: WireLog;
  readonly witness: Witness;
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
    const bannedForSeconds = this.#parts.invalidRequests.bannedForSeconds;
    if (bannedForSeconds !== null) return this.#shutOut(exchange, bannedForSeconds);
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
    if (fault) this.#witnessFault(exchange, fault);
    if (fault && this.#failBefore(exchange, fault)) return;
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
      const answer = route.handle(this.#parts.context, { params, query: exchange.query, body: json, files, warn });
      this.#parts.witness("route", `${route.method} ${route.path}`);
      return answer;
    } catch (error) {
      const known = asApiError(error);
      witnessError(this.#parts.witness, known);
      if (known.status >= 500) exchange.broken.push(`bug of the local Discord: ${String(error)}`);
      return { status: known.status, body: known.body };
    }
  }

  #witnessFault(exchange: Exchange, fault: Fault): void {
    exchange.broken.push(`armed fault: ${fault.kind}`);
    this.#parts.witness("fault", fault.kind);
  }

  /** True when the fault has answered (or will never let anything answer). */
  #failBefore(exchange: Exchange, fault: Fault): boolean {
    const before = answerBefore(fault);
    if (before === null) return false;
    if (before.kind === "answer") this.#send(exchange, before.answer);
    else if (before.kind === "limit") this.#refuseRate(exchange, before.verdict);
    else if (before.kind === "hang") this.#leaveHanging(exchange, "never answered, nothing applied");
    else this.#reset(exchange, "cut, nothing applied");
    return true;
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
    const worry = this.#parts.invalidRequests.count(answer.status, headers["X-RateLimit-Scope"]);
    if (worry !== null) exchange.broken.push(worry);
    const text = answer.body === undefined ? "" : JSON.stringify(answer.body);
    response.writeHead(answer.status, {
      ...headers,
      Via: "1.1 local",
      ...(text && { "Content-Type": "application/json" }),
    });
    response.end(text);
    this.#finish(exchange, answer.status, shownJson(answer.body));
  }

  /** Cloudflare answers instead of Discord: no JSON, no `Via`. */
  #shutOut(exchange: Exchange, seconds: number): void {
    exchange.broken.push("shut out: too many invalid requests");
    exchange.request.resume();
    exchange.response.writeHead(429, { "Content-Type": "text/plain; charset=UTF-8", "Retry-After": String(seconds) });
    exchange.response.end("error code: 1015");
    this.#finish(exchange, 429, "error code: 1015");
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
  if (status === null || status >= 500 || broken.some((rule) => /^(unknown ro|shut out)/.test(rule))) return "error";
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
