import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import { dmSuspensions } from "../../src/db/schema/dm-suspensions.ts";
import { people } from "../../src/db/schema/people.ts";
import { logSet } from "../../src/services/log/log-set.ts";
import { liftDmSuspension } from "../../src/stores/dm-channels.ts";
import { asks } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { deliveriesOf, hourMs, minuteMs } from "../support/delivery-world.ts";
import { plainMessage } from "../support/plain-message.ts";
import { aSendingWorld, eveningOf, type SendingWorld } from "../support/sending-world.ts";

let world: SendingWorld;
let mira: Actor;
let day = -1;
let names = 0;
const post = "POST /channels/:channel/messages";

beforeAll(async () => {
  world = await aSendingWorld(await aPostgresDatabase());
});
afterAll(() => world.stop());

/** Each test on a day of its own, with somebody of its own. */
beforeEach(async () => {
  world.discord.faults.clear();
  day += 1;
  names += 1;
  await world.moveTo(eveningOf(day) - hourMs);
  mira = await world.reminded(`Mira ${names}`);
  await world.moveTo(eveningOf(day));
});

async function rowOf(person: Actor) {
  return (await deliveriesOf(world.db, person.id)).at(-1);
}

/** The requests of this kind since the wire was cleared. */
function requests(title: string): number {
  return world.discord.wire.entries.filter((entry) => entry.title === title).length;
}

async function clearWire(): Promise<void> {
  await world.discord.control({ kind: "clearWire" });
}

describe("a delivery", () => {
  it("arrives once, is settled, and keeps the channel: one request the next time", async () => {
    const id = await world.plan(mira);
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
    expect(await rowOf(mira)).toMatchObject({ state: "sent", attempt: 1, messageId: mira.dm.last.id });
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);

    day += 1;
    await world.moveTo(eveningOf(day));
    await clearWire();
    await world.attempt(await world.plan(mira));
    expect(mira.dm.messages).toHaveLength(2);
    expect(world.discord.wire.entries).toHaveLength(1);
  });

  it("says that it is late when it comes over 30 minutes after its time", async () => {
    const id = await world.plan(mira);
    await world.moveTo(eveningOf(day) + 40 * minuteMs);
    await world.attempt(id);
    expect(mira.dm.last.text).toContain("late");
  });

  it("arrives once when the connection breaks after it was applied [nonce]", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "resetAfterApply", route: post });
    expect(await world.attempt(id)).toMatchObject({ kind: "tryAgain" });
    expect(mira.dm.messages).toHaveLength(1);
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
    expect(await rowOf(mira)).toMatchObject({ state: "sent", messageId: mira.dm.last.id });
  });

  it("arrives twice in that case without a nonce: the nonce is what holds", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "resetAfterApply", route: post });
    let tries = 0;
    const { notifier } = world;
    const other = {
      ...notifier,
      post: (...[to, view, mark, signal]: Parameters<typeof notifier.post>) => {
        tries += 1;
        return notifier.post(to, view, `${mark}${tries}`, signal);
      },
    };
    await world.attempt(id, { notifier: other });
    await world.attempt(id, { notifier: other });
    expect(mira.dm.messages).toHaveLength(2);
  });

  it("arrives once when it is tried again ten minutes later, its nonce forgotten [probe]", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "resetAfterApply", route: post });
    await world.attempt(id);
    await world.moveTo(eveningOf(day) + 10 * minuteMs);
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
    expect(await rowOf(mira)).toMatchObject({ state: "sent", attempt: 2, messageId: mira.dm.last.id });
  });

  it("arrives twice in that case without the probe: the probe is what holds", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "resetAfterApply", route: post });
    await world.attempt(id);
    await world.moveTo(eveningOf(day) + 10 * minuteMs);
    await world.attempt(id, { notifier: { ...world.notifier, find: async () => ({ kind: "notThere" }) } });
    expect(mira.dm.messages).toHaveLength(2);
  });

  it("arrives once when the clock jumps back between two tries [probe]", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "resetAfterApply", route: post });
    await world.attempt(id);
    await world.discord.advance(10 * minuteMs);
    world.clock.advance(-2 * hourMs);
    await world.attempt(id);
    expect(mira.dm.messages).toHaveLength(1);
    expect(await rowOf(mira)).toMatchObject({ state: "sent" });
  });

  it("is sent after all when the probe finds that it never arrived", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "503", route: post });
    await world.attempt(id);
    await world.moveTo(eveningOf(day) + 10 * minuteMs);
    await world.attempt(id);
    expect(mira.dm.messages).toHaveLength(1);
  });

  it("is left unconfirmed, and never sent again, where nobody can look", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "resetAfterApply", route: post });
    await world.attempt(id);
    await world.moveTo(eveningOf(day) + 10 * minuteMs);
    const find = async () => ({ kind: "noAccess", isSeen: false, because: "50001" }) as const;
    await world.attempt(id, { notifier: { ...world.notifier, find } });
    await world.attempt(id);
    expect(await rowOf(mira)).toMatchObject({ state: "unconfirmed" });
    expect(mira.dm.messages).toHaveLength(1);
  });

  it("is known as sent although the person did the session meanwhile [probe]", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "resetAfterApply", route: post });
    await world.attempt(id);
    await logSet(world.services, asks(mira.id), { reps: 5, answers: {} });
    await world.attempt(id);
    expect(await rowOf(mira)).toMatchObject({ state: "sent", messageId: mira.dm.last.id });
  });

  it("is not posted by a sender whose claim was lost while it waited in a 429 [abort signal]", async () => {
    const id = await world.plan(mira);
    await world.attempt(id, { notifier: { ...world.notifier, post: async () => ({ kind: "tryAgain", because: "" }) } });
    const lost = new AbortController();
    world.discord.faults.arm({ kind: "429", route: post, retryAfterSeconds: 0.3 });
    await clearWire();
    const slow = world.attempt(id, {}, lost.signal);
    await world.discord.until(() => world.discord.wire.entries.some(({ status }) => status === 429));
    lost.abort();
    expect(await slow).toMatchObject({ kind: "tryAgain" });
    // Requests to one channel go one after the other: once a later one is through, the lost one has had its chance.
    for (const occasion of world.occasions.slice(-1)) {
      const other = await plainMessage(occasion, "another");
      await world.notifier.post(mira.dm.channelId, other, "another", new AbortController().signal);
    }
    expect(requests(post)).toBe(2);
    expect(mira.dm.messages).toHaveLength(1);
  });

  it.each(["before the new owner settles", "after it"])(
    "stays as the new owner settled it when a presumed-dead sender comes back %s [attempt check]",
    async (when) => {
      const id = await world.plan(mira);
      const atPost = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      const slow = world.attempt(id, {
        notifier: {
          ...world.notifier,
          post: async () => {
            atPost.resolve();
            await goOn.promise;
            return { kind: "tryAgain", because: "the old sender saw a reset" };
          },
        },
      });
      await atPost.promise;
      const comesBack = async () => {
        goOn.resolve();
        await slow;
      };
      const second = world.attempt(id, {
        notifier: {
          ...world.notifier,
          post: async (...args) => {
            const posted = await world.notifier.post(...args);
            if (when === "before the new owner settles") await comesBack();
            return posted;
          },
        },
      });
      expect(await second).toEqual({ kind: "settled" });
      await comesBack();
      expect(await rowOf(mira)).toMatchObject({ state: "sent", attempt: 2 });
    },
  );

  it("stops the bot loudly when its token is not accepted, and is not lost", async () => {
    const id = await world.plan(mira);
    world.discord.faults.arm({ kind: "401", route: "POST /users/@me/channels" });
    expect(await world.attempt(id)).toMatchObject({ kind: "tryAgain" });
    expect(world.unauthorized()).toBe(1);
    expect(await rowOf(mira)).toMatchObject({ state: "planned" });
    await world.renewToken();
    await world.attempt(id);
    expect(mira.dm.messages).toHaveLength(1);
  });

  it("is dead at once, and said to be, when its message cannot be written", async () => {
    const id = await world.plan(mira);
    await world.attempt(id, { compose: () => Promise.reject(new TypeError("no such text")) });
    expect(await rowOf(mira)).toMatchObject({ state: "dead", reason: "no such text" });
    expect(world.complaints.at(-1)).toContain("will not arrive");
  });
});

