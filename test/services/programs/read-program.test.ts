import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RefusalError } from "../../../src/errors.ts";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import { parseProgram } from "../../../src/progression/program.ts";
import { readProgram } from "../../../src/services/programs/read-program.ts";
import { expectationInWords } from "../../../src/texts/en/expectations.ts";
import { programArb } from "../../progression/histories.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What people put into a programme file, in places where it does not belong. */
const strangeArb = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(1e308, -1e308, 1e-320, 2 ** 53, -0, "", "__proto__", "\u0000", [], {}, null),
  fc.dictionary(fc.constantFrom("__proto__", "constructor", "toString", "key", "levels"), fc.jsonValue()),
);

/** The built-in programme with one value somewhere inside replaced, left out, or given a neighbour. */
const spoiltArb = fc
  .record({
    at: fc.nat(200),
    value: strangeArb,
    key: fc.constantFrom("", "__proto__", "constructor", "hasOwnProperty", "reps", "x"),
    how: fc.constantFrom("replace", "remove", "add"),
  })
  .map(({ at, value, key, how }) => {
    const document: unknown = structuredClone(bridgeToSwing);
    const places = placesIn(document);
    const [holder, name] = places[at % places.length] ?? [{}, ""];
    if (how === "remove") delete holder[name];
    else Object.defineProperty(holder, how === "add" ? key : name, { value, enumerable: true, configurable: true });
    return document;
  });

type Holder = Record<string, unknown>;

function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[value as Holder, name] as const, ...placesIn(inner)]) as [
    Holder,
    string,
  ][];
}

/** Never throws; says what is wrong, or gives a programme that reads as itself. */
function holds(bytes: Uint8Array): void {
  const read = readProgram(bytes);
  if (read instanceof RefusalError) return;
  if (read.ok) expect(parseProgram(JSON.parse(JSON.stringify(read.program)))).toEqual(read);
  else {
    expect(read.issues.length).toBeGreaterThan(0);
    for (const { expected } of read.issues) expect(expectationInWords(expected)).toMatch(/\S/);
  }
  expect({}).not.toHaveProperty("levels");
}

describe("any file", () => {
  it("is a programme, or told what is wrong: any JSON", () => {
    fc.assert(fc.property(fc.json({ maxDepth: 20 }), (json) => holds(bytesOf(json))));
  });

  it("is a programme, or told what is wrong: a spoilt programme", () => {
    fc.assert(
      fc.property(spoiltArb, (document) => holds(bytesOf(JSON.stringify(document)))),
      { numRuns: 500 },
    );
  });

  it("is a programme, or told what is wrong: any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => holds(bytes)));
  });

  it("is the programme that was written", () => {
    fc.assert(
      fc.property(programArb, (program) => {
        expect(readProgram(bytesOf(JSON.stringify(program)))).toEqual({ ok: true, program });
      }),
    );
  });
});

describe("a file that is no programme", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  it.each([
    ["empty", "", "fileNotJson", { where: null }],
    ["broken in line 2", '{\n"key" 1}', "fileNotJson", { where: { line: 2, column: 7 } }],
    ["broken somewhere", '{"a": [1,}', "fileNotJson", { where: { near: '{"a": [1,}' } }],
    ["twelve deep and one more", nested(13), "fileTooDeep", { maxDepth: 12 }],
    ["a million deep", nested(131_000), "fileTooDeep", { maxDepth: 12 }],
    ["of too many values", JSON.stringify(Array(5_000).fill(0)), "fileTooManyValues", { maxValues: 5_000 }],
  ])("is refused when it is %s", (_, text, code, params) => {
    expect(readProgram(bytesOf(text))).toMatchObject({ name: "RefusalError", code, params });
  });

  it("is refused when its bytes are no text", () => {
    expect(readProgram(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({ code: "fileNotJson" });
  });

  it("is told of its issues up to the bounds", () => {
    for (const text of [nested(12), JSON.stringify(Array(4_999).fill(0))])
      expect(readProgram(bytesOf(text))).toEqual({
        ok: false,
        issues: [{ path: "", expected: { code: "type", type: "object" } }],
      });
  });
});

it("takes the mark that some editors put at the beginning", () => {
  expect(readProgram(bytesOf(`\uFEFF${JSON.stringify(bridgeToSwing)}`))).toEqual({ ok: true, program: bridgeToSwing });
});
