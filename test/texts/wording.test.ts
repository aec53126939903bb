import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isDrawn } from "../../src/pictures/poses/exercise.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { exercises, unknownExercise } from "../../src/texts/en/exercises.ts";
import { en } from "../../src/texts/en.ts";
import { everyView } from "../views/every-view.ts";
import { plainText } from "../views/plain-text.ts";
import { everyReason, everyRoute, everyRule, refusalSentences } from "./every-sentence.ts";

const directory = new URL("../../src/texts/en/", import.meta.url);
const sources = readdirSync(directory).map((name) => [name, readFileSync(new URL(name, directory), "utf8")] as const);
const others = [...everyRule(), ...everyRoute(), ...refusalSentences()];
const found = (pattern: RegExp) =>
  sources.flatMap(([name, source]) => [...source.matchAll(pattern)].map(([word]) => `${name}: ${word}`));

describe("the words", () => {
  it("never claim to heal", () => {
    const claims =
      /\b(cur(e|es|ed|ing)|treat(s|ed|ing|ment)?|heal(s|ed|ing)?|fix(es|ed)? your|prescri\w+|guarantee\w*|therapy|proven|rehab\w*|medicine)\b/gi;
    expect(found(claims)).toEqual([]);
  });

  it("never blame", () => {
    const guilt =
      /(?<!\.)\b(lazy|excuses?|fail(ed|ure)?|shame|cheat\w*|disappoint\w*|bad (form|set|day)|should have|weak (side|glutes?))\b/gi;
    expect(found(guilt)).toEqual([]);
  });

  it("do without emoji", () => {
    expect(found(/\p{Extended_Pictographic}/gu)).toEqual([]);
  });

  it("keep the words of the rules inside", () => {
    const rules = /\b(miss|missed|misses|qualif\w+|short sitting|weaker|sitting|stop sitting|unanswered)\b/i;
    const shown = [...everyView().map(([, view]) => plainText(view)), ...everyReason(), ...others];
    expect(shown.flatMap((text) => text.match(rules)?.[0] ?? [])).toEqual([]);
  });

  it("are funny once per message at most", () => {
    const quips = [...new Set(Array.from({ length: 400 }, (_, day) => en.session.quip(day)))];
    const counts = everyView().map(([, view]) => quips.filter((quip) => plainText(view).includes(quip)).length);
    expect(Math.max(...counts)).toBe(1);
  });
});

describe("every exercise of the built-in programme", () => {
  it.each(bridgeToSwing.levels)("has all its words: $exercise", ({ exercise, kind }) => {
    const { cues, checks, faults, without, ...lines } = exercises[exercise] ?? unknownExercise(exercise);
    expect(cues.length).toBeGreaterThanOrEqual(3);
    expect(faults.length).toBeGreaterThanOrEqual(3);
    const told = [...cues, ...checks, ...faults.flatMap(({ fault, instead }) => [fault, instead])];
    for (const words of [...told, ...Object.values(lines)]) expect(words).toMatch(/\w{2}/);
    const needsThings = kind === "loaded" || exercise === "ball-roll-out";
    expect(without !== null).toBe(needsThings);
    expect(isDrawn(exercise)).toBe(true);
  });
});

describe("every reason, rule, way on and refusal", () => {
  it.each([...everyReason(), ...others])("is a plain sentence: %s", (sentence) => {
    expect(sentence).toMatch(/^[A-Z0-9“].*[.?!]$/);
    expect(sentence).not.toMatch(/undefined|NaN| {2}|\n/);
    expect(sentence.length).toBeLessThanOrEqual(200);
  });
});
