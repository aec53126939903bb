import { describe, expect, it } from "vitest";
import { answerMorning } from "../../../src/services/coaching/answer-morning.ts";
import { confirmAdult } from "../../../src/services/coaching/confirm-adult.ts";
import { setTargetWeight } from "../../../src/services/coaching/set-target-weight.ts";
import { liveSets } from "../../../src/services/log/live-sets.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { undoLast } from "../../../src/services/log/undo-last.ts";
import { answerScreen } from "../../../src/services/start/answer-screen.ts";
import { confirmClearance } from "../../../src/services/start/confirm-clearance.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { aClock, aContext, asks, clean, dayMs } from "../../support/coached-person.ts";

const people = coachedPeople();
const { somebody } = people;

describe("a card that is pressed twice", () => {
  const card = { exercise: "glute-bridge", reps: 5, seconds: 5, side: "both", answers: clean } as const;

  it("logs once, wherever the second press comes from", async () => {
    const { ctx, userId, coaching } = await somebody();
    const { factsSeen } = (await coaching()).enrollment;
    await logSet(ctx, asks(userId), { ...card, factsSeen });
    const again = logSet(ctx, asks(userId), { ...card, factsSeen });
    await expect(again).rejects.toMatchObject({ code: "loggedAlready" });
    expect(liveSets((await coaching()).facts)).toHaveLength(1);
  });

  it("logs again on another day, after an undo, and from a card that was drawn later", async () => {
    const { ctx, clock, userId, coaching } = await somebody();
    const { factsSeen } = (await coaching()).enrollment;
    await logSet(ctx, asks(userId), { ...card, factsSeen });
    await undoLast(ctx, asks(userId));
    await logSet(ctx, asks(userId), { ...card, factsSeen });
    await logSet(ctx, asks(userId), { ...card, factsSeen: (await coaching()).enrollment.factsSeen });
    clock.advance(dayMs);
    await logSet(ctx, asks(userId), { ...card, factsSeen });
    expect(liveSets((await coaching()).facts)).toHaveLength(3);
  });
});

describe("a clinician's clearance", () => {
  it("goes on where the screen had ended it, once", async () => {
    const ctx = await aContext(people.db(), aClock());
    await greetPerson(ctx, "referred");
    await answerScreen(ctx, asks("referred"), "referred");
    expect((await confirmClearance(ctx, asks("referred"))).stage).toBe("zone");
    await expect(confirmClearance(ctx, asks("referred"))).rejects.toMatchObject({ code: "answeredAlready" });
  });

  it("is not needed for taking back the slip of the finger that asked for it", async () => {
    const { ctx, clock, userId, coaching } = await somebody();
    for (const _ of [1, 2]) {
      await logSet(ctx, asks(userId), { reps: 1, seconds: 5, answers: { ...clean, pain: "stop" } });
      clock.advance(3 * dayMs);
    }
    expect((await coaching()).standing.blocked).toEqual({ code: "referred", of: "pain" });
    const { after } = await undoLast(ctx, asks(userId));
    expect(after.standing.blocked).toBeNull();
  });
});

describe("the morning after pain", () => {
  it("is answered once, for the set that it asks about", async () => {
    const { ctx, clock, userId, coaching } = await somebody();
    await logSet(ctx, asks(userId), { answers: { ...clean, pain: "some" } });
    clock.advance(dayMs);
    const seq = (await coaching()).standing.morningCheck?.targetSeq ?? -1;
    await expect(answerMorning(ctx, asks(userId), seq + 1, true)).rejects.toMatchObject({ code: "answeredAlready" });
    const { after } = await answerMorning(ctx, asks(userId), seq, true);
    expect(after.standing.morningCheck).toBeNull();
    await expect(answerMorning(ctx, asks(userId), seq, false)).rejects.toMatchObject({ code: "answeredAlready" });
  });
});

describe("what the levels with weights ask for", () => {
  it("is the age, told once", async () => {
    const { ctx, userId } = await somebody();
    expect((await confirmAdult(ctx, asks(userId))).after.standing.nextLevelNeeds.adult).toBe(false);
    await expect(confirmAdult(ctx, asks(userId))).rejects.toMatchObject({ code: "answeredAlready" });
  });

  it.each([
    ["the body weight, of which only the load is kept", { bodyKg: 71.2 }, 21.4],
    ["the load itself", { targetKg: 24 }, 24],
  ])("is %s", async (_what, told, targetKg) => {
    const { ctx, userId } = await somebody();
    const { after, recorded } = await setTargetWeight(ctx, asks(userId), told, [8, 16]);
    expect(after.fold.state.current.weight).toEqual({ targetKg, atPercent: 30, ownedKg: [8, 16] });
    expect(JSON.stringify(recorded)).not.toContain("71.2");
  });

  it.each([[{ bodyKg: 1 }], [{ targetKg: 900 }]])("is refused where it cannot be: %o", async (told) => {
    const { ctx, userId } = await somebody();
    await expect(setTargetWeight(ctx, asks(userId), told, null)).rejects.toMatchObject({ code: "loadOutOfRange" });
  });

  it("takes a weight once, and no more of them than can be kept", async () => {
    const { ctx, userId, coaching } = await people.somebody();
    const weights = Array.from({ length: 41 }, (_, index) => index + 1);
    await expect(setTargetWeight(ctx, asks(userId), { targetKg: 20 }, weights)).rejects.toMatchObject({
      code: "weightsTooMany",
    });
    await setTargetWeight(ctx, asks(userId), { targetKg: 20 }, [...weights.slice(1), ...weights.slice(1)]);
    expect((await coaching()).fold.state.current.weight?.ownedKg).toHaveLength(40);
  });
});
