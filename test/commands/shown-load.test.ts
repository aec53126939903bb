import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftFrom, toldIn } from "../../commands/bridge/log/read-form.ts";
import { readLoad } from "../../commands/bridge/log/read-load.ts";
import { RefusalError } from "../../src/errors.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { loadCounts, loadOf } from "../../src/progression/load.ts";
import { levelAt } from "../../src/progression/position.ts";
import { loadIn, typedLoad, type WeightUnit, weightUnits } from "../../src/progression/weight-unit.ts";
import { setBounds } from "../../src/services/log/log-set.ts";

const deadlift = levelAt(bridgeToSwing, 4);
const [leastKg, mostKg] = setBounds.loadKg;
/** Every load that can be in a log: to 0.1 kg. */
const load = fc.integer({ min: leastKg * 10, max: mostKg * 10 }).map((tenths) => tenths / 10);
const unit = fc.constantFrom(...weightUnits);

/** What the form logs that was filled in with `shownKg` and says `typed` when it is sent. */
function sent(shownKg: number, typed: string, read: WeightUnit): number | undefined {
  const answers = { form: null, breathing: null, pain: null };
  const draft = draftFrom(deadlift, { amount: "20", load: typed, ...answers });
  const told = toldIn(deadlift, draft, { unit: read, loadKg: shownKg });
  if (told instanceof RefusalError) throw told;
  return told.loadKg;
}

describe("a load that is shown", () => {
  it("is logged as the very same one when the form is sent as it was filled in", () => {
    fc.assert(
      fc.property(load, unit, (loadKg, read) => {
        expect(sent(loadKg, typedLoad(loadKg, read), read)).toBe(loadKg);
      }),
      { numRuns: 3_000 },
    );
  });

  it("is what was typed as soon as it says anything else", () => {
    expect(sent(16, "35 lb", "lb")).toBe(16);
    expect(sent(16, "36 lb", "lb")).toBe(16.3);
    expect(sent(16, "35 lb", "kg")).toBe(15.9);
    expect(sent(16, "18 kg", "lb")).toBe(18);
    expect(sent(16, "35", "lb")).toBe(15.9);
  });

  it("is in whole pounds the number that was typed, and stays it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 661 }), (pounds) => {
        const loadKg = readLoad(String(pounds), "lb");
        expect(loadKg).toBeTypeOf("number");
        expect(loadIn("lb", Number(loadKg))).toBe(pounds);
      }),
    );
  });

  it("counts when it is asked for in pounds and taken in pounds", () => {
    const rung = deadlift.ramp.at(-1);
    if (rung === undefined) throw new Error("a level has rungs");
    const tooLight: number[] = [];
    for (let targetKg = 1; targetKg <= 150; targetKg += 0.1) {
      const weight = { targetKg: Math.round(targetKg * 10) / 10, atPercent: 30, ownedKg: null };
      const asked = loadOf(deadlift, rung, { weight, adult: true } as never);
      const taken = readLoad(typedLoad(asked?.offeredKg ?? 0, "lb"), "kg");
      if (asked === null || !loadCounts(Number(taken), asked)) tooLight.push(weight.targetKg);
    }
    expect(tooLight).toEqual([]);
  });
});
