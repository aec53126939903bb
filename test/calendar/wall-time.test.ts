import { describe, expect, test } from "vitest";
import { parseWallTime } from "../../src/calendar/wall-time.ts";

describe("a time of day", () => {
  test.each([
    ["7pm", "19:00"],
    ["7 PM", "19:00"],
    ["7.30 p.m.", "19:30"],
    ["730pm", "19:30"],
    ["12am", "00:00"],
    ["12:15 am", "00:15"],
    ["12pm", "12:00"],
    ["19:00", "19:00"],
    ["7:05", "07:05"],
    ["7.30", "07:30"],
    ["730", "07:30"],
    ["0730", "07:30"],
    ["1905", "19:05"],
    ["7", "07:00"],
    ["19h", "19:00"],
    ["19h30", "19:30"],
    ["0:00", "00:00"],
    [" Noon ", "12:00"],
    ["midnight", "00:00"],
  ])("%j is %s", (typed, time) => {
    expect(parseWallTime(typed)).toEqual({ kind: "read", time });
  });

  test.each([
    "constructor",
    "",
    "soon",
    "25:00",
    "24:00",
    "7:75",
    "760",
    "13pm",
    "0am",
    "7:3",
    "7pmish",
    "-7",
    "7:30:00",
    "12345",
    "1e3",
  ])("%j is not one, and the example offered is", (typed) => {
    const read = parseWallTime(typed);
    expect(read.kind).toBe("unreadable");
    expect(parseWallTime(read.kind === "unreadable" ? read.example : "").kind).toBe("read");
  });
});
