import { describe, expect, it } from "vitest";
import type { RefusalError } from "../../../src/errors.ts";
import { zoneFrom } from "../../../src/services/settings/zone-from.ts";
import { daysFrom, middayWindow, timeFrom, windowFrom } from "../../../src/services/unasked/typed-schedule.ts";

const refusalOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    const { code, params } = error as RefusalError;
    return { code, params };
  }
};

describe("a typed window", () => {
  it.each([
    [undefined, undefined, "11:00", "15:00"],
    ["11am", "3pm", "11:00", "15:00"],
    ["11:00", "14:30", "11:00", "14:30"],
    ["11 to 3", undefined, "11:00", "15:00"],
    ["11", "3", "11:00", "15:00"],
    ["12-2", undefined, "12:00", "14:00"],
    ["11:00-15:00", undefined, "11:00", "15:00"],
    ["11am – 3pm", undefined, "11:00", "15:00"],
    ["between noon and 3pm", undefined, "12:00", "15:00"],
    ["12:30", undefined, "12:30", "15:00"],
    ["16:00", undefined, "16:00", "18:00"],
    ["22:30", undefined, "22:30", "23:59"],
    [undefined, "13:00", "11:00", "13:00"],
  ])("from %j to %j is %s to %s", (typedFrom, typedTo, from, to) => {
    expect(windowFrom(typedFrom, typedTo, middayWindow)).toEqual({ from, to });
  });

  it.each([
    ["15:00", "11:00", "15:00", "11:00"],
    ["15:00", "11", "15:00", "11:00"],
    ["3pm to 11am", undefined, "15:00", "11:00"],
    ["12:00", "12:00", "12:00", "12:00"],
    ["11:00", "3:00", "11:00", "03:00"],
    [undefined, "10:00", "11:00", "10:00"],
  ])("from %j to %j ends before it starts", (typedFrom, typedTo, from, to) => {
    expect(refusalOf(() => windowFrom(typedFrom, typedTo, middayWindow))).toEqual({
      code: "windowBackwards",
      params: { from, to },
    });
  });

  it.each([
    ["25:00", "15:00", "25:00"],
    ["11:00", "soon", "soon"],
    ["11-12-13", undefined, "11-12-13"],
  ])("from %j to %j cannot be read", (from, to, time) => {
    expect(refusalOf(() => windowFrom(from, to, middayWindow))).toEqual({ code: "timeUnreadable", params: { time } });
  });
});

it("times and days that say nothing are refused as they were typed", () => {
  expect(timeFrom("7:30 am")).toBe("07:30");
  expect(refusalOf(() => timeFrom("26:00"))).toEqual({ code: "timeUnreadable", params: { time: "26:00" } });
  expect(daysFrom("fri, mon and wed")).toEqual(["mon", "wed", "fri"]);
  expect(refusalOf(() => daysFrom("noday"))).toEqual({ code: "daysUnreadable", params: { days: "noday" } });
});

it("a zone is known, unknown, or one of several that are named", () => {
  expect(zoneFrom("Vienna", 0)).toBe("Europe/Vienna");
  expect(refusalOf(() => zoneFrom("Atlantis", 0))).toEqual({ code: "zoneUnknown", params: { zone: "Atlantis" } });
  expect(refusalOf(() => zoneFrom("IST", 0))).toEqual({
    code: "zoneUnclear",
    params: { zone: "IST", cities: ["Kolkata", "Jerusalem", "Dublin"] },
  });
});
