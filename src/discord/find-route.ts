import type {
  APIApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from "discord-api-types/v10";
import { ApplicationCommandType, InteractionType } from "discord-api-types/v10";
import { RefusalError } from "../errors.ts";
import type { ParsedCustomId, RouteId } from "../interactions/custom-id.ts";
import { parseCustomId } from "../interactions/custom-id.ts";
import type { Origin } from "../interactions/input.ts";
import type { BoundRoute } from "../interactions/route.ts";
import { givenOptions, readOptions } from "./read-options.ts";
import type { RouteIndex } from "./route-index.ts";
import { toComponentInput, toFormInput, toUserCommandInput } from "./to-input.ts";

export type AnswerableInteraction =
  | APIApplicationCommandInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

export interface FoundRoute {
  /** For logs and meters; never anything that a person typed. */
  readonly name: string;
  readonly bound: BoundRoute;
  /** True when the message that the interaction came from is the person's own, so that an update is allowed. */
  readonly updatable: boolean;
}

/** The route of an interaction with its input in it. What cannot be followed becomes a route that refuses with words. */
export function findRoute(index: RouteIndex, raw: AnswerableInteraction, origin: Origin): FoundRoute {
  switch (raw.type) {
    case InteractionType.ApplicationCommand:
      return findCommand(index, raw, origin);
    case InteractionType.MessageComponent: {
      const input = toComponentInput(raw, origin);
      const updatable = input.messageIsPrivate || origin.place === "botDm";
      return follow(index.components, raw.data.custom_id, origin, updatable, "buttonTooOld", (route, fields) =>
        route.bind(input, fields),
      );
    }
    case InteractionType.ModalSubmit: {
      const input = toFormInput(raw, origin);
      const updatable = input.messageId !== null && (input.messageIsPrivate || origin.place === "botDm");
      return follow(index.forms, raw.data.custom_id, origin, updatable, "formExpired", (route, fields) =>
        route.bind(input, fields),
      );
    }
    default:
      return raw satisfies never;
  }
}

function findCommand(index: RouteIndex, raw: APIApplicationCommandInteraction, origin: Origin): FoundRoute {
  const { data } = raw;
  if (data.type === ApplicationCommandType.User) {
    const bound = index.userCommands.get(data.name)?.bind(toUserCommandInput(raw, data, origin));
    return bound ? { name: data.name, bound, updatable: false } : declined("buttonTooOld");
  }
  if (data.type !== ApplicationCommandType.ChatInput) return declined("buttonTooOld");
  const { path, given } = givenOptions(data);
  const name = path.join(" ");
  const route = index.commands.get(name);
  const options = route && readOptions(route.definition.options, given, data.resolved);
  if (!route || !options) return declined("buttonTooOld", route && name);
  return { name, bound: route.bind({ ...origin, kind: "command", path, options }), updatable: false };
}

function follow<R extends { readonly id: RouteId }>(
  routes: ReadonlyMap<string, R>,
  customId: string,
  origin: Origin,
  updatable: boolean,
  tooOld: "buttonTooOld" | "formExpired",
  bind: (route: R, fields: readonly string[]) => BoundRoute | null,
): FoundRoute {
  const parsed = parseCustomId(customId);
  const route = parsed === null ? undefined : routes.get(parsed.route);
  if (parsed === null || route === undefined || !isOwnedAsSaid(parsed, route.id)) return declined(tooOld);
  const name = route.id.route;
  if (parsed.ownerId !== null && parsed.ownerId !== origin.userId) return declined("pressedByOther", name);
  const bound = bind(route, parsed.fields);
  return bound === null ? declined(tooOld, name) : { name, bound, updatable };
}

/** A route that only its owner may press is never reached by an id that has none, and the other way round. */
function isOwnedAsSaid(parsed: ParsedCustomId, id: RouteId): boolean {
  return (parsed.ownerId === null) === id.anyone;
}

function declined(code: "buttonTooOld" | "formExpired" | "pressedByOther", name = "unknown"): FoundRoute {
  const bound: BoundRoute = {
    answer: () => ({ kind: "reply", visibility: "private" }),
    handle: () => Promise.reject(new RefusalError(code, {})),
  };
  return { name, bound, updatable: false };
}
