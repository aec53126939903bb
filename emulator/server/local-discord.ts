import type { LocalEvent, Snapshot } from "../protocol.ts";
import { Actor } from "./actors/actor.ts";
import type { Stage } from "./actors/stage.ts";
import { BotClock } from "./bot-clock.ts";
import type { ClientContext } from "./client/client-context.ts";
import { perform } from "./client/local-client.ts";
import { Uploads } from "./client/uploads.ts";
import { type Witness, witnessChange } from "./coverage/witness.ts";
import { Gateway } from "./gateway/gateway.ts";
import { HttpFront } from "./http/http-front.ts";
import { serveFile } from "./http/serve-file.ts";
import { InteractionBook } from "./interactions/interaction-book.ts";
import { NonceMemory } from "./messages/nonce-memory.ts";
import { clockView } from "./page-api/clock-view.ts";
import { EventStream } from "./page-api/event-stream.ts";
import { PageApi } from "./page-api/page-api.ts";
import { PageFiles } from "./page-files.ts";
import { Faults } from "./rest/faults.ts";
import { InvalidRequests } from "./rest/invalid-requests.ts";
import { RateLimits } from "./rest/rate-limits.ts";
import { RestApi } from "./rest/rest-api.ts";
import { allRoutes } from "./rest/routes/all-routes.ts";
import { WireLog } from "./wire-log.ts";
import { Clock } from "./world/clock.ts";
import { holdDirectory } from "./world/directory-lock.ts";
import { endPollsInTime } from "./world/polls.ts";
import type { PersonRecord } from "./world/records.ts";
import { newApplication, seedWorld } from "./world/seed.ts";
import { Snowflakes } from "./world/snowflake.ts";
import { archiveInTime } from "./world/thread-archive.ts";
import { World } from "./world/world.ts";
import { WorldDirectory } from "./world/world-directory.ts";

export interface LocalDiscordOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Where the world is kept; without it, in memory. */
  readonly directory?: string;
  /** Name of the application; `Local Bot` by default. */
  readonly appName?: string;
  /** Name of the first server of a new world; `Playground` by default. */
  readonly serverName?: string;
  /** `GET → {now, nextDueAt}`, `POST {advanceMs}` of the bot's own clock. */
  readonly clockUrl?: string;
  /** Time stands still at this instant until it is moved. */
  readonly frozenAtMs?: number;
  /** Discord's rate limits; true by default. */
  readonly rateLimits?: boolean;
  /** What they are counted by, in ms; this computer's clock by default, since clients wait for them in real time. */
  readonly rateLimitNowMs?: () => number;
  /** How many invalid requests in ten minutes shut the bot out; Discord's 10,000 by default. */
  readonly invalidRequests?: number;
  readonly heartbeatIntervalMs?: number;
  /** Privileged intents that were switched on for the bot; none by default. */
  readonly privilegedIntents?: number;
  /** Bundle and serve the page; true by default. */
  readonly page?: boolean;
  /** Hears what of the coverage table happens. */
  readonly witness?: Witness;
}

/** A running local Discord. */
export interface LocalDiscord extends Stage {
  /** The page. */
  readonly url: string;
  /** For a REST client, which adds `/v10`. */
  readonly apiUrl: string;
  readonly gatewayUrl: string;
  /** Any other would do as well. */
  readonly token: string;
  readonly gateway: Gateway;
  readonly wire: WireLog;
  readonly faults: Faults;
  /** Somebody to act as, by display name or id. @throws Error when there is nobody */
  person(nameOrId: string): Actor;
  /** Moves this clock and the bot's, where one is configured. */
  advance(ms: number): Promise<void>;
  snapshot(): Promise<Snapshot>;
  onEvent(listener: (event: LocalEvent) => void): () => void;
  stop(): Promise<void>;
}

/** @throws the system's error when the port is taken, DirectoryInUseError when the folder is */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const front = new HttpFront();
  const url = await front.listen(options.port ?? 0);
  try {
    return await openBehind(front, url, options);
  } catch (error) {
    await front.close();
    throw error;
  }
}

