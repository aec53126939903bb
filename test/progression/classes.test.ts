import { describe, expect, test } from "vitest";
import type { SittingClass } from "../../src/progression/decision.ts";
import type { SetEntry } from "../../src/progression/facts.ts";
import {
  bridge,
  clean,
  codesOf,
  deadlift,
  hurting,
  inShort,
  Log,
  personAt,
  singleLeg,
  slipped,
  stopping,
  unanswered,
} from "./log.ts";

/** Level 1 rung 3 asks for 10 holds of 5 s. */
describe("rule 2: a clean rep", () => {
  const rows: [string, SetEntry[], SittingClass][] = [
    ["has every gate answer good and reaches the dose", [bridge(10, 5)], "qualify"],
    ["may be longer than the dose: a long hold is one rep", [bridge(5, 60)], "short"],
    ["is not shorter than the dose", [bridge(10, 4)], "lighter"],
    ["adds up over the sitting", [bridge(4, 5), bridge(6, 5)], "qualify"],
    ["is not one with the breath held", [bridge(10, 5, { breathing: "held" })], "miss"],
    ["is not one with slipped form", [bridge(10, 5, { form: "slipped" })], "miss"],
    ["felt in the back counts as slipped", [bridge(10, 5, { felt: "back" })], "miss"],
    ["felt in the hamstrings is no gate", [bridge(10, 5, { felt: "hamstrings" })], "qualify"],
    ["felt nowhere in particular is no gate", [bridge(10, 5, { felt: "unsure" })], "qualify"],
    ["needs the pain answer", [unanswered(bridge(10, 5, { form: "clean" }))], "unknown"],
    ["zero reps with pain are valid", [bridge(0, 5, { pain: "stop" })], "stop"],
    ["without a length it reaches no dose", [bridge(10, 5, { seconds: null })], "lighter"],
    ["is not one of an easier set that was asked for", [bridge(8, 5, { easier: true })], "lighter"],
    [
      "does not suffer from an easier set beside it",
      [bridge(8, 5, { ...slipped, easier: true }), bridge(10, 5)],
      "qualify",
    ],
    ["has pain also in an easier set", [bridge(8, 5, { ...hurting, easier: true })], "some"],
  ];
  test.each(rows)("%s", (_sentence, entries, expected) => {
    const log = personAt(1, 3);
    for (const [minute, entry] of entries.entries()) log.set(0, entry, `18:0${minute}`);
    expect(log.decision().class).toBe(expected);
  });

  test("other answers than the back only add the stretch", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(10, 5, { felt: "hamstrings" }));
    expect(log.standing(0).suggestions).toContainEqual({ code: "resetStretch" });
    log.set(1, bridge(10, 8, { felt: "glutes" }));
    expect(log.standing(1).suggestions).not.toContainEqual({ code: "resetStretch" });
  });

  test("breathing is no gate of a loaded level", () => {
    const log = personAt(4, 1);
    log.set(0, deadlift(10, 10, { breathing: "held" }));
    expect(log.decision().class).toBe("qualify");
  });

  const loads: [string, SetEntry[], SittingClass][] = [
    ["count in the best single entry", [deadlift(9, 15), deadlift(9, 15)], "short"],
    ["are enough in one entry among others", [deadlift(3, 15), deadlift(12, 15)], "qualify"],
    ["count from the target rounded down to half a kilogram", [deadlift(12, 14.75)], "qualify"],
    ["do not count below it", [deadlift(12, 14.5)], "lighter"],
    ["count with any implement that is heavier", [deadlift(12, 40)], "qualify"],
    ["without a load count for nothing", [deadlift(12, 15, { loadKg: null })], "lighter"],
  ];
  test.each(loads)("loaded reps %s", (_sentence, entries, expected) => {
    const log = personAt(4, 2);
    for (const [minute, entry] of entries.entries()) log.set(0, entry, `18:0${minute}`);
    expect(log.decision().class).toBe(expected);
  });
});

