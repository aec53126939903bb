import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount } from "../../commands/bridge/log/read-amount.ts";

describe("an amount", () => {
  it.each([
    ["10 × 10", 10, 10],
    ["10x10", 10, 10],
    ["10 X 8 s", 10, 8],
    ["10*10 s", 10, 10],
    ["8 x 5sec", 8, 5],
    ["8 x 5 seconds.", 8, 5],
    ["8 holds of 5 seconds", 8, 5],
    ["8 reps of 5 s", 8, 5],
    ["8 by 5", 8, 5],
    [" 10 ", 10, null],
    ["20 reps", 20, null],
    ["1 hold", 1, null],
    ["0", 0, null],
    ["１０×１０", 10, 10],
  ])("“%s” is read", (typed, reps, seconds) => {
    expect(readAmount(typed)).toEqual({ reps, seconds });
  });

  it.each([
    "",
    "ten",
    "10 ×",
    "× 10",
    "10 × 10 × 10",
    "10 × 10 kg",
    "10 kg",
    "3 × 1 min",
    "10.5",
    "-5",
    "10 10",
    "1e3",
    "10×10 m",
  ])("“%s” is refused with what was typed", (typed) => {
    expect(readAmount(typed)).toMatchObject({ code: "amountUnreadable", params: { amount: typed } });
  });

  it("comes back from the way in which the form is filled in", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 600 }), (reps, seconds) => {
        expect(readAmount(`${reps} × ${seconds}`)).toEqual({ reps, seconds });
        expect(readAmount(`${reps}`)).toEqual({ reps, seconds: null });
      }),
    );
  });

  it("never throws and never invents a number", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readAmount(typed);
        if ("reps" in read) expect(typed.normalize("NFKC")).toContain(String(read.reps));
      }),
    );
  });
});
