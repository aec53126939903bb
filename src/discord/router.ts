import type { APIInteraction } from "discord-api-types/v10";
import { InteractionType } from "discord-api-types/v10";
import type { RouteTable } from "../interactions/route-table.ts";
import type { AnsweringPorts, Ending } from "./answering.ts";
import { answerInteraction } from "./answering.ts";
import { findRoute } from "./find-route.ts";
import type { InteractionApi } from "./interaction-api.ts";
import type { InteractionMeter } from "./ports.ts";
import { RecentIds } from "./recent-ids.ts";
import { indexRoutes } from "./route-index.ts";
import { answerSuggest } from "./suggesting.ts";
import type { RawInteraction } from "./to-input.ts";
import { toOrigin } from "./to-input.ts";
import { within } from "./within.ts";

/** A resumed session repeats a few seconds at most; this many interactions are several minutes of a very busy bot. */
const rememberedIds = 10_000;

export interface RouterPorts extends Omit<AnsweringPorts, "stopping" | "afterword"> {
  readonly meter: InteractionMeter;
}

export interface Router {
  /** Takes a raw INTERACTION_CREATE. Resolves when it is answered; never rejects. */
  receive(raw: APIInteraction): Promise<void>;
  readonly inFlight: number;
  /**
   * Waits for the answers in flight; after `graceMs` their handlers are told to stop, and after `graceMs` more they are left.
   */
  stop(graceMs: number): Promise<void>;
}

export function createRouter(table: RouteTable, ports: RouterPorts): Router {
  const { afterword } = table;
  const index = indexRoutes(table);
  const seen = new RecentIds(rememberedIds);
  const flights = new Set<Promise<void>>();
  const stopping = new AbortController();

  async function answer(raw: RawInteraction): Promise<void> {
    const startedMs = ports.time.nowMs();
    let acknowledgedAfterMs: number | null = null;
    const api: InteractionApi = {
      ...ports.api,
      async callback(to, response) {
        const delivery = await ports.api.callback(to, response);
        if (delivery === "delivered") acknowledgedAfterMs ??= ports.time.nowMs() - startedMs;
        return delivery;
      },
    };
    const ending = await follow(raw, { ...ports, api, stopping: stopping.signal });
    ports.meter.ended({ ...ending, acknowledgedAfterMs });
  }

  async function follow(raw: RawInteraction, using: AnsweringPorts): Promise<Ending & { readonly route: string }> {
    const origin = toOrigin(raw, Date.now());
    const to = { id: raw.id, token: raw.token, applicationId: raw.application_id };
    if (raw.type === InteractionType.ApplicationCommandAutocomplete) {
      return answerSuggest({ raw, origin, to }, index, using);
    }
    const { name, bound, updatable } = findRoute(index, raw, origin);
    const ending = await answerInteraction({ to, origin, route: name, updatable }, bound, { ...using, afterword });
    return { ...ending, route: name };
  }

  return {
    receive(raw) {
      if (raw.type === InteractionType.Ping) return Promise.resolve();
      if (!seen.add(raw.id)) {
        ports.meter.ended({ route: "unknown", outcome: "duplicate", acknowledgedAfterMs: null, deferred: false });
        return Promise.resolve();
      }
      const flight = Promise.try(answer, raw).catch((error) => {
        ports.log.error({ err: error, interactionId: raw.id }, "interaction not answered");
      });
      flights.add(flight);
      return flight.finally(() => flights.delete(flight));
    },
    get inFlight() {
      return flights.size;
    },
    async stop(graceMs) {
      if (await allLanded(flights, graceMs, ports)) return;
      stopping.abort();
      if (await allLanded(flights, graceMs, ports)) return;
      ports.log.warn({ left: flights.size }, "stopped with interactions unanswered");
    },
  };
}

/** Whether all flights ended before the time was over. */
function allLanded(flights: ReadonlySet<Promise<void>>, withinMs: number, { time }: RouterPorts): Promise<boolean> {
  const landed = Promise.all(flights).then(() => true);
  return within(time, withinMs, landed, false);
}
