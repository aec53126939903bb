import { describe, expect, test } from "vitest";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { factBodyFrom } from "../../src/progression/facts.ts";
import { type ParsedProgram, parseProgram, programJsonSchema } from "../../src/progression/program.ts";
import { expectationInWords } from "../../src/texts/en/expectations.ts";
import { bridge } from "./log.ts";

/** The built-in programme as somebody's file, with one value changed. */
function fileWith(path: readonly (string | number)[], value: unknown): unknown {
  const file = structuredClone(bridgeToSwing) as unknown;
  let place = file as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) place = place[part] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete place[last];
  else place[last] = value;
  return file;
}

/** What a file is told: places, and the words for what was expected there. */
function told(parsed: ParsedProgram): [path: string, expected: string][] {
  return parsed.ok ? [] : parsed.issues.map(({ path, expected }) => [path, expectationInWords(expected)]);
}

describe("the built-in programme", () => {
  test("is a valid programme", () => {
    expect(parseProgram(bridgeToSwing)).toEqual({ ok: true, program: bridgeToSwing });
  });

  test("has the prescriptions of the ladder on its top rungs", () => {
    expect(bridgeToSwing.levels.map(({ exercise, sides, ramp }) => [exercise, sides, ramp.at(-1)])).toEqual([
      ["glute-bridge", "both", { reps: 10, seconds: 10 }],
      ["single-leg-bridge", "each", { reps: 10, seconds: 10 }],
      ["ball-roll-out", "both", { reps: 10, seconds: 10 }],
      ["kettlebell-deadlift", "both", { reps: 20, loadPercentOfBodyWeight: 30 }],
      ["kettlebell-swing", "both", { reps: 20, loadPercentOfBodyWeight: 30 }],
    ]);
  });

  test("says which of its values are judgement", () => {
    expect(bridgeToSwing.notes?.join(" ")).toMatch(/Judgement: the rungs below each prescription, the pain gate/);
  });
});

describe("a programme file that is wrong is told where and what was expected", () => {
  const tooLong = Array.from({ length: 21 }, (_, index) => ({ seconds: index + 1, reps: 5 }));
  const rows: [string, (string | number)[], unknown, string, string][] = [
    ["a missing field", ["title"], undefined, "title", "text in quotes"],
    ["a wrong type", ["levels", 0, "ramp", 1, "reps"], "eight", "levels[0].ramp[1].reps", "a number"],
    ["no reps", ["levels", 0, "ramp", 1, "reps"], 0, "levels[0].ramp[1].reps", "at least 1"],
    ["half a rep", ["levels", 0, "ramp", 1, "reps"], 8.5, "levels[0].ramp[1].reps", "a whole number"],
    ["an hour's hold", ["levels", 0, "ramp", 4, "seconds"], 3600, "levels[0].ramp[4].seconds", "at most 600"],
    ["no level", ["levels"], [], "levels", "at least 1 item"],
    ["too many rungs", ["levels", 0, "ramp"], tooLong, "levels[0].ramp", "at most 20 items"],
    ["another gate", ["levels", 0, "gate", "pain"], "some", "levels[0].gate.pain", "none"],
    ["another kind", ["levels", 0, "kind"], "stretch", "levels[0].kind", "hold or loaded"],
    ["a title with Markdown", ["title"], "**Mine**", "title", "one line of words, without Markdown"],
    ["a title like a novel", ["title"], "long ".repeat(20), "title", "at most 80 characters"],
    ["a typo", ["policy", "layofDays"], [1, 2], "policy.layofDays", "no such field"],
    [
      "a load on a hold",
      ["levels", 0, "ramp", 0, "loadPercentOfBodyWeight"],
      10,
      "levels[0].ramp[0].loadPercentOfBodyWeight",
      "no such field",
    ],
    [
      "a falling ramp",
      ["levels", 0, "ramp", 2, "seconds"],
      4,
      "levels[0].ramp[2]",
      "a rung harder than the one before",
    ],
    [
      "two equal rungs",
      ["levels", 0, "ramp", 1],
      { reps: 5, seconds: 5 },
      "levels[0].ramp[1]",
      "a rung harder than the one before",
    ],
    ["a key twice", ["levels", 1, "key"], "bridge", "levels[1].key", "a key that no other level has"],
    [
      "an exercise twice",
      ["levels", 1, "exercise"],
      "glute-bridge",
      "levels[1].exercise",
      "an exercise that no other level has",
    ],
    [
      "a later level required",
      ["levels", 3, "requires", "level"],
      "swing",
      "levels[3].requires.level",
      "the key of an earlier level",
    ],
    [
      "itself required",
      ["levels", 3, "requires", "level"],
      "deadlift",
      "levels[3].requires.level",
      "the key of an earlier level",
    ],
    ["layoffs the wrong way round", ["policy", "layoffDays"], [28, 14], "policy.layoffDays[1]", "more than 28"],
    ["a key with a space", ["key"], "my programme", "key", "lower-case words joined by hyphens"],
  ];
  test.each(rows)("%s", (_sentence, path, value, where, expected) => {
    const parsed = parseProgram(fileWith(path, value));
    expect(parsed).toMatchObject({ ok: false });
    expect(told(parsed)).toContainEqual([where, expected]);
  });

  test("at most 20 levels", () => {
    const [first] = bridgeToSwing.levels;
    const levels = Array.from({ length: 21 }, (_, index) => ({ ...first, key: `l-${index}`, exercise: `e-${index}` }));
    expect(told(parseProgram({ ...bridgeToSwing, levels }))).toEqual([["levels", "at most 20 items"]]);
  });

  test.each([[null], [42], ["text"], [[]]])("%j is no programme at all", (json) => {
    expect(told(parseProgram(json))).toEqual([["", "an object"]]);
  });
});

test("the JSON Schema describes what the parser takes, and is published", async () => {
  const schema = programJsonSchema();
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../docs/program.schema.json");
  expect(schema["required"]).toEqual(["key", "version", "title", "levels", "policy"]);
  expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
});

describe("the body of a stored fact", () => {
  test("is its kind and its data", () => {
    const entry = bridge(5, 5);
    expect(factBodyFrom("setLogged", { entry })).toEqual({ kind: "setLogged", entry });
    expect(factBodyFrom("resumed", {})).toEqual({ kind: "resumed" });
  });

  test.each([
    ["an unknown kind", "setForgotten", {}],
    ["data of another kind", "setAmended", { entry: bridge(5, 5) }],
    ["an unknown answer", "checkAnswered", { targetSeq: 1, answers: { pain: "bit" } }],
    ["negative reps", "setLogged", { entry: { ...bridge(5, 5), reps: -1 } }],
  ])("is refused with %s", (_sentence, kind, data) => {
    expect(() => factBodyFrom(kind, data)).toThrow();
  });
});
