import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { InvalidRequests } from "../../emulator/server/rest/invalid-requests.ts";
import { startQuiet } from "./bot.ts";

const minuteMs = 60_000;

describe("too many invalid requests", () => {
  let nowMs = 0;
  let requests: InvalidRequests;

  beforeEach(() => {
    nowMs = 0;
    requests = new InvalidRequests(10_000, () => nowMs);
  });

  it("shut the bot out at ten thousand in ten minutes, for a while", () => {
    for (let n = 1; n < 10_000; n += 1) requests.count(403, undefined);
    expect(requests.bannedForSeconds).toBeNull();
    expect(requests.count(401, undefined)).toBe("invalid request 10000 of 10000 in ten minutes");
    expect(requests.bannedForSeconds).toBe(600);
    nowMs += 10 * minuteMs;
    expect(requests.bannedForSeconds).toBeNull();
  });

  it("are forgotten after ten minutes", () => {
    for (let n = 1; n < 10_000; n += 1) requests.count(429, "user");
    nowMs += 10 * minuteMs;
    requests.count(429, "user");
    expect(requests.bannedForSeconds).toBeNull();
  });

  it("are not those that went well, were wrong, or hit somebody else's limit", () => {
    for (let n = 0; n < 20_000; n += 1) {
      for (const status of [200, 400, 404, 500]) requests.count(status, undefined);
      requests.count(429, "shared");
    }
    expect(requests.bannedForSeconds).toBeNull();
  });

  it("are warned of along the way", () => {
    const warnings = Array.from({ length: 2000 }, () => requests.count(403, undefined)).filter(
      (words) => words !== null,
    );
    expect(warnings).toEqual([
      "invalid request 1000 of 10000 in ten minutes",
      "invalid request 2000 of 10000 in ten minutes",
    ]);
  });
});

describe("a bot that was shut out", () => {
  let discord: LocalDiscord;

  beforeEach(async () => {
    discord = await startQuiet({ invalidRequests: 3 });
  });

  afterEach(() => discord.stop());

  it("hears Cloudflare instead of Discord, and the wire log is red", async () => {
    const call = (authorization: string) =>
      fetch(`${discord.apiUrl}/v10/users/@me`, { headers: authorization ? { authorization } : {} });
    expect((await call("Bot good")).status).toBe(200);
    for (let n = 0; n < 3; n += 1) expect((await call("")).status).toBe(401);
    const refused = await call("Bot good");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("600");
    expect(refused.headers.get("via")).toBeNull();
    expect(await refused.text()).toBe("error code: 1015");
    const last = discord.wire.entries.at(-1);
    expect(last).toMatchObject({ severity: "error", brokenRules: ["shut out: too many invalid requests"] });
  });
});
