import type { Refusal } from "../../protocol.ts";

/** The client would not send this: a rule the real one holds before Discord or the bot hears of it. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(code: string, message: string, field: string | null = null) {
    super(message);
    this.name = "RefusedError";
    this.refusal = { code, message, field };
  }
}
