import type { InteractionBook } from "../interactions/interaction-book.ts";
import { limits } from "../limits.ts";
import type { NonceMemory } from "../messages/nonce-memory.ts";
import type { IncomingFile } from "../world/files.ts";
import type { World } from "../world/world.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a route may use. */
export interface RouteContext {
  readonly world: World;
  readonly interactions: InteractionBook;
  readonly nonces: NonceMemory;
  readonly gatewayUrl: string;
}

/** The names after `:` in a path. */
type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

export interface RestRequest<Path extends string = string> {
  readonly params: Readonly<Record<ParamNames<Path>, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON, or `payload_json` of a multipart body; undefined without a body. */
  readonly body: unknown;
  readonly files: readonly IncomingFile[];
  /** Says on the wire log what Discord would quietly ignore. */
  readonly warn: (words: string) => void;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Requests in a time, counted per route and major parameter (channel, guild, interaction). */
export interface BucketSize {
  readonly requests: number;
  readonly perMs: number;
}

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly bucket: BucketSize;
  /** Interactions' own endpoints: no Authorization header, and outside the global limit. */
  readonly byToken: boolean;
  readonly handle: (context: RouteContext, request: RestRequest) => RestAnswer;
}

interface RouteOptions {
  readonly bucket?: BucketSize;
  readonly byToken?: boolean;
}

const usualBucket: BucketSize = { requests: limits.otherCallsPerSecond.value, perMs: 1000 };

/** One endpoint. `handle` sees the path's parameters by name. */
export function route<Path extends string>(
  method: Method,
  path: Path,
  handle: (context: RouteContext, request: RestRequest<Path>) => RestAnswer,
  options: RouteOptions = {},
): Route {
  return {
    method,
    path,
    bucket: options.bucket ?? usualBucket,
    byToken: options.byToken ?? false,
    // The matcher fills exactly the names in `path`, which the general type cannot say.
    handle: (context, request) => handle(context, request as RestRequest<Path>),
  };
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

export const noContent: RestAnswer = { status: 204 };

interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a path. */
export class RouteTable {
  readonly #byLength = new Map<number, { readonly route: Route; readonly pattern: readonly string[] }[]>();

  constructor(routes: readonly Route[]) {
    for (const one of routes) {
      const pattern = one.path.split("/");
      const list = this.#byLength.get(pattern.length) ?? [];
      this.#byLength.set(pattern.length, [...list, { route: one, pattern }]);
    }
  }

  /** The route, or that only the method is wrong, or null. Literal segments go before parameters. */
  match(method: string, path: string): Match | "wrongMethod" | null {
    const segments = decoded(path);
    if (segments === null) return null;
    const candidates = (this.#byLength.get(segments.length) ?? []).flatMap(({ route: one, pattern }) => {
      const params = matchPath(pattern, segments);
      return params ? [{ route: one, params }] : [];
    });
    const fitting = candidates.filter((one) => one.route.method === method);
    const [found] = fitting.toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
    return found ?? (candidates.length > 0 ? "wrongMethod" : null);
  }
}

/** Null for a path with a broken percent sign. */
function decoded(path: string): readonly string[] | null {
  try {
    return path.split("/").map(decodeURIComponent);
  } catch {
    return null;
  }
}

function matchPath(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? "";
    if (expected.startsWith(":")) params[expected.slice(1)] = actual;
    else if (expected !== actual) return null;
  }
  return params;
}
