import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDays, parseDays, weekdayOf, weekdays } from "../../src/calendar/days.ts";

describe("the days of a schedule", () => {
  test.each([
    ["daily", "daily"],
    ["every day", "daily"],
    ["Weekdays", "weekdays"],
    ["weekend", "weekend"],
    ["mon,wed,fri", "mon,wed,fri"],
    ["fri, mon & wed", "mon,wed,fri"],
    ["Tuesday and Saturday", "tue,sat"],
    ["thurs", "thu"],
    ["mon-fri", "weekdays"],
    ["fri – mon", "mon,fri,sat,sun"],
    ["weekend + wed", "wed,sat,sun"],
    ["sat,sun,sat", "weekend"],
    ["mon,tue,wed,thu,fri,sat,sun", "daily"],
  ])("%j are %s", (typed, wire) => {
    const read = parseDays(typed);
    expect(read.kind === "read" ? formatDays(read.days) : read).toBe(wire);
  });

  test.each(["constructor", "", " , ", "someday", "mon,funday", "m", "mo", "mon-", "mon-wed-fri", "1,3,5"])(
    "%j are none, and the example offered is",
    (typed) => {
      const read = parseDays(typed);
      expect(read.kind).toBe("unreadable");
      expect(parseDays(read.kind === "unreadable" ? read.example : "").kind).toBe("read");
    },
  );

  test("survive being written down, whatever they are", () => {
    fc.assert(
      fc.property(fc.subarray([...weekdays], { minLength: 1 }), (list) => {
        expect(parseDays(formatDays(new Set(list)))).toEqual({ kind: "read", days: new Set(list) });
      }),
    );
  });

  test.each([
    ["2026-11-23", "mon"],
    ["2026-11-29", "sun"],
    ["2028-02-29", "tue"],
  ])("%s is a %s", (on, day) => {
    expect(weekdayOf(on)).toBe(day);
  });
});
