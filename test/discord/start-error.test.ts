import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiscordClientOptions } from "../../src/discord/discord-client.ts";
import { discordClient } from "../../src/discord/discord-client.ts";
import { realTime } from "../../src/discord/ports.ts";
import { aHandlerContext } from "../support/handler-context.ts";
import { DiscordEndpoint } from "./discord-endpoint.ts";

let discord: DiscordEndpoint;
beforeEach(async () => {
  discord = await new DiscordEndpoint().start();
});
afterEach(() => discord.stop());

function options(changed: Partial<DiscordClientOptions> = {}): DiscordClientOptions {
  const silent = () => undefined;
  return {
    token: "a-token",
    apiUrl: discord.api,
    cdnUrl: "http://127.0.0.1:1",
    globalRequestsPerSecond: 50,
    table: { roots: [{ type: "slash", name: "bridge", places: ["guild"], installs: ["guild"] }], routes: [] },
    texts: { default: { bridge: { description: "The coach" } }, byLocale: {} },
    context: aHandlerContext(),
    words: { refusal: () => "", unavailable: () => "", incident: () => "" },
    isUnavailable: () => false,
    log: { error: silent, warn: silent, info: silent },
    time: realTime,
    meter: { ended: silent },
    stopGraceMs: 100,
    onLost: silent,
    ...changed,
  };
}

async function failingStart(changed: Partial<DiscordClientOptions> = {}): Promise<string> {
  const client = discordClient(options(changed));
  try {
    await client.start();
    return "started";
  } catch (error) {
    return error instanceof Error ? error.message : "no error";
  } finally {
    await client.stop();
  }
}

describe("a start that fails says what to do", () => {
  it("about a token that Discord refuses", async () => {
    discord.failNext({ kind: "refuse", code: 0, status: 401 });
    expect(await failingStart()).toMatch(/^Discord refused the token\. .* DISCORD_TOKEN/);
  });

  it("about a Discord that cannot be reached", async () => {
    const nobody = "http://127.0.0.1:1/api";
    expect(await failingStart({ apiUrl: nobody })).toBe(
      `Discord cannot be reached at ${nobody}. Check the network and DISCORD_API_URL.`,
    );
  });

  it("about a Discord that is down", async () => {
    const down = { kind: "fail", status: 503 } as const;
    discord.failNext(down, down, down, down);
    expect(await failingStart()).toMatch(/failed with status 503/);
  });

  it("about commands that Discord would refuse, without asking it", async () => {
    const texts = { default: { bridge: { description: "" } }, byLocale: {} };
    expect(await failingStart({ texts })).toMatch(/commands that Discord would refuse:\nbridge: the description/);
    expect(discord.calls).toEqual([]);
  });
});