async function openBehind(front: HttpFront, url: string, options: LocalDiscordOptions): Promise<LocalDiscord> {
  const release = options.directory === undefined ? () => undefined : holdDirectory(options.directory);
  try {
    return await openWith(front, url, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function openWith(
  front: HttpFront,
  url: string,
  options: LocalDiscordOptions,
  release: () => void,
): Promise<LocalDiscord> {
  const directory = options.directory === undefined ? null : new WorldDirectory(options.directory);
  const world = await openWorld(directory, url, options);
  directory?.follow(world);
  archiveInTime(world);
  endPollsInTime(world);
  const parts = assemble(world, options);
  const page = options.page === false ? null : await PageFiles.bundle();
  front.handle({
    rest: (request, response, at, path) => parts.rest.answer(request, response, at, path),
    page: (request, response, at) => parts.pageApi.answer(request, response, at),
    file: (path, response) => serveFile(world, path, response) || (page?.serve(path, response) ?? false),
    gateway: (request, socket, head, at) => parts.gateway.accept(request, socket, head, at),
  });
  return handle(url, world, parts, async () => {
    parts.gateway.stop();
    await front.close();
    world.clock.stop();
    await directory?.flush();
    release();
  });
}

function handle(url: string, world: World, parts: Parts, stop: () => Promise<void>): LocalDiscord {
  const { client, pageApi, stream, wire, faults } = parts;
  const discord: LocalDiscord = {
    url,
    apiUrl: `${url}/api`,
    gatewayUrl: gatewayUrl(url),
    token: "local.discord.token",
    world,
    gateway: parts.gateway,
    wire,
    faults,
    interactions: client.interactions,
    uploads: client.uploads,
    perform: (action) => perform(client, action),
    control: (control) => pageApi.control(control),
    person: (nameOrId) => new Actor(discord, personCalled(world, nameOrId)),
    advance: async (ms) => void (await pageApi.control({ kind: "advanceClock", ms })),
    until: (holds) => until(world, wire, holds),
    snapshot: () => pageApi.snapshot(),
    onEvent: (listener) => stream.onEvent(listener),
    stop,
  };
  return discord;
}

function personCalled(world: World, nameOrId: string): PersonRecord {
  const person = [...world.people.values()].find((one) => one.id === nameOrId || one.displayName === nameOrId);
  if (!person) throw new Error(`nobody here is called ${nameOrId}`);
  return person;
}

async function until(world: World, wire: WireLog, holds: () => boolean): Promise<void> {
  if (holds()) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = (): void => {
    try {
      if (holds()) resolve();
    } catch (error) {
      reject(error);
    }
  };
  const stops = [world.onChange(look), wire.onEntry(look)];
  try {
    await promise;
  } finally {
    for (const stop of stops) stop();
  }
}

async function openWorld(
  directory: WorldDirectory | null,
  origin: string,
  options: LocalDiscordOptions,
): Promise<World> {
  const saved = (await directory?.readSaved()) ?? null;
  const clock = new Clock({
    ...(options.frozenAtMs !== undefined && { frozenAtMs: options.frozenAtMs }),
    shiftedByMs: saved?.shiftedByMs ?? 0,
  });
  if (saved && directory) {
    const { application } = saved;
    application.name = options.appName ?? application.name;
    application.privilegedIntents = options.privilegedIntents ?? application.privilegedIntents;
    return directory.load(saved, clock, origin);
  }
  const ids = new Snowflakes(() => clock.nowMs, "0");
  const application = newApplication(options.appName ?? "Local Bot", () => ids.next());
  application.privilegedIntents = options.privilegedIntents ?? 0;
  const world = new World(clock, { lastId: ids.last, application });
  world.origin = origin;
  seedWorld(world, options.serverName ?? "Playground");
  return world;
}

type Parts = ReturnType<typeof assemble>;

function assemble(world: World, options: LocalDiscordOptions) {
  const wire = new WireLog();
  const { witness = () => undefined } = options;
  world.onChange((change) => witnessChange(witness, change));
  const gateway = new Gateway(world, wire, witness, options.heartbeatIntervalMs);
  const interactions = new InteractionBook(world, (payload, guildId) => gateway.deliverInteraction(payload, guildId));
  const client: ClientContext = { world, interactions, uploads: new Uploads() };
  const botClock = options.clockUrl === undefined ? null : new BotClock(options.clockUrl);
  const stream = new EventStream({
    world,
    wire,
    gateway: () => gateway.sessions,
    clock: () => clockView(world, botClock),
  });
  const faults = new Faults(() => stream.publish({ kind: "faults", faults: faults.all }));
  const rest = new RestApi({
    routes: allRoutes,
    context: { world, interactions, nonces: new NonceMemory(world.clock), gatewayUrl: gatewayUrl(world.origin) },
    rateLimits: new RateLimits(options.rateLimits ?? true, options.rateLimitNowMs),
    invalidRequests: new InvalidRequests(options.invalidRequests),
    faults,
    wire,
    witness,
  });
  const pageApi = new PageApi(client, { world, interactions, gateway, faults, wire, botClock }, stream);
  return { wire, gateway, client, stream, faults, rest, pageApi };
}

function gatewayUrl(url: string): string {
  return `${url.replace("http", "ws")}/gateway`;
}
