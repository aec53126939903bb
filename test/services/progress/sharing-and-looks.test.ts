import { describe, expect, it } from "vitest";
import { logSet } from "../../../src/services/log/log-set.ts";
import { claimShare } from "../../../src/services/progress/claim-share.ts";
import { readProgress } from "../../../src/services/progress/read-progress.ts";
import { chooseLook } from "../../../src/services/settings/choose-look.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { aClock, aContext, asks, clean, dayMs } from "../../support/coached-person.ts";

const people = coachedPeople();
const { somebody } = people;

describe("sharing", () => {
  it("is once a minute for each person and channel", async () => {
    const [one, other] = [await somebody(), await somebody()];
    await claimShare(one.ctx, one.userId, "700");
    const again = () => claimShare(one.ctx, one.userId, "700");
    one.clock.advance(59_999);
    await expect(again()).rejects.toMatchObject({ code: "sharedJustNow" });
    await claimShare(one.ctx, one.userId, "701");
    await claimShare(other.ctx, other.userId, "700");
    one.clock.advance(1);
    await again();
    await expect(again()).rejects.toMatchObject({ code: "sharedJustNow" });
  });

  it("is once when two processes try at the same moment", async () => {
    const { ctx, userId } = await somebody();
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => claimShare(ctx, userId, "700")));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a look", () => {
  it("is kept, and nobody else's", async () => {
    const { ctx, userId } = await somebody();
    const other = await somebody();
    expect((await chooseLook(ctx, userId, "plum")).person.look).toBe("plum");
    expect((await readProgress(ctx, userId)).coaching.person.look).toBe("plum");
    expect((await readProgress(ctx, other.userId)).coaching.person.look).toBeNull();
  });

  it("is for people who have started", async () => {
    const ctx = await aContext(people.db(), aClock());
    await greetPerson(ctx, "new");
    await expect(chooseLook(ctx, "new", "plum")).rejects.toMatchObject({ code: "notStarted" });
  });
});

describe("progress", () => {
  it("is read from what one person logged", async () => {
    const { ctx, clock, userId } = await somebody();
    await logSet(ctx, asks(userId), { reps: 5, seconds: 5, answers: clean });
    clock.advance(dayMs);
    await logSet(ctx, asks(userId), { reps: 8, seconds: 5, answers: clean });
    const { weeks, streak, marks, cleanShare } = await readProgress(ctx, userId);
    expect(weeks).toEqual([{ startsOn: "2026-03-02", seconds: 65, kilograms: 0, level: 1 }]);
    expect(streak.days).toBe(2);
    expect([...marks]).toEqual([
      ["2026-03-02", "clean"],
      ["2026-03-03", "clean"],
    ]);
    expect(cleanShare).toBe(1);
  });
});
