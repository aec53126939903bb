import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../emulator/server/actors/actor.ts";
import { reconcile } from "../../../src/jobs/reconciler.ts";
import { retryDead } from "../../../src/services/unasked/retry-dead.ts";
import { bothDatabases } from "../../support/database.ts";
import { deliveriesOf, hourMs, minuteMs } from "../../support/delivery-world.ts";
import { aSendingWorld, eveningOf, type SendingWorld } from "../../support/sending-world.ts";

describe.each(bothDatabases)("trying dead messages anew on $name", ({ open }) => {
  let world: SendingWorld;
  let day = -1;
  beforeAll(async () => {
    world = await aSendingWorld(await open());
  });
  afterAll(() => world.stop());

  /** A reminder whose post got an answer that never came back or none at all, and whose job gave up five minutes later. */
  async function dead(name: string, fault: "resetAfterApply" | "503"): Promise<{ readonly id: string; who: Actor }> {
    day += 1;
    await world.moveTo(eveningOf(day) - hourMs);
    const who = await world.reminded(name);
    await world.moveTo(eveningOf(day));
    const id = await world.plan(who);
    world.discord.faults.arm({ kind: fault, route: "POST /channels/:channel/messages" });
    await world.attempt(id);
    await world.db.execute(sql`update pgboss.job set state = 'failed' where id = ${id}`);
    await world.moveTo(eveningOf(day) + 5 * minuteMs);
    await reconcile(world);
    expect(await stateOf(who)).toBe("dead");
    return { id, who };
  }

  const stateOf = async (who: Actor) => (await deliveriesOf(world.db, who.id)).at(-1)?.state;

  it.each([
    ["that arrived unnoticed are found, not sent again", "resetAfterApply"],
    ["that never arrived are sent", "503"],
  ] as const)("those %s", async (_, fault) => {
    const { id, who } = await dead(`Mira ${fault}`, fault);
    expect(await retryDead(world)).toBe(1);
    expect(await stateOf(who)).toBe("planned");
    await reconcile(world);
    expect(await stateOf(who)).toBe("planned");
    expect(await world.attempt(id)).toEqual({ kind: "settled" });
    expect(who.dm.messages).toHaveLength(1);
    expect(await stateOf(who)).toBe("sent");
  });

  it("those past their use stay dead", async () => {
    const { who } = await dead("Ana", "503");
    await world.moveTo(eveningOf(day) + 5 * hourMs);
    expect(await retryDead(world)).toBe(0);
    expect(await stateOf(who)).toBe("dead");
  });
});
