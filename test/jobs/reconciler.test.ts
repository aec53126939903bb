import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "../../src/db/schema/deliveries.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { reconcile } from "../../src/jobs/reconciler.ts";
import { bothDatabases } from "../support/database.ts";
import {
  aDeliveryWorld,
  aRemindedPerson,
  type DeliveryWorld,
  deliveriesOf,
  minuteMs,
} from "../support/delivery-world.ts";
import { eveningOf } from "../support/sending-world.ts";

describe.each(bothDatabases)("reconciling on $name", ({ open }) => {
  let world: DeliveryWorld;
  let people = 0;
  beforeAll(async () => {
    world = await aDeliveryWorld(await open());
  });
  afterAll(() => world.stop());

  /** A planned delivery whose job is in `state`, or gone. */
  async function planned(state: string | null): Promise<string> {
    people += 1;
    const userId = String(people);
    world.clock.advance(eveningOf(people) - minuteMs * 60 - world.clock.nowMs());
    await aRemindedPerson(world.services, userId);
    world.clock.advance(minuteMs * 60);
    await planDue(world);
    const id = String((await deliveriesOf(world.db, userId))[0]?.id);
    if (state === null) await world.db.execute(sql`delete from pgboss.job where id = ${id}`);
    else await world.db.execute(sql`update pgboss.job set state = ${state}::pgboss.job_state where id = ${id}`);
    return id;
  }

  async function stateOf(id: string): Promise<unknown[]> {
    const [row] = await world.db
      .select({ state: deliveries.state, reason: deliveries.reason, job: sql<string | null>`j.state::text` })
      .from(deliveries)
      .leftJoin(sql`pgboss.job j`, sql`j.id = ${deliveries.id}`)
      .where(eq(deliveries.id, id));
    return row === undefined ? [] : [row.state, row.reason, row.job];
  }

  it.each([null, "completed", "cancelled"])("enqueues a delivery again whose job is %s [reconciler]", async (state) => {
    const id = await planned(state);
    world.clock.advance(5 * minuteMs);
    await reconcile(world);
    expect(await stateOf(id)).toEqual(["planned", null, "created"]);
  });

  it("gives up a delivery whose job failed too often, and says so [reconciler]", async () => {
    const id = await planned("failed");
    world.clock.advance(5 * minuteMs);
    await reconcile(world);
    expect(await stateOf(id)).toEqual(["dead", "gaveUp", "failed"]);
    expect(world.complaints.at(-1)).toContain(id);
  });

  it.each(["created", "retry", "active"])("leaves a delivery alone whose job is %s", async (state) => {
    const id = await planned(state);
    world.clock.advance(5 * minuteMs);
    await reconcile(world);
    expect(await stateOf(id)).toEqual(["planned", null, state]);
  });

  it("gives a new job two minutes", async () => {
    const id = await planned(null);
    await world.db
      .update(deliveries)
      .set({ dueAt: new Date(world.clock.nowMs()) })
      .where(eq(deliveries.id, id));
    world.clock.advance(2 * minuteMs);
    await reconcile(world);
    expect(await stateOf(id)).toEqual(["planned", null, null]);
    world.clock.advance(1);
    await reconcile(world);
    expect(await stateOf(id)).toEqual(["planned", null, "created"]);
  });

  it("leaves what is final alone, job or no job", async () => {
    const id = await planned(null);
    await world.db.update(deliveries).set({ state: "skipped", reason: "paused" }).where(eq(deliveries.id, id));
    world.clock.advance(5 * minuteMs);
    await reconcile(world);
    expect(await stateOf(id)).toEqual(["skipped", "paused", null]);
  });
});
