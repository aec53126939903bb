import { describe, expect, it } from "vitest";
import { logEarlier } from "../../../src/services/log/log-earlier.ts";
import { logSet, type ToldSet } from "../../../src/services/log/log-set.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { asks, clean, dayMs } from "../../support/coached-person.ts";

const people = coachedPeople();

/** Started three days ago, with 5 × 5 s each day since, today included: on rung 2. */
async function somebody() {
  const person = await people.somebody();
  person.clock.advance(3 * dayMs);
  await logSet(person.ctx, asks(person.userId), { reps: 5, seconds: 5, answers: clean });
  return person;
}

const stopped: ToldSet = { when: "yesterday", reps: 2, seconds: 5, answers: { ...clean, pain: "stop" } };

describe("a set of an earlier day", () => {
  it("is logged at once when it only adds to its day", async () => {
    const { ctx, userId, sets } = await somebody();
    const logged = await logEarlier(ctx, asks(userId), { when: "yesterday", reps: 3, seconds: 5, answers: clean });
    expect(logged.kind).toBe("logged");
    expect((await sets()).map((set) => set.occurredOn)).toEqual(["2026-03-05", "2026-03-04"]);
  });

  it("is logged at once when it is of today, whatever it does", async () => {
    const { ctx, userId, coaching } = await somebody();
    const logged = await logEarlier(ctx, asks(userId), { ...stopped, when: "today" });
    expect(logged.kind).toBe("logged");
    expect((await coaching()).standing.blocked?.code).toBe("rest");
  });

  it.each<[string, ToldSet, object]>([
    ["would lower or block", stopped, { position: { level: 1, rung: 1 }, blocked: { code: "rest" } }],
    [
      "would turn what was decided on another day",
      { when: "yesterday", reps: 8, seconds: 5, answers: clean },
      { position: { level: 1, rung: 3 } },
    ],
  ])("is asked about first when it %s, with nothing stored", async (_what, told, after) => {
    const { ctx, userId, sets } = await somebody();
    const logged = await logEarlier(ctx, asks(userId), told);
    expect(logged).toMatchObject({
      kind: "asked",
      movedOn: false,
      preview: { on: "2026-03-04", after: { standing: after } },
    });
    expect(await sets()).toHaveLength(1);
  });

  it("does what the preview said once it is confirmed, and is not logged twice", async () => {
    const { ctx, userId, coaching, sets } = await somebody();
    const asked = await logEarlier(ctx, asks(userId), stopped);
    if (asked.kind !== "asked") throw new Error("it lowers");
    const seen = asked.preview.before.enrollment.stateVersion;
    expect((await logEarlier(ctx, asks(userId), stopped, seen)).kind).toBe("logged");
    expect((await coaching()).standing).toEqual(asked.preview.after.standing);
    await expect(logEarlier(ctx, asks(userId), stopped, seen)).rejects.toMatchObject({ code: "loggedAlready" });
    expect(await sets()).toHaveLength(2);
  });

  it("is asked about anew when something happened since", async () => {
    const { ctx, userId, coaching, sets } = await somebody();
    const seen = (await coaching()).enrollment.stateVersion;
    await logSet(ctx, asks(userId), { reps: 8, seconds: 5, answers: clean });
    expect(await logEarlier(ctx, asks(userId), stopped, seen)).toMatchObject({ kind: "asked", movedOn: true });
    expect(await sets()).toHaveLength(2);
  });

  it("has both sides, whichever of them is left to do today", async () => {
    const { ctx, userId, sets } = await people.somebodyOnLevel2();
    await logSet(ctx, asks(userId), { side: "left", answers: clean });
    await logEarlier(ctx, asks(userId), { when: "yesterday", reps: 2, seconds: 3, answers: clean });
    const earlier = (await sets()).filter(({ entry }) => entry.seconds === 3);
    expect(earlier.map(({ entry }) => entry.side)).toEqual(["left", "right"]);
  });
});
