import type { ServiceContext } from "../services/service-context.ts";
import type { Answer, Reply } from "./answer.ts";
import type { Channels } from "./channels.ts";
import type { SuggestInput } from "./input.ts";
import type { Pictures } from "./pictures.ts";

/** What a handler may use. */
export interface HandlerContext extends ServiceContext {
  readonly pictures: Pictures;
  readonly channels: Channels;
}

/** One owner per interaction: `answer` decides synchronously how, `handle` does the work and says what. */
export interface Route<I, A extends Answer = Answer> {
  answer(input: I): A;
  handle(input: I, ctx: HandlerContext, signal: AbortSignal): Promise<Reply<A>>;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Autocomplete for one option: at most 25 choices are shown; after 1 s the list is empty. */
export type Suggest = (input: SuggestInput, ctx: HandlerContext, signal: AbortSignal) => Promise<readonly Choice[]>;

/** A route with its input already in it: all that the router needs, whatever the input's type. */
export interface BoundRoute {
  answer(): Answer;
  handle(ctx: HandlerContext, signal: AbortSignal): Promise<Reply<Answer>>;
}

export function bindRoute<I, A extends Answer>(route: Route<I, A>, input: I): BoundRoute {
  return {
    answer: () => route.answer(input),
    handle: (ctx, signal) => route.handle(input, ctx, signal),
  };
}
