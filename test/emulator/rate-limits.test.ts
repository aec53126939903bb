import type { RateLimitData, REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { restClient, type SentMessage, sendTo } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let general: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  general = mira.in("general").channelId;
});

afterEach(async () => {
  await discord.stop();
});

const send = (body: object, channelId = general): Promise<SentMessage> => sendTo(rest, channelId, body);

describe("rate limits", () => {
  async function limited(): Promise<void> {
    await discord.stop();
    // Their clock stands still as well: however slow the machine is, it is all one moment.
    discord = await startQuiet({ rateLimits: true, rateLimitNowMs: () => 1000 });
    mira = discord.person("Mira");
    general = mira.in("general").channelId;
  }

  const bare = (path: string, init: RequestInit = {}) =>
    fetch(`${discord.apiUrl}/v10${path}`, { ...init, headers: { authorization: "Bot x", ...init.headers } });

  it("a bucket tells what is left, and refuses what is over it", async () => {
    await limited();
    const post = () =>
      bare(`/channels/${general}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ content: "x" }),
      });
    for (const left of ["4", "3", "2", "1", "0"]) {
      expect((await post()).headers.get("x-ratelimit-remaining")).toBe(left);
    }
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(await refused.json()).toMatchObject({ global: false, retry_after: 5 });
    expect(mira.in("general").messages).toHaveLength(5);
  });

  it("another channel has a bucket of its own", async () => {
    await limited();
    rest = restClient(discord, { rejectOnRateLimit: () => true });
    for (let n = 0; n < 5; n += 1) await send({ content: "x" });
    await send({ content: "x" }, mira.in("accountability").channelId);
    await expect(send({ content: "x" })).rejects.toMatchObject({
      route: "/channels/:id/messages",
    } as Partial<RateLimitData>);
  });

  it("fifty requests a second for the whole bot, interactions not counted", async () => {
    await limited();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => bare(n % 2 ? "/users/@me" : "/users/@me/guilds")),
    );
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.headers.get("x-ratelimit-global")).toBe("true");
    const callback = await fetch(`${discord.apiUrl}/v10/interactions/1/none/callback`, { method: "POST" });
    expect(await callback.json()).toMatchObject({ code: 10_062 });
  });
});
