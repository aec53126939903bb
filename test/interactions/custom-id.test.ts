import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  customId,
  discordId,
  flag,
  localDate,
  maxCustomIdLength,
  parseCustomId,
  publicCustomId,
  wholeNumber,
} from "../../src/interactions/custom-id.ts";

const owner = "123456789012345678";

const logShown = customId("log.shown", {
  reps: wholeNumber,
  side: z.enum(["left", "right", "both"]).optional(),
  on: localDate,
  mirror: flag,
});

const note = customId("note", { text: z.string(), more: z.string().optional() });

function decodeWith<A>(id: { decode(fields: readonly string[]): A | null }, text: string): A | null {
  const parsed = parseCustomId(text);
  return parsed === null ? null : id.decode(parsed.fields);
}

describe("a custom id", () => {
  it("carries version, route, owner and arguments in the order of the schema", () => {
    expect(logShown.encode(owner, { on: "2026-03-03", reps: 10, mirror: false, side: "left" })).toBe(
      `v1:log.shown:${owner}:10:left:2026-03-03:0`,
    );
  });

  it("leaves a field empty for what was not given", () => {
    expect(logShown.encode(owner, { reps: 10, on: "2026-03-03", mirror: true })).toBe(
      `v1:log.shown:${owner}:10::2026-03-03:1`,
    );
  });

  it("needs no arguments", () => {
    const undo = customId("undo", {});
    expect(undo.encode(owner, {})).toBe(`v1:undo:${owner}`);
    expect(decodeWith(undo, undo.encode(owner, {}))).toEqual({});
  });

  it("gives back any numbers, dates, flags and choices that it was given", () => {
    const args = fc.record({
      reps: fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
      on: fc
        .date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      mirror: fc.boolean(),
    });
    fc.assert(
      fc.property(args, fc.constantFrom("left" as const, "right" as const, undefined), (given, side) => {
        const values = side === undefined ? given : { ...given, side };
        expect(decodeWith(logShown, logShown.encode(owner, values))).toEqual(values);
      }),
    );
  });

  it("gives back any text, whatever it is made of", () => {
    const text = fc.string({ maxLength: 8, unit: fc.constantFrom("%", ":", "3", "A", "*", " ", "é", "💪") });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const values = { text: first, more: second };
        expect(decodeWith(note, note.encode(owner, values))).toEqual(values);
      }),
    );
  });

  it("is never over Discord's limit: it fails where it is made", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, size: "max" }), (text) => {
        let made: string;
        try {
          made = note.encode(owner, { text });
        } catch (error) {
          expect(String(error)).toContain("custom id over 100 characters");
          return;
        }
        expect(made.length).toBeLessThanOrEqual(maxCustomIdLength);
      }),
    );
  });

  it("refuses to carry what its schema would not read back", () => {
    expect(() => logShown.encode(owner, { reps: 1.5, on: "2026-03-03", mirror: true })).toThrow(/Invalid input/);
    expect(() => logShown.encode(owner, { reps: 1, on: "3 March", mirror: true })).toThrow(/Invalid/);
  });

  it("has no owner when anybody may press", () => {
    const cheer = publicCustomId("team.cheer", { whom: discordId });
    const text = cheer.encode({ whom: owner });
    expect(text).toBe(`v1:team.cheer:*:${owner}`);
    expect(parseCustomId(text)?.ownerId).toBeNull();
    expect(decodeWith(cheer, text)).toEqual({ whom: owner });
  });

  it("has a route name that cannot be mistaken for anything else", () => {
    expect(() => customId("log:shown", {})).toThrow(/route's name/);
  });
});

describe("a custom id that is not ours", () => {
  it.each([
    ["another version", `v2:log.shown:${owner}:10::2026-03-03:0`],
    ["an older version", `v0:log.shown:${owner}`],
    ["somebody else's", "confirm-delete"],
    ["an owner that is no id", "v1:log.shown:me:10::2026-03-03:0"],
    ["no owner", "v1:log.shown"],
    ["nothing", ""],
  ])("is declined: %s", (_, text) => {
    expect(parseCustomId(text)).toBeNull();
  });

  it.each([
    ["too few arguments", `v1:log.shown:${owner}:10::2026-03-03`],
    ["too many arguments", `v1:log.shown:${owner}:10::2026-03-03:0:1`],
    ["a number that is none", `v1:log.shown:${owner}:ten::2026-03-03:0`],
    ["a side that is none", `v1:log.shown:${owner}:10:up:2026-03-03:0`],
    ["a date that does not exist", `v1:log.shown:${owner}:10::2026-02-30:0`],
    ["a required argument missing", `v1:log.shown:${owner}:::2026-03-03:0`],
  ])("has no arguments: %s", (_, text) => {
    expect(decodeWith(logShown, text)).toBeNull();
  });

  it("never throws, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, size: "max" }), (tail) => {
        for (const text of [tail, `v1:${tail}`, `v1:log.shown:${owner}:${tail}`]) {
          const args = decodeWith(logShown, text);
          if (args !== null) expect(Number.isInteger(args.reps)).toBe(true);
        }
      }),
    );
  });
});
