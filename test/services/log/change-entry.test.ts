import { describe, expect, it } from "vitest";
import { type AmendedSet, changeEntry, previewChange } from "../../../src/services/log/change-entry.ts";
import { logRows } from "../../../src/services/log/log-rows.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { asks, clean, dayMs } from "../../support/coached-person.ts";

const { somebody } = coachedPeople();

/** Passed level 1 in one set, and did both sides of the first rung of level 2 the day after. */
async function somebodyOnLevel2() {
  const person = await somebody();
  await logSet(person.ctx, asks(person.userId), { reps: 10, seconds: 10, answers: { ...clean, felt: "hamstrings" } });
  person.clock.advance(dayMs);
  await logSet(person.ctx, asks(person.userId), { reps: 5, seconds: 5, answers: clean });
  const [sides, first] = logRows(await person.coaching());
  if (sides === undefined || first === undefined) throw new Error("two rows were logged");
  return { ...person, sides, first };
}

const amended = (more: Partial<AmendedSet>): AmendedSet => ({
  ...{ reps: 10, seconds: 10, loadKg: null, side: "both", answers: clean },
  ...more,
});

describe("the log", () => {
  it("has two sides that were told together as one row, and the newest day first", async () => {
    const { sides, first } = await somebodyOnLevel2();
    expect(sides.sets.map(({ entry }) => entry.side)).toEqual(["left", "right"]);
    expect([sides.occurredOn, first.occurredOn]).toEqual(["2026-03-03", "2026-03-02"]);
  });
});

describe("a change of the log", () => {
  it("is previewed with what it does to the level, and does exactly that", async () => {
    const { ctx, userId, coaching, version, first } = await somebodyOnLevel2();
    const change = { seq: first.seq, amended: amended({ reps: 8, seconds: 5 }) };
    const preview = await previewChange(ctx, userId, change);
    expect(preview.before.standing.position).toEqual({ level: 2, rung: 2 });
    expect(preview.after.standing.position).toEqual({ level: 1, rung: 3 });
    expect(preview.turned.map(({ class: kind }) => kind)).toEqual(["harder"]);

    const confirmed = await changeEntry(ctx, asks(userId), change, await version());
    expect(confirmed.kind).toBe("done");
    const { standing, fold } = await coaching();
    expect(standing).toEqual(preview.after.standing);
    expect(fold.state.current).toEqual(preview.after.fold.state.current);
  });

  it("keeps the day, the exercise and where it was felt", async () => {
    const { ctx, userId, coaching, version, first } = await somebodyOnLevel2();
    const answers = { form: "slipped", pain: "none" } as const;
    await changeEntry(ctx, asks(userId), { seq: first.seq, amended: amended({ reps: 7, answers }) }, await version());
    expect(logRows(await coaching())[1]).toMatchObject({
      occurredOn: "2026-03-02",
      sets: [{ entry: { exercise: "glute-bridge", reps: 7, seconds: 10, felt: "hamstrings", ...answers } }],
    });
    expect(logRows(await coaching())[1]?.sets[0]?.entry).not.toHaveProperty("breathing");
  });

  it.each([
    ["both sides", "both", ["left 6", "right 6"]],
    ["the only side that was done", "right", ["right 6"]],
  ] as const)("of a row with two sides changes %s", async (_what, side, left) => {
    const { ctx, userId, coaching, version, sides } = await somebodyOnLevel2();
    const change = { seq: sides.seq, amended: amended({ reps: 6, seconds: 5, side }) };
    await changeEntry(ctx, asks(userId), change, await version());
    const [row] = logRows(await coaching());
    expect(row?.sets.map(({ entry }) => `${entry.side} ${entry.reps}`)).toEqual(left);
  });

  it("takes a row out, both sides of it, and once", async () => {
    const { ctx, userId, coaching, version, sides } = await somebodyOnLevel2();
    const change = { seq: sides.seq, amended: null };
    const seen = await version();
    const results = await Promise.allSettled([
      changeEntry(ctx, asks(userId), change, seen),
      changeEntry(ctx, asks(userId), change, seen),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results).toContainEqual(expect.objectContaining({ reason: expect.objectContaining({ code: "entryGone" }) }));
    expect(logRows(await coaching())).toHaveLength(1);
    await expect(previewChange(ctx, userId, { seq: sides.seq, amended: amended({}) })).rejects.toMatchObject({
      code: "entryGone",
    });
  });

  it("is previewed anew when something happened since, and nothing is stored", async () => {
    const { ctx, userId, coaching, version, first } = await somebodyOnLevel2();
    const seen = await version();
    await logSet(ctx, asks(userId), { reps: 8, seconds: 5, answers: clean });
    const before = await coaching();
    const confirmed = await changeEntry(ctx, asks(userId), { seq: first.seq, amended: null }, seen);
    expect(confirmed).toMatchObject({ kind: "movedOn", preview: { after: { standing: { position: { level: 1 } } } } });
    expect((await coaching()).facts).toEqual(before.facts);
  });

  it.each([
    ["nothing that is different", { reps: 5, seconds: 5 }, "changedAlready"],
    ["an amount that cannot be", { reps: 900 }, "repsOutOfRange"],
    ["nothing at all", { reps: 0 }, "zeroRepsNeedPain"],
  ] as const)("is refused when it says %s", async (_what, more, code) => {
    const { ctx, userId, sides } = await somebodyOnLevel2();
    const change = { seq: sides.seq, amended: amended(more) };
    await expect(previewChange(ctx, userId, change)).rejects.toMatchObject({ code });
  });

  it("of somebody else's entry finds nothing", async () => {
    const { ctx } = await somebodyOnLevel2();
    const { userId, version } = await somebody();
    const seen = await version();
    await expect(changeEntry(ctx, asks(userId), { seq: 1, amended: null }, seen)).rejects.toMatchObject({
      code: "entryGone",
    });
  });

  it("gives the coaching back when the entry that ended it was a slip of the finger", async () => {
    const { ctx, clock, userId, coaching, version } = await somebody();
    for (const _ of [1, 2]) {
      await logSet(ctx, asks(userId), { reps: 1, seconds: 5, answers: { ...clean, pain: "stop" } });
      clock.advance(3 * dayMs);
    }
    expect((await coaching()).standing.blocked?.code).toBe("referred");
    const [row] = logRows(await coaching());
    const change = { seq: row?.seq ?? 0, amended: amended({ reps: 5, seconds: 5 }) };
    await changeEntry(ctx, asks(userId), change, await version());
    expect((await coaching()).standing.blocked).toBeNull();
  });
});
