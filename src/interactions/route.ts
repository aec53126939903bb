import type { ServiceContext } from "../services/service-context.ts";
import type { Answer, Reply } from "./answer.ts";

/** What a handler may use: the use cases' context and the address of the command for texts such as "open the form again". */
export type HandlerContext = ServiceContext;

/** One owner per interaction: `answer` decides synchronously how, `handle` does the work and says what. */
export interface Route<I, A extends Answer = Answer> {
  answer(input: I): A;
  handle(input: I, ctx: HandlerContext, signal: AbortSignal): Promise<Reply<A>>;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Autocomplete: 1 s, then an empty list. */
export interface Suggest<I> {
  suggest(input: I, ctx: HandlerContext): Promise<readonly Choice[]>;
}
