import { setImmediate as turn } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Database } from "../../src/db/client.ts";
import { openPostgres } from "../../src/db/open-postgres.ts";
import { startDeliveries } from "../../src/jobs/start-deliveries.ts";
import { aCuttableLine } from "../support/cuttable-line.ts";
import { aPostgresDatabase, bothDatabases } from "../support/database.ts";
import { anEngine, expectOneEach, urlOf } from "../support/delivery-engine.ts";
import { deliveriesOf } from "../support/delivery-world.ts";
import { aSendingWorld, eveningOf, type SendingWorld } from "../support/sending-world.ts";

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function aWorld(database: Database): Promise<SendingWorld> {
  const world = await aSendingWorld(database);
  stops.push(() => world.stop());
  return world;
}

async function engineOn(world: SendingWorld, url: string, complaints: unknown[] = []): Promise<void> {
  const engine = await anEngine(world.ports, url, complaints);
  stops.push(() => engine.stop());
}

async function crowd(world: SendingWorld, count: number): Promise<readonly Actor[]> {
  const people: Actor[] = [];
  for (let index = 0; index < count; index += 1) people.push(await world.reminded(`Person ${index}`));
  return people;
}

describe.each(bothDatabases)("the engine on $name", ({ open }) => {
  it("sends by itself what falls due, and stops when told to", async () => {
    const world = await aWorld(await open());
    const mira = await world.reminded("Mira");
    const engine = await startDeliveries({ ...world.ports, ...world, sendsAtOnce: 4 });
    await world.moveTo(eveningOf(0));
    await expectOneEach(world, [mira]);
    await engine.stop();
    await world.moveTo(eveningOf(1));
    expect(mira.dm.messages).toHaveLength(1);
  });
});

describe("a database that goes away", () => {
  it("loses nothing: what fell due meanwhile is sent when it is back", { timeout: 60_000 }, async () => {
    const world = await aWorld(await aPostgresDatabase());
    const people = await crowd(world, 5);
    const line = await aCuttableLine(urlOf(world.database));
    const complaints: unknown[] = [];
    await engineOn(world, line.url, complaints);
    stops.push(() => line.close().catch(() => {}));
    await line.cut();
    await world.moveTo(eveningOf(0));
    while (complaints.length < 5) await turn();
    await world.moveTo(eveningOf(0) + 30_000);
    expect(people.every((person) => person.dm.messages.length === 0)).toBe(true);
    await line.mend();
    await expectOneEach(world, people);
  });

  it("loses nothing between the post and its settlement", { timeout: 60_000 }, async () => {
    const world = await aWorld(await aPostgresDatabase());
    const [mira] = await crowd(world, 1);
    if (mira === undefined) throw new Error("nobody");
    const line = await aCuttableLine(urlOf(world.database));
    const { notifier } = world;
    const post: typeof notifier.post = async (...args) => {
      const posted = await notifier.post(...args);
      await line.cut();
      return posted;
    };
    const database = openPostgres({ url: line.url, maxConnections: 2 });
    const id = await world.moveTo(eveningOf(0)).then(() => world.plan(mira));
    await expect(world.attempt(id, { db: database.db, notifier: { ...notifier, post } })).rejects.toThrow();
    await database.close();
    expect(await deliveriesOf(world.db, mira.id)).toMatchObject([{ state: "sending" }]);
    await world.attempt(id);
    await expectOneEach(world, [mira]);
  });
});
