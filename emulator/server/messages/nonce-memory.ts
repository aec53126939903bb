import { limits } from "../limits.ts";
import type { Clock } from "../world/clock.ts";

/** Which message a nonce made, for two minutes of the world's clock. */
export class NonceMemory {
  readonly #clock: Clock;
  readonly #messageIds = new Map<string, string>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  messageIdFor(channelId: string, nonce: string | number): string | undefined {
    return this.#messageIds.get(`${channelId} ${nonce}`);
  }

  remember(channelId: string, nonce: string | number, messageId: string): void {
    const key = `${channelId} ${nonce}`;
    this.#messageIds.set(key, messageId);
    this.#clock.after(limits.nonceMemoryMs.value, () => this.#messageIds.delete(key));
  }
}
