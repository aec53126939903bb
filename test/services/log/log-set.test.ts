import { describe, expect, it } from "vitest";
import { type RefusalCode, RefusalError } from "../../../src/errors.ts";
import { answerCheck } from "../../../src/services/log/answer-check.ts";
import { logSet, type ToldSet } from "../../../src/services/log/log-set.ts";
import { undoLast } from "../../../src/services/log/undo-last.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { aContext, aStartedPerson, asks, clean, dayMs } from "../../support/coached-person.ts";

const people = coachedPeople();
const { somebody, somebodyOnLevel2 } = people;

describe("what is not told comes from the target", () => {
  it("is the whole target for a bare log", async () => {
    const { ctx, userId, sets } = await somebody();
    await logSet(ctx, asks(userId), { answers: {} });
    expect((await sets()).map((set) => set.entry)).toEqual([
      { exercise: "glute-bridge", reps: 5, seconds: 5, loadKg: null, side: "both" },
    ]);
  });

  it("is the prescription for an exercise that is not the target", async () => {
    const { ctx, userId, sets } = await somebody();
    await logSet(ctx, asks(userId), { exercise: "ball-roll-out", reps: 3, answers: {} });
    expect((await sets()).map((set) => set.entry)).toMatchObject([{ exercise: "ball-roll-out", reps: 3, seconds: 10 }]);
  });

  it("is both sides where each side is asked, and then the side that is left", async () => {
    const { ctx, clock, userId, sets } = await somebodyOnLevel2();
    await logSet(ctx, asks(userId), { reps: 5, seconds: 5, side: "right", answers: clean });
    await logSet(ctx, asks(userId), { reps: 5, seconds: 5, answers: clean });
    clock.advance(dayMs);
    await logSet(ctx, asks(userId), { reps: 5, seconds: 5, answers: clean });
    expect((await sets()).slice(1).map((set) => set.entry.side)).toEqual(["right", "left", "left", "right"]);
  });
});

describe("a set of an earlier day", () => {
  it("belongs to that local day", async () => {
    const { ctx, userId, sets } = await somebody();
    await logSet(ctx, asks(userId), { when: "yesterday", answers: {} });
    await logSet(ctx, asks(userId), { when: "2026-02-27", answers: {} });
    expect((await sets()).map((set) => set.occurredOn)).toEqual(["2026-03-01", "2026-02-27"]);
  });
});

describe("refused, with nothing stored", () => {
  it.each<[string, ToldSet, RefusalCode]>([
    ["10,000 seconds", { seconds: 10_000, answers: clean }, "secondsOutOfRange"],
    ["no seconds at all", { seconds: 0, answers: clean }, "secondsOutOfRange"],
    ["201 reps", { reps: 201, answers: clean }, "repsOutOfRange"],
    ["less than nothing", { reps: -1, answers: clean }, "repsOutOfRange"],
    ["no reps without pain", { reps: 0, answers: clean }, "zeroRepsNeedPain"],
    ["an exercise of another ladder", { exercise: "burpee", answers: clean }, "exerciseUnknown"],
    ["a side where there is none", { side: "left", answers: clean }, "sideNotAsked"],
    ["a kettlebell of a ton", { exercise: "kettlebell-swing", loadKg: 1000, answers: clean }, "loadOutOfRange"],
    ["a kettlebell without a weight", { exercise: "kettlebell-swing", answers: clean }, "loadNeeded"],
    ["a day that nobody can read", { when: "someday", answers: clean }, "dateUnreadable"],
    ["tomorrow", { when: "2026-03-03", answers: clean }, "dateInFuture"],
    ["eight days ago", { when: "2026-02-22", answers: clean }, "dateTooOld"],
  ])("%s", async (_what, told, code) => {
    const { ctx, userId, sets } = await somebody();
    await expect(logSet(ctx, asks(userId), told)).rejects.toMatchObject({ name: "RefusalError", code });
    expect(await sets()).toEqual([]);
  });

  it("somebody who never started", async () => {
    const ctx = await aContext(people.db());
    await expect(logSet(ctx, asks("404"), { answers: clean })).rejects.toMatchObject({ code: "notStarted" });
  });

  it("no reps with pain are a set", async () => {
    const { ctx, userId, sets } = await somebody();
    await logSet(ctx, asks(userId), { reps: 0, answers: { pain: "stop" } });
    expect(await sets()).toHaveLength(1);
  });
});

describe("answers given later", () => {
  it("count for both sides when these were logged together, and decide", async () => {
    const { ctx, userId, sets } = await somebodyOnLevel2();
    const logged = await logSet(ctx, asks(userId), { reps: 10, seconds: 10, answers: { form: "clean", pain: "none" } });
    expect(logged.decision).toMatchObject({ class: "unknown", outcome: "stay" });
    const seq = logged.recorded[0]?.fact.seq ?? 0;
    const answered = await answerCheck(ctx, asks(userId), seq, { breathing: "easy" });
    expect(answered.decision).toMatchObject({ class: "qualify", outcome: "advance" });
    expect((await sets()).slice(1).map((set) => set.entry.breathing)).toEqual(["easy", "easy"]);
  });

  it("are taken once", async () => {
    const { ctx, userId } = await somebody();
    const { recorded } = await logSet(ctx, asks(userId), { answers: {} });
    const seq = recorded[0]?.fact.seq ?? 0;
    await answerCheck(ctx, asks(userId), seq, { breathing: "easy" });
    const again = answerCheck(ctx, asks(userId), seq, { breathing: "held" });
    await expect(again).rejects.toMatchObject({ code: "answeredAlready" });
  });

  it("are declined for a set that was taken back, and for a set of somebody else", async () => {
    const { ctx, userId } = await somebody();
    const { recorded } = await logSet(ctx, asks(userId), { answers: {} });
    const seq = recorded[0]?.fact.seq ?? 0;
    await undoLast(ctx, asks(userId));
    await expect(answerCheck(ctx, asks(userId), seq, { pain: "none" })).rejects.toMatchObject({ code: "entryGone" });
    const other = await aStartedPerson(ctx, "999");
    await expect(answerCheck(ctx, asks(other), seq, { pain: "none" })).rejects.toMatchObject({ code: "entryGone" });
  });
});

describe("undo", () => {
  it("takes back the last log as a whole, then the one before, then there is nothing", async () => {
    const { ctx, userId, sets } = await somebodyOnLevel2();
    await logSet(ctx, asks(userId), { answers: clean });
    expect((await undoLast(ctx, asks(userId))).withdrawn.map((set) => set.entry.side)).toEqual(["left", "right"]);
    const undone = await undoLast(ctx, asks(userId));
    expect(undone.after.standing.position).toEqual({ level: 1, rung: 1 });
    expect(await sets()).toEqual([]);
    await expect(undoLast(ctx, asks(userId))).rejects.toThrow(RefusalError);
  });

  it("of a set that was taken back already is declined", async () => {
    const { ctx, userId } = await somebody();
    const log = asks(userId);
    await logSet(ctx, log, { answers: clean });
    await undoLast(ctx, asks(userId), log.interactionId);
    const again = undoLast(ctx, asks(userId), log.interactionId);
    await expect(again).rejects.toMatchObject({ code: "entryGone" });
  });
});
