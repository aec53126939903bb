import { describe, expect, it } from "vitest";
import { previewStepBack, stepBack } from "../../../src/services/coaching/step-back.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { aStartedPerson, asks, clean, dayMs } from "../../support/coached-person.ts";

const people = coachedPeople();

/** On level 2, on the rung after the one whose reps of 5 seconds were done there; 0: on the first one. */
async function somebodyOnLevel2(reps = 0) {
  const person = await people.somebodyOnLevel2();
  if (reps > 0) await logSet(person.ctx, asks(person.userId), { reps, seconds: 5, answers: clean });
  person.clock.advance(dayMs);
  return person;
}

describe("a step back", () => {
  it("is previewed, stays, and leads back as the preview said", async () => {
    const { ctx, clock, userId, coaching, version } = await somebodyOnLevel2(8);
    const preview = await previewStepBack(ctx, userId);
    expect(preview.coaching.standing.position).toEqual({ level: 2, rung: 3 });
    expect(preview.rung?.after.standing.position).toEqual({ level: 2, rung: 2 });
    expect(preview.level?.after.standing.position).toEqual({ level: 1, rung: 5 });
    expect((await coaching()).standing.position).toEqual({ level: 2, rung: 3 });

    const confirmed = await stepBack(ctx, asks(userId), "level", await version());
    expect(confirmed.kind).toBe("done");
    clock.advance(dayMs);
    expect((await coaching()).standing).toMatchObject({
      position: { level: 1, rung: 5 },
      nextRoute: { kind: "rung", at: { level: 1, rung: 5 }, sittings: 1 },
    });
    await logSet(ctx, asks(userId), { reps: 10, seconds: 10, answers: clean });
    expect((await coaching()).standing.position).toEqual({ level: 2, rung: 3 });
  });

  it("is one where a rung and a level lead to the same place, and none on the very first rung", async () => {
    const { ctx, userId } = await somebodyOnLevel2();
    expect(await previewStepBack(ctx, userId)).toMatchObject({ rung: { added: [{ by: "rung" }] }, level: null });
    const beginner = await aStartedPerson(ctx, `beginner ${userId}`);
    expect(await previewStepBack(ctx, beginner)).toMatchObject({ rung: null, level: null });
  });

  it("is previewed anew when something happened since, and nothing is stored", async () => {
    const { ctx, userId, coaching, version } = await somebodyOnLevel2(8);
    const seen = await version();
    await logSet(ctx, asks(userId), { reps: 10, seconds: 5, answers: clean });
    const facts = (await coaching()).facts.length;
    const confirmed = await stepBack(ctx, asks(userId), "rung", seen);
    expect(confirmed).toMatchObject({
      kind: "movedOn",
      preview: { coaching: { standing: { position: { rung: 4 } } } },
    });
    expect((await coaching()).facts).toHaveLength(facts);
  });

  it("is taken once when it is confirmed twice at the same moment, and once when it is delivered twice", async () => {
    const { ctx, userId, coaching, version } = await somebodyOnLevel2(8);
    const seen = await version();
    const both = await Promise.all([
      stepBack(ctx, asks(userId), "rung", seen),
      stepBack(ctx, asks(userId), "rung", seen),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["done", "movedOn"]);
    const again = asks(userId);
    const next = await version();
    await stepBack(ctx, again, "rung", next);
    expect((await stepBack(ctx, again, "rung", next)).kind).toBe("done");
    expect((await coaching()).standing.position).toEqual({ level: 2, rung: 1 });
  });
});
