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
/** Settles when the bot is through with the next interaction, however that ended. */
let through = Promise.withResolvers<void>();

const deadlineMs = 3000;

beforeEach(async () => {
  through = Promise.withResolvers();
  directory = await mkdtemp(join(tmpdir(), "local-discord-"));
  discord = await startQuiet({ directory });
  client = await connectBot(discord, {
    commands: [{ name: "ping", description: "d" }],
    onInteraction: async (interaction) => {
      try {
        if (interaction.isChatInputCommand()) await interaction.reply("pong");
      } finally {
        through.resolve();
      }
    },
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

/**
 * Arms a fault on a route. The client waits as long as it usually does, so that a slow machine is no fault of its own; only
 * what is never answered is given up soon, and waited for as usual when it is asked again.
 */
function arm(kind: FaultKind, route: string): void {
  discord.faults.arm({ kind, route, delayMs: 20, retryAfterSeconds: 0.05 });
  const { options } = client.rest;
  const usualMs = options.timeout;
  if (kind.startsWith("hang")) options.timeout = 100;
  const stop = discord.wire.onEntry(() => {
    if (discord.faults.all.length > 0) return;
    options.timeout = usualMs;
    stop();
  });
}

/** What discord.js does not ask for again. */
const unanswered: readonly FaultKind[] = ["401"];
const everyFault = coverage.flatMap((row) => (row.kind === "fault" ? [row.name as FaultKind] : []));

describe("a real discord.js client survives every fault switch", () => {
  it.each(everyFault)("%s on an answer", async (kind) => {
    arm(kind, "POST /interactions/:interaction/:token/callback");
    const turn = discord.person("Mira").in("general").slash("ping");
    await through.promise;
    expect(discord.faults.all).toEqual([]);
    // Whoever was never answered is told so after Discord's three seconds.
    await discord.advance(deadlineMs);
    expect((await turn).failure).toBe(unanswered.includes(kind) ? "The application did not respond" : null);
    await expectAnswer();
  });

  it.each(everyFault)("%s on a message of its own", async (kind) => {
    const { channelId } = discord.person("Mira").in("general");
    const send = () => client.rest.post(`/channels/${channelId}/messages`, { body: { content: "unasked" } });
    arm(kind, "POST /channels/:channel/messages");
    await send().catch(() => undefined);
    // discord.js forgets a token that was refused once; answers go on without it.
    if (kind === "401") client.rest.setToken(discord.token);
    await send();
    expect(discord.person("Mira").in("general").last.text).toBe("unasked");
    await expectAnswer();
  });

  it.each(["reconnect", "cut", "invalidSession", 4000, 4009] as const)("gateway closed: %s", async (how) => {
    await discord.control({ kind: "closeGateway", how });
    await discord.until(() => discord.gateway.sessions.every((session) => !session.connected));
    await expectAnswer();
  });

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
  });
});
