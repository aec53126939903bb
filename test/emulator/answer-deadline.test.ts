import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, noonMs, startQuiet } from "./bot.ts";

/** "The application did not respond": after three seconds, and never because this process did not listen. */

let discord: LocalDiscord;

afterEach(() => discord.stop());

/** A command that nobody answers. */
async function unanswered() {
  const client = await connectBot(discord, { commands: [{ name: "ping", description: "d" }] });
  return { client, turn: discord.person("Mira").in("general").slash("ping") };
}

it("an answer that does not come is missed after three seconds of this clock", async () => {
  discord = await startQuiet();
  const { client, turn } = await unanswered();
  await discord.advance(2999);
  expect(discord.interactions.all.map((one) => one.state)).toEqual(["pending"]);
  await discord.advance(1);
  expect((await turn).failure).toBe("The application did not respond");
  expect(discord.world.clock.nowMs).toBe(noonMs + 3000);
  await client.destroy();
});

it("one that came while this process stood still counts, though the three seconds were over when it went on", async () => {
  discord = await startLocalDiscord({ page: false });
  const { client, turn } = await unanswered();
  const [interaction] = discord.interactions.all;
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const url = `${discord.apiUrl}/v10/interactions/${interaction?.id}/${interaction?.token}/callback`;
  const thread = new Worker(new URL("./answering-thread.ts", import.meta.url), { workerData: { url, sent } });
  discord.world.clock.advance(2000);
  // From here to the end of the deadline this thread does nothing else, as on a machine that stands still.
  Atomics.wait(sent, 0, 0);
  const leftMs = (interaction?.sentAtMs ?? 0) + 3000 - discord.world.clock.nowMs;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, leftMs + 300);
  expect((await turn).message.text).toBe("in time");
  await once(thread, "exit");
  await client.destroy();
});
