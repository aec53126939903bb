import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { planDue } from "../../src/jobs/planner.ts";
import { saveZone } from "../../src/stores/people.ts";
import { claimDueSchedules, followPerson, saveSchedule, schedulesOf } from "../../src/stores/schedules.ts";
import { mondayMs } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { expectOneEach, urlOf } from "../support/delivery-engine.ts";
import { aSendingWorld, eveningOf, type SendingWorld } from "../support/sending-world.ts";

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function aWorld(): Promise<SendingWorld> {
  const world = await aSendingWorld(await aPostgresDatabase());
  stops.push(() => world.stop());
  return world;
}

/** A process of the bot, of its own, for which nothing is due yet. */
async function aWorker(world: SendingWorld): Promise<ChildProcess> {
  const script = fileURLToPath(new URL("../support/processes/run-engine.ts", import.meta.url));
  const worker = fork(script, [urlOf(world.database), world.discord.apiUrl, String(mondayMs)]);
  stops.push(async () => {
    worker.kill("SIGKILL");
    if (worker.exitCode === null) await once(worker, "exit");
  });
  await once(worker, "message");
  return worker;
}

describe("processes that race for the same reminders", () => {
  it.each([2, 3])("%i of them: nobody gets two, nobody none", { timeout: 90_000 }, async (count) => {
    const world = await aWorld();
    const people = [];
    for (let index = 0; index < 40; index += 1) people.push(await world.reminded(`Person ${index}`));
    const workers = await Promise.all(Array.from({ length: count }, () => aWorker(world)));
    await world.moveTo(eveningOf(0));
    for (const worker of workers) worker.send(eveningOf(0));
    await expectOneEach(world, people);
    const posts = world.discord.wire.entries.filter(({ title }) => title === "POST /channels/:channel/messages");
    expect(posts).toHaveLength(people.length);
  });

  it("do not wait for each other: what one has claimed the next one passes over [skip locked]", async () => {
    const world = await aWorld();
    for (const name of ["Mira", "Juno", "Otto"]) await world.reminded(name);
    await world.moveTo(eveningOf(0));
    const planned = await world.db.transaction(async (tx) => {
      await claimDueSchedules(tx, world.clock.nowMs(), 1);
      return planDue(world);
    });
    expect(planned).toBe(2);
    expect(await planDue(world)).toBe(1);
  });

  it("put a schedule on the clock that its person moves to meanwhile [held clock]", async () => {
    const world = await aWorld();
    const { id: userId } = await world.reminded("Mira");
    const to = { kind: "posture", userId } as const;
    let saved = false;
    let saving: Promise<void> | undefined;
    await world.db.transaction(async (tx) => {
      await saveZone(tx, userId, "Asia/Tokyo");
      await followPerson(tx, userId);
      saving = saveSchedule(world.db, { to, rule: {}, next: null }, mondayMs).finally(() => {
        saved = true;
      });
      while (!saved && !(await anybodyWaits(world)));
    });
    await saving;
    const zones = (await schedulesOf(world.db, userId)).map(({ kind, wall }) => [kind, wall.zone]);
    expect(zones.sort()).toEqual([
      ["daily", "Asia/Tokyo"],
      ["posture", "Asia/Tokyo"],
    ]);
  });
});

async function anybodyWaits(world: SendingWorld): Promise<boolean> {
  const waiting = await world.db
    .select({ pid: sql`pid` })
    .from(sql`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return waiting.length > 0;
}
