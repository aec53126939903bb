import { describe, expect, it } from "vitest";
import type { View } from "../../../src/interactions/answer.ts";
import { parseCustomId } from "../../../src/interactions/custom-id.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { easierView } from "../../../src/views/session/easier-view.ts";
import { sessionCard } from "../../../src/views/session/session-card.ts";
import { bridge, Log, singleLeg } from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";
import { customIdsOf, labelsOf, plainText } from "../plain-text.ts";
import { stories } from "../stories.ts";

const today = (name: string, daysLater = 0): View => {
  const story = stories[name];
  if (story === undefined) throw new Error(`no story ${name}`);
  return sessionCard(reader, coachingAt(story.log, story.day + daysLater));
};

describe("today's session", () => {
  it("says what to do, how long it takes and how to tell that it was clean", () => {
    const text = plainText(sessionCard(reader, coachingAt(new Log(), 0)));
    expect(text).toContain("## Sunday: Bridge + Brace\n5 holds of 5 seconds. About **1 minute**.");
    expect(text).toContain("Level 1 of 5 · rung 1 of 5");
    expect(text).toContain("**Clean = flat lower back, hips in line with trunk and thighs.**");
    expect(text).toContain("**Reset** ·");
    expect(text).toContain("**Reload** · Off the floor today: squeeze your glutes on every stair.");
  });

  it("teaches an exercise the first time only", () => {
    expect(plainText(sessionCard(reader, coachingAt(new Log(), 0)))).toContain("1. On your back, knees bent");
    expect(plainText(today("first rung", 1))).not.toContain("1. On your back");
  });

  it("has one button that says all that it logs, and carries it", () => {
    const { log } = stories["ten clean tens"] ?? { log: new Log() };
    const card = sessionCard(reader, coachingAt(log, 2));
    const labels = labelsOf(card);
    const place = labels.indexOf("Done: 5 × 5 s each side, clean, easy breath, no pain");
    const id = customIdsOf(card.components)[place] ?? "";
    expect(ids.shown.decode(parseCustomId(id)?.fields ?? [])).toEqual({
      ...{ exercise: "single-leg-bridge", reps: 5, seconds: 5, side: "both", breathing: true },
      seen: log.facts.length,
    });
  });

  it("does not claim easy breathing where the level does not ask for it", () => {
    expect(labelsOf(today("first deadlift", 1))).toContain("Done: 12 × 12 kg, clean, no pain");
  });

  it.each([
    ["it was done", "first rung", 0, "Done for today.", ["Log another set", "The ladder", "Why this?"]],
    [
      "a level was passed",
      "ten clean tens",
      0,
      "Tomorrow: single-leg bridge, 5 holds",
      ["Log another set", "The ladder", "Why this?"],
    ],
    [
      "one side is left",
      "one side",
      0,
      "Right side left.",
      ["Done: 5 × 5 s on the right, clean, easy breath, no pain"],
    ],
    ["it hurt so that it was stopped", "strong pain", 0, "The next one is on Thursday.", ["The ladder"]],
    ["it is the day after that", "strong pain", 1, "The next one is tomorrow.", ["The ladder"]],
    ["it hurt a little the day before", "some pain", 1, "Half the amount, this once.", ["Yes, as usual", "Not yet"]],
    ["the screen has run out", "first rung", 400, "have run out", ["Answer the questions"]],
    ["three weeks went by", "first rung", 21, "After 21 days off", ["Details…"]],
    ["weights come next", "full roll-out, age not told", 1, "18 or older", ["That is me: 18 or older, or with advice"]],
    ["no weight fits", "no weight that fits", 1, "about 8 kg, and none of your weights fits", ["Details…"]],
    ["everything was passed", "graduated", 2, "One session a week keeps it yours", ["Details…"]],
  ])("says so when %s", (_when, story, daysLater, sentence, labels) => {
    const card = today(story, daysLater);
    expect(plainText(card)).toContain(sentence);
    expect(labelsOf(card)).toEqual(expect.arrayContaining(labels));
  });

  it("offers nothing to log with one tap while resting", () => {
    expect(labelsOf(today("strong pain", 1)).filter((label) => label.startsWith("Done"))).toEqual([]);
  });

  it("asks what is still open before it says what comes next", () => {
    const text = plainText(today("nothing answered"));
    expect(text).toContain("nearly decided");
    expect(text).not.toContain("Next time");
  });

  it("names the side to start with only where the log gives a reason", () => {
    const log = new Log();
    log.set(1, bridge(10, 10));
    for (const day of [2, 3, 4]) {
      log.set(day, singleLeg(5, 5, { side: "left" }));
      log.set(day, singleLeg(2, 5, { side: "right" }));
    }
    expect(plainText(sessionCard(reader, coachingAt(log, 5)))).toContain("Start with the right.");
    expect(plainText(today("ten clean tens", 1))).not.toContain("Start with the");
  });

  it("is never funny where somebody hurts, rests or comes back", () => {
    const serious = [
      today("some pain", 1),
      today("strong pain", 1),
      today("first rung", 20),
      today("slipped three times", 1),
    ];
    const quips = Array.from({ length: 400 }, (_, day) => reader.texts.session.quip(day));
    expect(serious.map(plainText).filter((text) => quips.some((quip) => text.includes(quip)))).toEqual([]);
    expect(quips.some((quip) => plainText(today("first rung", 1)).includes(quip))).toBe(true);
  });

  it("offers less, and nothing at all, without a word about either", () => {
    expect(labelsOf(today("one rung below the full set", 1))).toEqual([
      ...["Start guided set", "Done: 10 × 10 s, clean, easy breath, no pain"],
      ...["Details…", "Easier today", "Not today", "How to do it", "Why this?"],
    ]);
  });

  it("says that less is for today only, with one tap to log it", () => {
    const { log, day } = stories["one rung below the full set"] ?? { log: new Log(), day: 0 };
    const view = easierView(reader, coachingAt(log, day + 1));
    expect(plainText(view)).toContain("Today only: your target stays at 10 holds of 10 seconds.");
    expect(labelsOf(view)[0]).toBe("Done: 10 × 8 s, clean, easy breath, no pain");
  });

  it.each([
    ["with it while it is new", [], "In front of a mirror"],
    ["with it until three clean sessions had it", [5, 8], "In front of a mirror"],
    ["without it after those", [5, 8, 10], "Without the mirror this time"],
  ])("asks for the mirror as the log says: %s", (_when, reps, sentence) => {
    const log = new Log();
    for (const [place, count] of reps.entries()) log.set(place + 1, bridge(count, 5, { mirror: true }));
    expect(plainText(sessionCard(reader, coachingAt(log, 5)))).toContain(sentence);
  });

  it.each([
    ["glutes", "Hips tight?"],
    ["hamstrings", "on each side first, then push through the heels"],
  ] as const)("asks for the stretch as the log says: felt in the %s", (felt, sentence) => {
    const log = new Log();
    log.set(1, bridge(5, 5, { felt }));
    expect(plainText(sessionCard(reader, coachingAt(log, 2)))).toContain(sentence);
  });
});
