import { z } from "zod";

const stateSchema = z.object({
  now: z.union([z.number(), z.string()]),
  nextDueAt: z.union([z.number(), z.string()]).nullish(),
});

export interface BotClockState {
  readonly nowMs: number;
  readonly nextDueAtMs: number | null;
}

/** A bot on loopback that does not answer within this is not there. */
const patienceMs = 3000;

/** The clock of whoever is tried out here, at a configured address: `GET → {now, nextDueAt}`, `POST {advanceMs}`. */
export class BotClock {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws Error when it does not answer or answers something else */
  async read(): Promise<BotClockState> {
    const response = await fetch(this.#url, { signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new Error(`the bot's clock answered ${response.status}`);
    const state = stateSchema.parse(await response.json());
    return { nowMs: toMs(state.now), nextDueAtMs: state.nextDueAt == null ? null : toMs(state.nextDueAt) };
  }

  /** @throws Error when it refuses */
  async advance(ms: number): Promise<void> {
    const response = await fetch(this.#url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ advanceMs: ms }),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw new Error(`the bot's clock answered ${response.status}`);
  }
}

/** Epoch milliseconds or an ISO instant. */
function toMs(value: number | string): number {
  return typeof value === "number" ? value : Date.parse(value);
}
