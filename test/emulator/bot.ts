import {
  Client,
  type ClientOptions,
  Events,
  type Interaction,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "../../emulator/server/local-discord.ts";
import { witness } from "./witness.ts";

/** Monday noon, where tests hold the clock still. */
export const noonMs = Date.UTC(2026, 0, 12, 12);

/** A local Discord whose clock moves by hand and whose limits do not slow the tests down. */
export function startQuiet(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  return startLocalDiscord({ page: false, rateLimits: false, frozenAtMs: noonMs, witness, ...options });
}

/** The real discord.js client, logged in. Every handler of `on` hears the interactions of its kind. */
export async function connectBot(
  discord: LocalDiscord,
  details: {
    readonly commands?: RESTPutAPIApplicationCommandsJSONBody;
    readonly onInteraction?: (interaction: Interaction) => Promise<unknown>;
    readonly options?: Partial<ClientOptions>;
  } = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [],
    ...details.options,
    rest: { api: discord.apiUrl, ...details.options?.rest },
  });
  const { onInteraction } = details;
  if (onInteraction) {
    client.on(Events.InteractionCreate, (interaction) => {
      // A refused answer is the test's business when it looks at the outcome or the wire log.
      onInteraction(interaction).catch(() => undefined);
    });
  }
  const { promise, resolve } = Promise.withResolvers<Client<true>>();
  client.once(Events.ClientReady, resolve);
  await client.login(discord.token);
  const ready = await promise;
  if (details.commands) await ready.application.commands.set(details.commands);
  return ready;
}
