import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLoad } from "../../commands/bridge/log/read-load.ts";
import { readOwned } from "../../commands/bridge/weights/read-owned.ts";

describe("a load", () => {
  it.each([
    ["16", 16],
    ["16kg", 16],
    ["16 KG", 16],
    ["16,5 kg", 16.5],
    ["7.25", 7.3],
    ["24 kilos", 24],
    ["35 lb", 15.9],
    ["35lbs", 15.9],
    ["44 pounds", 20],
    [" 8 ", 8],
  ])("“%s” is %s kg", (typed, loadKg) => {
    expect(readLoad(typed, "kg")).toBe(loadKg);
  });

  it.each(["", "heavy", "16 stone", "2 x 16", "16 kg 35 lb", "-16", "1,000,000", "16 g", "1 pood", "kg"])(
    "“%s” is refused with what was typed",
    (typed) => {
      expect(readLoad(typed, "kg")).toMatchObject({ code: "loadUnreadable", params: { load: typed } });
    },
  );

  it("without a unit is in the person's", () => {
    expect(["35", "35 lb", "16 kg"].map((typed) => readLoad(typed, "lb"))).toEqual([15.9, 15.9, 16]);
  });

  it("is the same in kilograms and in pounds, to 0.1 kg", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 3000 }), (tenths) => {
        const loadKg = tenths / 10;
        expect(readLoad(`${loadKg} kg`, "lb")).toBe(loadKg);
        expect(readLoad(`${(loadKg / 0.45359237).toFixed(2)} lb`, "kg")).toBeCloseTo(loadKg, 1);
      }),
    );
  });
});

describe("the weights at hand", () => {
  it.each([
    ["8, 12 and 16", "kg", [8, 12, 16]],
    ["8, 12 and 16 kg", "lb", [8, 12, 16]],
    ["18, 26, 35 lb", "kg", [8.2, 11.8, 15.9]],
    ["18 / 26; 35", "lb", [8.2, 11.8, 15.9]],
    ["16 kg, 35", "lb", [16, 15.9]],
    ["  ", "kg", null],
  ] as const)("“%s” of somebody with %s are %j kg", (typed, unit, ownedKg) => {
    expect(readOwned(typed, unit)).toEqual(ownedKg);
  });
});
