import type { Fault } from "../../protocol-faults.ts";
import { globalRefusal, type RateLimitVerdict } from "./rate-limits.ts";
import type { RestAnswer } from "./route.ts";

/** What a fault does to a request before it is applied. */
export type FaultAnswer =
  | { readonly kind: "answer"; readonly answer: RestAnswer }
  | { readonly kind: "limit"; readonly verdict: RateLimitVerdict }
  | { readonly kind: "hang" | "reset" };

/** Null for a fault that strikes only afterwards. */
export function answerBefore(fault: Fault): FaultAnswer | null {
  switch (fault.kind) {
    case "401":
      return { kind: "answer", answer: { status: 401, body: { message: "401: Unauthorized", code: 0 } } };
    case "429":
      return { kind: "limit", verdict: armedLimit(fault) };
    case "500":
    case "502":
    case "503": {
      const body = { message: `${fault.kind}: armed fault`, code: 0 };
      return { kind: "answer", answer: { status: Number(fault.kind), body } };
    }
    case "hangBefore":
      return { kind: "hang" };
    case "reset":
      return { kind: "reset" };
    default:
      return null;
  }
}

function armedLimit(fault: Fault): RateLimitVerdict {
  const seconds = fault.retryAfterSeconds ?? 1;
  if (fault.global) return globalRefusal(seconds);
  const headers = { "Retry-After": String(Math.ceil(seconds)), "X-RateLimit-Scope": "shared" };
  return { headers, retryAfterSeconds: seconds, isGlobal: false };
}