const left = { side: "left" } as const;
const right = { side: "right" } as const;
const open = (entry: SetEntry) => unanswered(entry);

/** Level 2 rung 2 asks for 8 holds of 5 s on each side. */
describe("rule 3: the class of a sitting, first match wins", () => {
  const rows: [string, SetEntry[], SittingClass][] = [
    ["row 1: any stop, whatever else was done", [singleLeg(10, 10), singleLeg(1, 5, stopping)], "stop"],
    ["row 1 before row 2", [singleLeg(8, 5, hurting), singleLeg(1, 5, stopping)], "stop"],
    ["row 1 in whatever order", [singleLeg(1, 5, stopping), singleLeg(8, 5, hurting)], "stop"],
    ["row 2: any some, however clean the rest", [singleLeg(10, 10), singleLeg(1, 5, hurting)], "some"],
    ["row 2 on one side only", [singleLeg(8, 5, { ...left, ...hurting })], "some"],
    ["row 3: enough clean reps on both sides", [singleLeg(8, 5, left), singleLeg(8, 5, right)], "qualify"],
    ["row 3: slipped ones beside them do not matter", [singleLeg(8, 5), singleLeg(8, 5, slipped)], "qualify"],
    ["row 3: unanswered ones beside them do not matter", [singleLeg(8, 5), open(singleLeg(2, 5))], "qualify"],
    ["row 4: unanswered reps would make it", [singleLeg(6, 5), open(singleLeg(2, 5))], "unknown"],
    ["row 4 before row 5", [singleLeg(6, 5, slipped), open(singleLeg(8, 5))], "unknown"],
    ["row 4: one side unanswered", [singleLeg(8, 5, left), open(singleLeg(8, 5, right))], "unknown"],
    ["row 5: as many slipped as clean", [singleLeg(4, 5), singleLeg(4, 5, slipped)], "miss"],
    ["row 5: held breath is the same", [singleLeg(6, 5, { breathing: "held" })], "miss"],
    ["row 5 on one side is enough", [singleLeg(8, 5, left), singleLeg(6, 5, { ...right, ...slipped })], "miss"],
    ["row 5 before row 6", [singleLeg(6, 5, { ...left, ...slipped })], "miss"],
    ["row 5 does not count unanswered reps as clean", [singleLeg(1, 5, slipped), open(singleLeg(3, 5))], "miss"],
    ["row 6: one side has no entry", [singleLeg(8, 5, left)], "incomplete"],
    ["row 6 even when little was done", [singleLeg(1, 1, right)], "incomplete"],
    ["row 7: nothing at the dose", [singleLeg(20, 4)], "lighter"],
    ["row 7: slipped below the dose is nothing either", [singleLeg(20, 4, slipped)], "lighter"],
    ["row 7: unanswered and not enough", [open(singleLeg(3, 5))], "lighter"],
    ["row 8: some clean reps, not enough", [singleLeg(5, 5)], "short"],
    ["row 8: fewer slipped than clean", [singleLeg(5, 5), singleLeg(4, 5, slipped)], "short"],
    ["row 8: the smaller side counts", [singleLeg(12, 5, left), singleLeg(5, 5, right)], "short"],
  ];
  test.each(rows)("%s", (_sentence, entries, expected) => {
    const log = personAt(2, 2);
    for (const [minute, entry] of entries.entries()) {
      log.set(0, entry, `18:${String(minute).padStart(2, "0")}`);
    }
    expect(log.decision().class).toBe(expected);
  });

  test("an unanswered question on loaded reps: the best single entry could make it", () => {
    const log = personAt(4, 2);
    log.set(0, open(deadlift(6, 15)), "18:00");
    log.set(0, open(deadlift(6, 15)), "18:05");
    expect(log.decision().class).toBe("lighter");
    log.set(0, open(deadlift(12, 15)), "18:10");
    expect(log.decision().class).toBe("unknown");
  });
});

