import { describe, expect, test } from "vitest";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { addDays } from "../../src/progression/days.ts";
import type { Decision } from "../../src/progression/decision.ts";
import { GuaranteeWatch } from "../../src/progression/guarantee-watch.ts";
import { simulatePeople } from "../../src/progression/simulate.ts";
import { emptySummary, mergeSummary, noteReached, reachedShareOf } from "../../src/progression/simulation-summary.ts";
import { SyntheticPerson } from "../../src/progression/synthetic-person.ts";
import { diceFrom, temperaments } from "../../src/progression/temperaments.ts";
import { shortLadder } from "./histories.ts";
import { bridge, personAt, singleLeg } from "./log.ts";

describe("synthetic people", () => {
  test("the same seed throws the same dice, another one others", () => {
    const throws = (seed: number) => {
      const dice = diceFrom(seed);
      return [dice.next(), dice.next(), dice.next()];
    };
    expect(throws(7)).toEqual(throws(7));
    expect(throws(7)).not.toEqual(throws(8));
    expect(throws(7).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  test.each(temperaments)("$name: the same year again, without a contradiction", (temperament) => {
    for (const program of [bridgeToSwing, shortLadder]) {
      const people = { count: 5, seed: 11, days: 200 };
      const summary = simulatePeople(program, temperament, people);
      expect(summary).toMatchObject({ people: 5, contradictions: 0, examples: [] });
      expect(summary.facts).toBeGreaterThan(50);
      expect(simulatePeople(program, temperament, people)).toEqual(summary);
    }
  });

  test("who do what their watch does not allow are contradicted, with the seed that shows it again", () => {
    const [temperament] = temperaments;
    if (temperament === undefined) throw new Error("no temperament");
    const dates = Array.from({ length: 60 }, (_, day) => addDays("2026-01-01", day));
    const summary = emptySummary(bridgeToSwing.levels.length);
    const lowerLadder = { ...bridgeToSwing, levels: bridgeToSwing.levels.slice(0, 1) };
    const person = new SyntheticPerson(bridgeToSwing, temperament, 7, dates, summary, new GuaranteeWatch(lowerLadder));
    for (const day of dates.keys()) person.live(day);
    expect(summary.contradictions).toBeGreaterThan(0);
    expect(summary.examples[0]).toMatch(/^out of bounds \(clean, seed 7, fact \d+\)$/);
  });

  test("clean people pass the first level, and sloppy ones step down more", () => {
    const [clean, sloppy] = temperaments
      .slice(0, 2)
      .map((temperament) => simulatePeople(bridgeToSwing, temperament, { count: 10, seed: 1, days: 120 }));
    if (clean === undefined || sloppy === undefined) throw new Error("two temperaments");
    expect(reachedShareOf(clean, 1).share).toBe(1);
    expect(sloppy.stepDowns.misses).toBeGreaterThan(clean.stepDowns.misses);
  });
});

describe("the watch over the guarantees", () => {
  const log = personAt(1, 5);
  const advanced = log.decision(log.set(0, bridge(10, 10)));
  const hurt = log.decision(log.set(1, singleLeg(3, 5, { pain: "some" })));
  const rows: [string, Decision[], string[]][] = [
    ["nothing against what the rules decide", [advanced, hurt], []],
    ["a painful sitting that raised", [{ ...advanced, class: "some" }], ["some raised"]],
    ["a rise on a day of pain", [hurt, { ...advanced, on: hurt.on }], ["rose while pain held"]],
    ["a clean sitting that lowered", [{ ...advanced, after: { level: 1, rung: 1 } }], ["clean lowered"]],
    ["two levels in a day", [advanced, { ...advanced, factSeqs: [99] }], ["two levels in a day"]],
    ["the same sitting decided twice is one level", [advanced, advanced], []],
    ["a place outside the programme", [{ ...hurt, after: { level: 2, rung: 6 }, class: null }], ["out of bounds"]],
  ];
  test.each(rows)("finds %s", (_sentence, decisions, expected) => {
    const watch = new GuaranteeWatch(bridgeToSwing);
    expect(decisions.flatMap((decision) => watch.contradictionsOf(decision))).toEqual(expected);
  });
});

describe("a summary", () => {
  test("of parts is that of the whole", () => {
    const [temperament] = temperaments;
    if (temperament === undefined) throw new Error("no temperament");
    const whole = simulatePeople(bridgeToSwing, temperament, { count: 6, seed: 1, days: 60 });
    const merged = emptySummary(bridgeToSwing.levels.length);
    for (const seed of [1, 4]) {
      mergeSummary(merged, simulatePeople(bridgeToSwing, temperament, { count: 3, seed, days: 60 }));
    }
    expect(merged.reachedOnDay.map((days) => days.map((count) => count ?? 0))).toEqual(
      whole.reachedOnDay.map((days) => days.map((count) => count ?? 0)),
    );
    expect({ ...merged, reachedOnDay: [] }).toEqual({ ...whole, reachedOnDay: [] });
  });

  test("names the day by which half of those who reached a level had", () => {
    const summary = emptySummary(2);
    summary.people = 6;
    for (const day of [3, 5, 9]) noteReached(summary, 1, day);
    expect(reachedShareOf(summary, 1)).toEqual({ share: 0.5, medianDay: 5 });
    expect(reachedShareOf(summary, 2)).toEqual({ share: 0, medianDay: null });
  });
});
