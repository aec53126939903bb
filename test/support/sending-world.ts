import type { Actor } from "../../emulator/server/actors/actor.ts";
import { type LocalDiscord, startLocalDiscord } from "../../emulator/server/local-discord.ts";
import type { Database } from "../../src/db/client.ts";
import { type DiscordNotifier, discordNotifier } from "../../src/discord/notifier.ts";
import type { View } from "../../src/interactions/answer.ts";
import { coachedReader } from "../../src/jobs/coached-reader.ts";
import { type AnyOccasion, type DeliveryPorts, deliver } from "../../src/jobs/deliver.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { mondayMs } from "./coached-person.ts";
import { aDeliveryWorld, aRemindedPerson, type DeliveryWorld, deliveriesOf, hourMs } from "./delivery-world.ts";
import { plainMessage } from "./plain-message.ts";

/** A delivery world with a local Discord, whose time stands still with the bot's. */
export interface SendingWorld extends DeliveryWorld {
  readonly discord: LocalDiscord;
  readonly ports: DeliveryPorts<View>;
  /** The sender of now; `renewToken` makes a new one, as a restart does. */
  readonly notifier: DiscordNotifier;
  renewToken(): Promise<void>;
  /** What was composed, in order. */
  readonly occasions: readonly AnyOccasion[];
  /** How often the token was found not to be accepted. */
  unauthorized(): number;
  /** Somebody with the app installed and a daily reminder at 18:30. */
  reminded(name: string): Promise<Actor>;
  /** Moves both clocks to this instant. */
  moveTo(ms: number): Promise<void>;
  /** Plans what is due. @returns the id of this person's newest delivery */
  plan(person: Actor): Promise<string>;
  /** One attempt, as a worker makes it. */
  attempt(id: string, changed?: Partial<DeliveryPorts<View>>, signal?: AbortSignal): ReturnType<typeof deliver>;
}

/** 18:35 in Berlin, when the reminder of 18:30 is due whatever its jitter. */
export function eveningOf(day: number): number {
  return mondayMs + day * 24 * hourMs + 7.5 * hourMs + 5 * 60_000;
}

export async function aSendingWorld(database: Database): Promise<SendingWorld> {
  const world = await aDeliveryWorld(database);
  const discord = await startLocalDiscord({ frozenAtMs: mondayMs, page: false });
  const aNotifier = () =>
    discordNotifier({ token: discord.token, apiUrl: discord.apiUrl, globalRequestsPerSecond: 50 });
  let notifier = aNotifier();
  const occasions: AnyOccasion[] = [];
  let unauthorized = 0;
  const ports: DeliveryPorts<View> = {
    ...world,
    get notifier() {
      return notifier;
    },
    coached: coachedReader(),
    compose: (occasion, mark) => {
      occasions.push(occasion);
      return plainMessage(occasion, mark);
    },
    onUnauthorized: () => {
      unauthorized += 1;
    },
  };
  return {
    ...world,
    discord,
    ports,
    get notifier() {
      return notifier;
    },
    async renewToken() {
      notifier.stop();
      notifier = aNotifier();
    },
    occasions,
    unauthorized: () => unauthorized,
    async reminded(name) {
      const { id } = await discord.control({ kind: "addPerson", displayName: name });
      const person = discord.person(String(id));
      await person.installApp();
      await aRemindedPerson(world.services, person.id);
      return person;
    },
    async moveTo(ms) {
      world.clock.advance(ms - world.clock.nowMs());
      await discord.advance(ms - discord.world.clock.nowMs);
    },
    async plan(person) {
      await planDue(world);
      return String((await deliveriesOf(world.db, person.id)).at(-1)?.id);
    },
    attempt: (id, changed = {}, signal = new AbortController().signal) => deliver({ ...ports, ...changed }, id, signal),
    async stop() {
      notifier.stop();
      await discord.stop();
      await world.stop();
    },
  };
}