describe("closed direct messages", () => {
  it("suspend sending until the person was told, and open again", async () => {
    await mira.closeDms();
    await world.attempt(await world.plan(mira));
    expect(await rowOf(mira)).toMatchObject({ state: "dead", reason: "50007" });
    expect(await world.db.select().from(dmSuspensions).where(eq(dmSuspensions.userId, mira.id))).toHaveLength(1);

    day += 1;
    await world.moveTo(eveningOf(day));
    await clearWire();
    await world.attempt(await world.plan(mira));
    expect(await rowOf(mira)).toMatchObject({ state: "skipped", reason: "dmsClosed" });
    expect(world.discord.wire.entries).toEqual([]);

    await mira.closeDms(false);
    expect(await liftDmSuspension(world.db, mira.id)).toMatchObject({ code: "50007" });
    expect(await liftDmSuspension(world.db, mira.id)).toBeNull();
    day += 1;
    await world.moveTo(eveningOf(day));
    await world.attempt(await world.plan(mira));
    expect(mira.dm.messages).toHaveLength(1);
  });

  it("of somebody without any server in common do the same", async () => {
    const { id } = await world.discord.control({ kind: "addPerson", displayName: "Stranger" });
    await world.db
      .update(people)
      .set({ dmChannelId: world.discord.person(String(id)).dm.channelId })
      .where(eq(people.userId, mira.id));
    await world.attempt(await world.plan(mira));
    expect(await rowOf(mira)).toMatchObject({ state: "dead", reason: "50278" });
  });

  it("of a channel that is gone are looked up anew", async () => {
    await world.db.update(people).set({ dmChannelId: "1" }).where(eq(people.userId, mira.id));
    const id = await world.plan(mira);
    expect(await world.attempt(id)).toMatchObject({ kind: "tryAgain" });
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(mira.dm.messages).toHaveLength(1);
  });
});
