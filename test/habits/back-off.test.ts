import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backOffOn, deliveriesLookedAt, type PastDelivery, paceOn } from "../../src/habits/back-off.ts";
import { dayAfter, firstOn } from "./diary.ts";

const dayMs = 86_400_000;
const morningMs = Date.parse(`${firstOn}T18:30Z`);

/** `i` ignored, `a` answered within the minute, `q` the question ignored, one a day from `firstOn`; `.` none that day. */
function past(drawn: string): readonly PastDelivery[] {
  return [...drawn].flatMap((letter, day) => {
    const sentAtMs = morningMs + day * dayMs;
    const answeredAtMs = letter === "a" ? sentAtMs + 60_000 : null;
    return letter === "." ? [] : [{ on: dayAfter(firstOn, day), sentAtMs, answeredAtMs, askedToKeep: letter === "q" }];
  });
}

/** What happens on the day after the drawing ends. */
function onDayAfter(drawn: string, lastSeenAtMs: number | null = null) {
  return backOffOn(dayAfter(firstOn, drawn.length), past(drawn).slice(-deliveriesLookedAt), lastSeenAtMs);
}

const send = (pace: string, paceIsNew = false) => ({ kind: "send", pace, paceIsNew });
const skip = (pace: string) => ({ kind: "skip", pace });

describe("given the last deliveries (i ignored, a answered, q the question ignored, . none that day)", () => {
  test.each([
    ["", "nothing was sent yet", send("everyTime")],
    ["aaaaaaaaaaaaaaaa", "all were answered", send("everyTime")],
    ["ii", "two were ignored", send("everyTime")],
    ["iii", "three: the next day is left out", skip("everyOtherDay")],
    ["iii.", "and the day after it comes, and says so", send("everyOtherDay", true)],
    ["iii.i", "then a day off again", skip("everyOtherDay")],
    ["iii.i.", "and on it goes, without saying so again", send("everyOtherDay")],
    ["iii.i.i.i.i", "seven: not for a week", skip("weekly")],
    ["iii.i.i.i.i.....", "six days later still not", skip("weekly")],
    ["iii.i.i.i.i......", "on the seventh it comes, and says so", send("weekly", true)],
    ["iiiiiiii......", "the eighth, a week later", send("weekly")],
    ["iiiiiiiiiiiiii", "fourteen: the week still has to pass", skip("weekly")],
    ["iiiiiiiiiiiiii......", "fourteen, a week later: one question", { kind: "ask" }],
    ["iiiiiiiiiiiiii......q", "then silence", skip("silent")],
    [`iiiiiiiiiiiiii......q${".".repeat(400)}`, "a year later too", skip("silent")],
    ["iiiiiiiiiiiiii......a", "until it is answered", send("everyTime")],
    ["iiiiiiiiiiia", "an answer forgets all before it", send("everyTime")],
    ["iiiiiiiiiiiaii", "and counting starts anew", send("everyTime")],
    ["aiii", "three after an answer", skip("everyOtherDay")],
  ])("%j (%s)", (drawn, _, expected) => {
    expect(onDayAfter(drawn)).toEqual(expected);
  });

  test("a sign of life of another kind resets it too, but only for what was sent before", () => {
    expect(onDayAfter("iiiiiii", morningMs + 6 * dayMs + 1)).toEqual(send("everyTime"));
    expect(onDayAfter("iiiiiii", morningMs + 3 * dayMs + 1)).toEqual(skip("everyOtherDay"));
    expect(onDayAfter("iiiiiiiiiiiiii......q", morningMs + 30 * dayMs)).toEqual(send("everyTime"));
  });

  test("a late answer to an old message resets it at the moment of the answer", () => {
    const late = past("iiiiiii").map((delivery, index) =>
      index === 0 ? { ...delivery, answeredAtMs: morningMs + 6 * dayMs + 1 } : delivery,
    );
    expect(backOffOn(dayAfter(firstOn, 7), late, null)).toEqual(send("everyTime"));
  });

  test("a message of today may still be answered", () => {
    expect(backOffOn(dayAfter(firstOn, 2), past("iii"), null)).toEqual(send("everyTime"));
  });
});

describe("ignoring every message for ever", () => {
  test("gets quieter step by step, asks once, and then nothing comes", () => {
    let sent: readonly PastDelivery[] = [];
    let drawn = "";
    for (let day = 0; day < 200; day += 1) {
      const on = dayAfter(firstOn, day);
      const decision = backOffOn(on, sent.slice(-deliveriesLookedAt), null);
      drawn += decision.kind === "ask" ? "?" : decision.kind === "send" ? "i" : ".";
      if (decision.kind !== "skip") {
        const askedToKeep = decision.kind === "ask";
        sent = [...sent, { on, sentAtMs: morningMs + day * dayMs, answeredAtMs: null, askedToKeep }];
      }
    }
    const expected = ["iii", ".i.i.i.i", "......i".repeat(7), "......?"].join("");
    expect(drawn).toBe(expected.padEnd(200, "."));
    expect(sent).toHaveLength(15);
  });
});

describe("for any past", () => {
  const drawings = fc.array(fc.constantFrom("i", "i", "i", "a", "."), { maxLength: 40 }).map((days) => days.join(""));
  const loudness = ["silent", "asking", "weekly", "everyOtherDay", "everyTime"];

  test("an answer brings every message back", () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        expect(onDayAfter(`${drawn}a`)).toEqual(send("everyTime"));
      }),
    );
  });

  test("one more ignored message never makes it louder", () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        const tomorrow = dayAfter(firstOn, drawn.length + 1);
        const before = loudness.indexOf(paceOn(tomorrow, past(drawn).slice(-deliveriesLookedAt), null));
        const after = loudness.indexOf(paceOn(tomorrow, past(`${drawn}i`).slice(-deliveriesLookedAt), null));
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  test("the last fourteen say as much as all of them", () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        const on = dayAfter(firstOn, drawn.length);
        expect(onDayAfter(drawn)).toEqual(backOffOn(on, past(drawn), null));
      }),
    );
  });
});
