import { describe, expect, it } from "vitest";
import { labelledIndexes, plotBeside } from "../../src/pictures/charts/time-plot.ts";

describe("the labels under a chart", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])("of %d values stand in equal steps up to the last one", (count) => {
    const labelled = labelledIndexes(count);
    const steps = labelled.slice(1).map((index, before) => index - (labelled[before] ?? 0));
    expect(new Set(steps).size).toBeLessThanOrEqual(1);
    expect(labelled.at(-1)).toBe(count - 1);
    expect(labelled.length).toBeLessThanOrEqual(4);
    expect(labelled.length).toBeGreaterThanOrEqual(Math.min(count, 3));
  });

  it.each([13, 90, 156, 180])("of %d values are four, from the first to the last", (count) => {
    const labelled = labelledIndexes(count);
    expect(labelled).toHaveLength(4);
    expect([labelled[0], labelled.at(-1)]).toEqual([0, count - 1]);
  });

  it("of nothing are none", () => {
    expect(labelledIndexes(0)).toEqual([]);
  });
});

it("a plot gives long labels of its values more room than short ones", () => {
  const left = (ticks: string[]) => plotBeside(ticks, 920, 200, 400).left;
  expect(left(["0 kg", "3,000 kg"])).toBeGreaterThan(left(["0 %", "100 %"]) + 20);
});
