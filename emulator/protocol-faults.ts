/** The part of the contract that is about trouble made by hand: types only. */

/**
 * What goes wrong on the next matching requests.
 *
 * - `401`, `429` with `retry_after`, `500`, `502`, `503`: before anything is applied.
 * - `hangBefore` never answers and applies nothing; `hangAfter` applies and never answers.
 * - `reset` cuts the connection before, `resetAfterApply` after it was applied.
 * - `slow` answers after `delayMs` of real time.
 */
export type FaultKind =
  | "401"
  | "429"
  | "500"
  | "502"
  | "503"
  | "hangBefore"
  | "hangAfter"
  | "reset"
  | "resetAfterApply"
  | "slow";

export interface Fault {
  readonly kind: FaultKind;
  /** `POST /channels/:channel/messages` as in the coverage table, a method alone, or `*` for any. */
  readonly route: string;
  /** How many requests it hits; default 1. */
  readonly times?: number;
  readonly retryAfterSeconds?: number;
  /** 429 of the whole application instead of one bucket. */
  readonly global?: boolean;
  readonly delayMs?: number;
}

export interface ArmedFault extends Required<Pick<Fault, "kind" | "route" | "times">> {
  readonly id: string;
  readonly left: number;
}
