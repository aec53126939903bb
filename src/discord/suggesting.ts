import type { APIApplicationCommandAutocompleteInteraction } from "discord-api-types/v10";
import { InteractionResponseType } from "discord-api-types/v10";
import { RefusalError } from "../errors.ts";
import type { Origin, SuggestInput } from "../interactions/input.ts";
import type { Choice, Suggest } from "../interactions/route.ts";
import type { AnsweringPorts, Ending } from "./answering.ts";
import type { InteractionAddress } from "./interaction-api.ts";
import type { RouteIndex } from "./route-index.ts";
import { toSuggestInput } from "./to-input.ts";
import { within } from "./within.ts";

/** People type on; a list that comes later than this is for what they typed before. */
export const suggestWithinMs = 1_000;

const maxChoices = 25;
const maxChoiceLength = 100;

export interface SuggestCall {
  readonly raw: APIApplicationCommandAutocompleteInteraction;
  readonly origin: Origin;
  readonly to: InteractionAddress;
}

/** Answers an autocomplete: what the route suggests within a second, otherwise an empty list. Never rejects. */
export async function answerSuggest(
  { raw, origin, to }: SuggestCall,
  index: RouteIndex,
  ports: AnsweringPorts,
): Promise<Ending & { readonly route: string }> {
  const input = toSuggestInput(raw, origin);
  const name = input?.path.join(" ") ?? "unknown";
  const suggest = input === null ? undefined : index.commands.get(name)?.suggest[input.option];
  const route = suggest ? `${name} ${input?.option}` : "unknown";
  try {
    const choices = input && suggest ? await suggestedInTime(suggest, input, ports) : [];
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    const delivery = await ports.api.callback(to, { body: { type, data: { choices: fitting(choices) } } });
    return { route, deferred: false, outcome: delivery === "delivered" ? "answered" : delivery };
  } catch (error) {
    ports.log.error({ err: error, route, interactionId: origin.interactionId }, "suggestions not delivered");
    return { route, deferred: false, outcome: "undelivered" };
  }
}

async function suggestedInTime(
  suggest: Suggest,
  input: SuggestInput,
  ports: AnsweringPorts,
): Promise<readonly Choice[]> {
  const late = new AbortController();
  const signal = AbortSignal.any([ports.stopping, late.signal]);
  const work = Promise.try(suggest, input, ports.context, signal).catch((error) => {
    // Somebody who may not, or who has not started: there is nothing to suggest, and nothing is wrong.
    if (!signal.aborted && !(error instanceof RefusalError))
      ports.log.error({ err: error, option: input.option }, "suggestions failed");
    return [];
  });
  const choices = await within(ports.time, suggestWithinMs, work, null);
  if (choices === null) late.abort();
  return choices ?? [];
}

function fitting(choices: readonly Choice[]): Choice[] {
  return choices.slice(0, maxChoices).map(({ name, value }) => ({ name: name.slice(0, maxChoiceLength), value }));
}