describe("rule 3: the effects", () => {
  test("unknown: stay, and the answer says exactly what is missing on which entry", () => {
    const log = personAt(2, 2);
    const first = log.set(0, { ...open(singleLeg(8, 5, left)), form: "clean" }, "18:00");
    const second = log.set(0, { ...open(singleLeg(8, 5, right)), form: "clean", pain: "none" }, "18:05");
    const decision = log.decision();
    expect(inShort(decision)).toBe("stay unknown 2.2 → 2.2");
    expect(decision.missing).toEqual([
      { question: "breathing", entrySeqs: [first, second] },
      { question: "pain", entrySeqs: [first] },
    ]);
    expect(decision.nextRoute).toEqual({ kind: "answers", questions: ["breathing", "pain"] });
    expect(log.standing(0).openQuestions).toEqual(decision.missing);
  });

  test("qualify: lists the answers that could raise further, and to where", () => {
    const log = personAt(1, 1);
    log.set(0, bridge(5, 5), "18:00");
    const more = log.set(0, open(bridge(5, 5)), "18:05");
    const decision = log.decision();
    expect(inShort(decision)).toBe("climb qualify 1.1 → 1.2");
    expect(decision.missing.map(({ entrySeqs }) => entrySeqs)).toEqual([[more], [more], [more]]);
    expect(decision.reasons).toContainEqual({ code: "couldRise", to: { level: 1, rung: 3 } });
    log.answer(0, more, clean);
    expect(inShort(log.decision(more))).toBe("climb qualify 1.1 → 1.4");
  });

  test("qualify without anything to gain asks nothing", () => {
    const log = personAt(1, 1);
    log.set(0, bridge(5, 5), "18:00");
    log.set(0, open(bridge(1, 5)), "18:05");
    expect(log.decision().missing).toEqual([]);
  });

  test("incomplete: the target is the other side, and nothing else changes", () => {
    const log = personAt(2, 2);
    log.set(0, singleLeg(8, 5, left));
    expect(log.decision()).toMatchObject({ outcome: "stay", target: { onlySide: "right", reps: 8, seconds: 5 } });
    expect(log.decision().nextRoute).toEqual({ kind: "otherSide", side: "right" });
    expect(log.standing(0)).toMatchObject({ sideLeft: "right", exerciseForLog: "single-leg-bridge", doneToday: true });
    expect(log.standing(1)).toMatchObject({ sideLeft: null, target: { onlySide: null } });
  });

  test("short: the next target is what was done plus one rep, up to the rung's", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(6, 5));
    expect(log.decision()).toMatchObject({ class: "short", target: { reps: 7, seconds: 5 } });
    log.set(1, bridge(9, 5));
    expect(log.decision()).toMatchObject({ class: "short", target: { reps: 10 } });
  });

  test("short: another rung starts with its own number", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(4, 5));
    log.set(1, bridge(4, 5, slipped));
    log.set(2, bridge(4, 5, slipped));
    expect(log.decision()).toMatchObject({ outcome: "stepDown", target: { reps: 8 } });
  });

  test("short: three in a row without a best offer an easier rung", () => {
    const log = personAt(1, 3);
    const offers = [6, 7, 7, 6, 5, 8].map((reps, day) => {
      log.set(day, bridge(reps, 5));
      return codesOf(log.decision()).includes("easierRung");
    });
    expect(offers).toEqual([false, false, false, false, true, false]);
  });

  test("short on the very first rung offers nothing: there is no easier one", () => {
    const log = new Log();
    for (let day = 0; day < 6; day += 1) log.set(day, bridge(3, 5));
    expect(codesOf(log.decision())).toEqual(["short"]);
    expect(log.standing(6).suggestions).toEqual([]);
  });

  test("lighter: nothing changes", () => {
    const log = personAt(1, 3);
    log.set(0, bridge(6, 5));
    const before = log.fold().state.current;
    log.set(1, bridge(10, 3, slipped));
    const after = log.fold().state.current;
    expect(after).toMatchObject({ position: before.position, misses: 0, shortTargetReps: 7, shorts: before.shorts });
  });
});
