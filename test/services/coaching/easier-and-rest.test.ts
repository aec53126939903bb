import { describe, expect, it } from "vitest";
import { easierTarget } from "../../../src/services/coaching/easier-target.ts";
import { takeRest } from "../../../src/services/coaching/take-rest.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { deadlift, type Log, personAt, singleLeg } from "../../progression/log.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { asks, clean, dayMs } from "../../support/coached-person.ts";
import { coachingAt } from "../../views/coaching-at.ts";

const people = coachedPeople();

/** Climbed with these sets, one a day; today is the day after. */
async function somebodyAfter(...sets: readonly (readonly [reps: number, seconds: number])[]) {
  const person = await people.somebody();
  const { ctx, clock, userId } = person;
  for (const [reps, seconds] of sets) {
    await logSet(ctx, asks(userId), { reps, seconds, answers: clean });
    clock.advance(dayMs);
  }
  return person;
}

describe("easier today", () => {
  const with_ = (log: Log, ...entries: Parameters<Log["set"]>[1][]) => {
    for (const entry of entries) log.set(0, entry);
    return log;
  };
  it.each<[string, Log, object | null]>([
    ["the rung below", personAt(1, 3), { reps: 8, seconds: 5 }],
    ["a lower dose", personAt(2, 5), { reps: 10, seconds: 8, sides: "each" }],
    ["half on the first rung", personAt(2, 1), { reps: 2, seconds: 5 }],
    ["a lighter weight", personAt(4, 3), { reps: 12, loadKg: 15 }],
    [
      "half where the target is below that rung already",
      with_(personAt(4, 3), deadlift(8, 20)),
      { reps: 4, loadKg: 20 },
    ],
    ["the same side", with_(personAt(2, 2), singleLeg(8, 5, { side: "left" })), { reps: 5, onlySide: "right" }],
  ])("is %s", (_what, log, easier) => {
    expect(easierTarget(coachingAt(log, 0, "18:30"))).toMatchObject(easier ?? {});
  });

  it.each([
    ["once", 1],
    ["four days in a row", 4],
  ])("leaves the ladder as it was, done %s", async (_times, days) => {
    const { ctx, clock, userId, coaching } = await somebodyAfter([5, 5], [8, 5]);
    const before = (await coaching()).standing;
    expect(before.position).toEqual({ level: 1, rung: 3 });
    for (let day = 0; day < days; day += 1) {
      const easier = easierTarget(await coaching());
      const told = { reps: easier?.reps ?? 0, seconds: easier?.seconds ?? 0 };
      const { after } = await logSet(ctx, asks(userId), { ...told, answers: clean, easier: true });
      expect(after.standing.doneToday).toBe(true);
      clock.advance(dayMs);
    }
    const { position, target, suggestions, nextRoute } = (await coaching()).standing;
    expect({ position, target, suggestions, nextRoute }).toEqual({
      ...{ position: before.position, target: before.target },
      ...{ suggestions: before.suggestions, nextRoute: before.nextRoute },
    });
  });

  it("does not hide pain", async () => {
    const { ctx, userId } = await somebodyAfter([5, 5]);
    const answers = { ...clean, pain: "stop" } as const;
    const { decision } = await logSet(ctx, asks(userId), { reps: 2, seconds: 5, answers, easier: true });
    expect(decision?.outcome).toBe("rest");
  });
});

describe("not today", () => {
  it("is noted once a day and changes nothing on the ladder", async () => {
    const { ctx, userId, coaching } = await somebodyAfter([5, 5]);
    const before = (await coaching()).standing;
    await takeRest(ctx, asks(userId));
    await takeRest(ctx, asks(userId));
    const after = await coaching();
    expect(after.standing).toEqual(before);
    expect(after.facts.filter(({ fact }) => fact.kind === "restTaken")).toHaveLength(1);
  });

  it("is not noted where today's set is done", async () => {
    const { ctx, userId, coaching } = await somebodyAfter([5, 5]);
    await logSet(ctx, asks(userId), { answers: clean });
    await takeRest(ctx, asks(userId));
    expect((await coaching()).facts.some(({ fact }) => fact.kind === "restTaken")).toBe(false);
  });
});
