import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import { type Bot, startBot } from "../../src/bot.ts";
import { shiftableClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config/config.ts";
import { createContext } from "../../src/context.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { mondayMs } from "../support/coached-person.ts";
import { hourMs } from "../support/delivery-world.ts";
import { finishStart } from "../support/finish-start.ts";

/** A worker beside the world's gateway, as another process of the same database is. */
async function aWorker({ discord, database }: BotWorld, onLost: (error: Error) => void = () => {}): Promise<Bot> {
  const dataDir = mkdtempSync(join(tmpdir(), "bridge worker "));
  const config = readConfig({
    ...database,
    ...{ ROLE: "worker", DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    ...{ ALLOW_CLOCK_SHIFT: "true", OPS_PORT: "0", DATA_DIR: dataDir },
  });
  if (config.discord === null) throw new Error("a worker has a token");
  const clock = shiftableClock({ nowMs: () => mondayMs });
  const context = await createContext(config, config.discord, { log: pino({ level: "silent" }), clock });
  const bot = await startBot(context, onLost);
  return {
    ...bot,
    async stop() {
      await bot.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

describe("a gateway and a worker on one database", { timeout: 60_000 }, () => {
  let world: BotWorld;
  let mira: Actor;
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL", { env: { ROLE: "gateway" } });
    mira = world.discord.person("Mira");
    await finishStart(mira.in("general"));
    await mira.in("general").slash("bridge remind daily", { time: "18:30" });
  }, 60_000);
  afterAll(() => world.stop());

  const readyOf = async (url: string) => (await fetch(`${url}/readyz`)).json();

  it("share the work: the one answers and plans, the other sends", async () => {
    await world.discord.advance(8 * hourMs);
    await mira.in("general").slash("bridge today");
    expect(mira.dm.messages).toEqual([]);
    const sessions = world.discord.gateway.sessions.length;
    const coming = mira.dm.next();
    const worker = await aWorker(world);
    expect((await coming).text).toContain("Bridge + Brace");
    expect(worker.applicationId).toBeNull();
    expect(world.discord.gateway.sessions).toHaveLength(sessions);
    expect(await readyOf(worker.opsUrl)).toMatchObject({ ready: true, waitingFor: [] });
    await worker.stop();
  });

  it("leave a worker at once, and loudly, when Discord does not take its token", async () => {
    const lost = Promise.withResolvers<Error>();
    const worker = await aWorker(world, lost.resolve);
    world.discord.faults.arm({ kind: "401", route: "POST /channels/:channel/messages" });
    await world.discord.advance(24 * hourMs);
    expect((await lost.promise).message).toContain("Discord refused the token.");
    await worker.stop();
  });
});
