import { afterAll, beforeAll, expect, it } from "vitest";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { aCuttableProxy, type CuttableProxy } from "../support/cuttable-proxy.ts";
import { finishStart } from "../support/finish-start.ts";

let proxy: CuttableProxy;
let world: BotWorld;
let general: Place;
beforeAll(async () => {
  world = await aBotWorld("PostgreSQL", {
    way: async (url) => {
      proxy = await aCuttableProxy(Number(url.port || 5432));
      url.port = String(proxy.port);
      return url;
    },
  });
  general = world.discord.person("Mira").in("general");
  await finishStart(general);
});
afterAll(async () => {
  await world.stop();
  await proxy.close();
});

async function bridge(words: string, options: Record<string, string | number> = {}): Promise<SeenMessage> {
  return (await general.slash(`bridge ${words}`, options)).settled();
}

const clean = { reps: 5, seconds: 5, form: "clean", breathing: "easy", pain: "none" };

it("says so while the database is gone, and goes on by itself with nothing lost and nothing half-written", async () => {
  expect((await bridge("log", clean)).text).toContain("5 of 5, clean.");
  expect((await fetch(`${world.opsUrl()}/readyz`)).status).toBe(200);

  await proxy.cut();
  expect((await bridge("log", { ...clean, reps: 8 })).text).toContain("out of reach");
  expect((await bridge("plan")).text).toContain("out of reach");
  const unready = await fetch(`${world.opsUrl()}/readyz`);
  expect([unready.status, await unready.json()]).toEqual([503, { ready: false, waitingFor: ["database"] }]);
  expect((await fetch(`${world.opsUrl()}/healthz`)).status).toBe(200);

  await proxy.mend();
  expect((await bridge("plan")).text).toMatch(/^Level 1 of 5 · rung 2 of 5/);
  // 5 before and 8 now: the 8 that were refused in between are in no sum.
  expect((await bridge("log", { ...clean, reps: 8 })).text).toContain("13 of 13, clean.");
  expect((await fetch(`${world.opsUrl()}/readyz`)).status).toBe(200);
});
