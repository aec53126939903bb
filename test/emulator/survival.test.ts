import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FaultKind } from "../../emulator/protocol-faults.ts";
import { coverage } from "../../emulator/server/coverage/coverage.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";

let directory: string;
let discord: LocalDiscord;
let client: Client<true>;

const deadlineMs = 3000;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "local-discord-"));
  discord = await startQuiet({ directory });
  client = await connectBot(discord, {
    commands: [{ name: "ping", description: "d" }],
    onInteraction: async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply("pong");
    },
    options: { rest: { timeout: 150, retries: 1 } },
  });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
  await rm(directory, { recursive: true, force: true });
});

async function expectAnswer(): Promise<void> {
  await discord.until(() => discord.gateway.sessions.some((session) => session.connected));
  const { message } = await discord.person("Mira").in("general").slash("ping");
  expect(message.text).toBe("pong");
}

const everyFault = coverage.flatMap((row) => (row.kind === "fault" ? [row.name as FaultKind] : []));

describe("a real discord.js client survives every fault switch", () => {
  it.each(everyFault)("%s on an answer", async (kind) => {
    const route = "POST /interactions/:interaction/:token/callback";
    discord.faults.arm({ kind, route, delayMs: 20, retryAfterSeconds: 0.05 });
    const turn = discord.person("Mira").in("general").slash("ping");
    await discord.until(() => discord.faults.all.length === 0);
    await settledRequests();
    // Whoever was never answered is told so after Discord's three seconds.
    await discord.advance(deadlineMs);
    const { failure } = await turn;
    expect([null, "The application did not respond"]).toContain(failure);
    await expectAnswer();
  });

  it.each(everyFault)("%s on a message of its own", async (kind) => {
    const { channelId } = discord.person("Mira").in("general");
    const send = () => client.rest.post(`/channels/${channelId}/messages`, { body: { content: "unasked" } });
    const route = "POST /channels/:channel/messages";
    discord.faults.arm({ kind, route, delayMs: 20, retryAfterSeconds: 0.05 });
    await send().catch(() => undefined);
    // discord.js forgets a token that was refused once; answers go on without it.
    if (kind === "401") client.rest.setToken(discord.token);
    await send();
    expect(discord.person("Mira").in("general").last.text).toBe("unasked");
    await expectAnswer();
  });

  it.each(["reconnect", "cut", "invalidSession", 4000, 4009] as const)(
    "gateway closed: %s",
    async (how) => {
      const before = discord.gateway.sessions[0]?.sequence ?? 0;
      await discord.control({ kind: "closeGateway", how });
      await discord.until(() => discord.gateway.sessions.every((one) => one.sequence !== before || !one.connected));
      await expectAnswer();
    },
    20_000,
  );

  it("direct messages that were closed", async () => {
    const mira = discord.person("Mira");
    await mira.closeDms();
    await expect(client.users.send(mira.id, "hello")).rejects.toMatchObject({ code: 50_007 });
    await mira.closeDms(false);
    await client.users.send(mira.id, "hello");
    await expectAnswer();
  });

  it("the local Discord killed and started again where it was", async () => {
    const { port } = new URL(discord.url);
    const mira = discord.person("Mira");
    await mira.in("general").say("before");
    await discord.stop();
    discord = await startQuiet({ directory, port: Number(port) });
    await expectAnswer();
    const texts = discord
      .person("Mira")
      .in("general")
      .messages.map((message) => message.text);
    expect(texts).toEqual(["before", "pong"]);
  }, 20_000);
});

/** Resolves when no request is under way that could still be answered. */
async function settledRequests(): Promise<void> {
  await discord.until(() =>
    discord.wire.entries.every((entry) => entry.channel === "gateway" || entry.durationMs !== null),
  );
}
