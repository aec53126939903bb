import { describe, expect, it } from "vitest";
import { LOOK_NAMES, LOOKS, lookFor } from "../../src/pictures/figure/looks.ts";

describe("looks", () => {
  it("show several skins, hair styles and clothes, and no two are alike", () => {
    const all = LOOK_NAMES.map((name) => LOOKS[name]);
    expect(new Set(all.map(({ skin }) => skin)).size).toBe(LOOK_NAMES.length);
    expect(new Set(all.map(({ hairStyle }) => hairStyle)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(all.map(({ top, legs }) => top + legs)).size).toBe(LOOK_NAMES.length);
  });

  it("stay with a person who chose none", () => {
    expect(lookFor("81384788765712384")).toBe(lookFor("81384788765712384"));
  });

  it("are all given to somebody", () => {
    const given = new Set(Array.from({ length: 200 }, (_, person) => lookFor(String(1_000_000 + person))));
    expect([...given].sort()).toEqual([...LOOK_NAMES].sort());
  });
});
