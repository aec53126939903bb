import { spawn } from "node:child_process";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Db } from "../../src/db/client.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { anEngine, expectOneEach, urlOf } from "../support/delivery-engine.ts";
import { deliveriesOf } from "../support/delivery-world.ts";
import { aSendingWorld, eveningOf } from "../support/sending-world.ts";

const script = fileURLToPath(new URL("../support/processes/deliver-until.ts", import.meta.url));

/** Runs a process of the bot until it is at this step, and kills it there as hard as can be. */
async function killAt(step: string, url: string, apiUrl: string, nowMs: number): Promise<void> {
  const bot = spawn(process.execPath, [script, url, apiUrl, String(nowMs), step], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(bot.stdout, "data");
  bot.kill("SIGKILL");
  await once(bot, "exit");
}

async function openJobs(db: Db): Promise<number> {
  return db.$count(sql`pgboss.job`, sql`name = 'deliveries' and state <> 'completed'`);
}

describe.concurrent("a process that is killed", () => {
  const steps: readonly (readonly [step: string, left: readonly string[], posts: number])[] = [
    ["before the plan is committed", [], 1],
    ["after the plan was committed", ["planned"], 1],
    ["before it is sent", ["sending"], 1],
    ["after it was sent, before it is settled", ["sending"], 2],
    ["after it is settled, before its job ends", ["sent"], 1],
  ];

  it.each(steps)(
    "%s: the next one takes over, and the person sees one message",
    { timeout: 120_000 },
    async (step, left, posts) => {
      const world = await aSendingWorld(await aPostgresDatabase());
      const mira = await world.reminded("Mira");
      await world.moveTo(eveningOf(0));
      await killAt(step, urlOf(world.database), world.discord.apiUrl, eveningOf(0));
      expect((await deliveriesOf(world.db, mira.id)).map(({ state }) => state)).toEqual(left);

      const engine = await anEngine(world.ports, urlOf(world.database));
      await expectOneEach(world, [mira]);
      while ((await openJobs(world.db)) > 0) await turn();
      expect(mira.dm.messages).toHaveLength(1);
      const sent = world.discord.wire.entries.filter(({ title }) => title === "POST /channels/:channel/messages");
      expect(sent).toHaveLength(posts);
      await engine.stop();
      await world.stop();
    },
  );
});
