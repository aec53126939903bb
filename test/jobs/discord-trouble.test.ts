import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import { discordNotifier } from "../../src/discord/notifier.ts";
import { aCuttableProxy } from "../support/cuttable-proxy.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { deliveriesOf, hourMs } from "../support/delivery-world.ts";
import { aSendingWorld, eveningOf, type SendingWorld } from "../support/sending-world.ts";

const post = "POST /channels/:channel/messages";
let world: SendingWorld;
let mira: Actor;
/** What is due to her now. */
let id: string;
let day = -1;

beforeAll(async () => {
  world = await aSendingWorld(await aPostgresDatabase());
});
afterAll(() => world.stop());

beforeEach(async () => {
  world.discord.faults.clear();
  day += 1;
  await world.moveTo(eveningOf(day) - hourMs);
  mira = await world.reminded(`Mira ${day}`);
  await world.moveTo(eveningOf(day));
  id = await world.plan(mira);
});

async function row() {
  return (await deliveriesOf(world.db, mira.id)).at(-1);
}

describe("a Discord that", () => {
  it.each(["500", "502", "503", "reset"] as const)("answers %s is asked again, and it arrives once", async (kind) => {
    world.discord.faults.arm({ kind, route: post });
    expect(await world.attempt(id)).toMatchObject({ kind: "tryAgain" });
    expect(await row()).toMatchObject({ state: "planned", attempt: 1 });
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
  });

  it("answers 429 is waited for", async () => {
    world.discord.faults.arm({ kind: "429", route: post, retryAfterSeconds: 0.2 });
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
  });

  it("is down loses nothing: what was tried meanwhile arrives when it is back", async () => {
    const line = await aCuttableProxy(Number(new URL(world.discord.apiUrl).port));
    const apiUrl = `http://127.0.0.1:${line.port}${new URL(world.discord.apiUrl).pathname}`;
    const notifier = discordNotifier({ token: world.discord.token, apiUrl, globalRequestsPerSecond: 50 });
    await line.cut();
    expect(await world.attempt(id, { notifier })).toMatchObject({ kind: "tryAgain" });
    expect(await row()).toMatchObject({ state: "planned", attempt: 1 });
    await line.mend();
    expect(await world.attempt(id, { notifier })).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
    notifier.stop();
    await line.close();
  });

  it("is slow is waited for", async () => {
    world.discord.faults.arm({ kind: "slow", route: post, delayMs: 250 });
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
  });

  it.each(["hangBefore", "hangAfter"] as const)(
    "never answers (%s) is given up after 20 seconds, and the next try arrives once [timeout, nonce]",
    async (kind) => {
      world.discord.faults.arm({ kind, route: post });
      const outOfTime = new AbortController();
      const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(outOfTime.signal);
      await world.discord.control({ kind: "clearWire" });
      const tried = world.attempt(id);
      await world.discord.until(() => world.discord.wire.entries.some(({ title }) => title === post));
      outOfTime.abort(new DOMException("The operation timed out.", "TimeoutError"));
      expect(await tried).toMatchObject({ kind: "tryAgain" });
      expect(timeout).toHaveBeenCalledWith(20_000);
      timeout.mockRestore();
      expect(await world.attempt(id)).toEqual({ kind: "settled" });
      expect(mira.dm.messages).toHaveLength(1);
      expect(await row()).toMatchObject({ state: "sent", attempt: 2 });
    },
  );
});
