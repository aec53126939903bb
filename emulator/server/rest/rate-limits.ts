import { createHash } from "node:crypto";
import { limits } from "../limits.ts";
import type { Route } from "./route.ts";

interface Window {
  startedAtMs: number;
  used: number;
}

export interface RateLimitVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, or null when the request may go on. */
  readonly retryAfterSeconds: number | null;
  readonly isGlobal: boolean;
}

/** Parameters that give a bucket of its own. Source: Discord's documentation of rate limits. */
const majorParameters = ["channel", "guild", "token"];

/**
 * Discord's limits in real time (a client sleeps for real): one window per route and major parameter, and 50 requests
 * a second for the whole bot, which interaction endpoints are outside of.
 */
export class RateLimits {
  readonly #enforced: boolean;
  readonly #nowMs: () => number;
  readonly #windows = new Map<string, Window>();
  readonly #global: Window = { startedAtMs: Number.NEGATIVE_INFINITY, used: 0 };

  constructor(enforced: boolean, nowMs: () => number = () => performance.now()) {
    this.#enforced = enforced;
    this.#nowMs = nowMs;
  }

  take(route: Route, params: Readonly<Record<string, string>>): RateLimitVerdict {
    if (!this.#enforced) return { headers: {}, retryAfterSeconds: null, isGlobal: false };
    const now = this.#nowMs();
    if (!route.byToken) {
      const waitMs = this.#takeGlobal(now);
      if (waitMs !== null) return globalRefusal(waitMs / 1000);
    }
    const major = majorParameters.map((name) => params[name] ?? "").join(":");
    const name = `${route.method} ${route.path}`;
    const window = this.#window(`${name} ${major}`, route.bucket.perMs, now);
    const resetAfterMs = Math.max(0, window.startedAtMs + route.bucket.perMs - now);
    const isOver = window.used >= route.bucket.requests;
    if (!isOver) window.used += 1;
    const resetAfter = (resetAfterMs / 1000).toFixed(3);
    const headers = {
      "X-RateLimit-Limit": String(route.bucket.requests),
      "X-RateLimit-Remaining": String(Math.max(0, route.bucket.requests - window.used)),
      "X-RateLimit-Reset": ((Date.now() + resetAfterMs) / 1000).toFixed(3),
      "X-RateLimit-Reset-After": resetAfter,
      "X-RateLimit-Bucket": createHash("md5").update(name).digest("hex"),
    };
    if (!isOver) return { headers, retryAfterSeconds: null, isGlobal: false };
    return {
      headers: { ...headers, "Retry-After": String(Math.ceil(resetAfterMs / 1000)), "X-RateLimit-Scope": "user" },
      retryAfterSeconds: Number(resetAfter),
      isGlobal: false,
    };
  }

  #takeGlobal(now: number): number | null {
    const window = this.#global;
    if (now - window.startedAtMs >= limits.globalWindowMs.value) {
      window.startedAtMs = now;
      window.used = 0;
    }
    if (window.used >= limits.globalRequestsPerSecond.value)
      return window.startedAtMs + limits.globalWindowMs.value - now;
    window.used += 1;
    return null;
  }

  #window(key: string, perMs: number, now: number): Window {
    const existing = this.#windows.get(key);
    if (existing && now - existing.startedAtMs < perMs) return existing;
    if (this.#windows.size > 10_000) this.#forgetPast(now);
    const fresh = { startedAtMs: now, used: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }

  /** Every interaction has a bucket of its own: they must not pile up. */
  #forgetPast(now: number): void {
    for (const [key, window] of this.#windows) if (now - window.startedAtMs > 10_000) this.#windows.delete(key);
  }
}

/** A 429 of the whole bot, real or armed. */
export function globalRefusal(seconds: number): RateLimitVerdict {
  return {
    headers: {
      "Retry-After": String(Math.ceil(seconds)),
      "X-RateLimit-Global": "true",
      "X-RateLimit-Scope": "global",
    },
    retryAfterSeconds: Math.max(0.001, Number(seconds.toFixed(3))),
    isGlobal: true,
  };
}
