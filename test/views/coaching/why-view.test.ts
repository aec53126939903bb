import { describe, expect, it } from "vitest";
import type { ReasonCode } from "../../../src/progression/decision.ts";
import type { FactBody } from "../../../src/progression/facts.ts";
import { en } from "../../../src/texts/en.ts";
import { whyView } from "../../../src/views/coaching/why-view.ts";
import { decisionSceneOf } from "../../../src/views/log/decision-scene-of.ts";
import { toldReasons } from "../../../src/views/log/told-reasons.ts";
import {
  bridge,
  codesOf,
  hurting,
  Log,
  personAt,
  rollOut,
  singleLeg,
  sittingOf,
  slipped,
  stopping,
  swing,
  unanswered,
} from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";
import { labelsOf, plainText } from "../plain-text.ts";
import { stories } from "../stories.ts";

const why = (log: Log, day: number) => plainText(whyView(reader, coachingAt(log, day)));
const storyOf = (name: string) => {
  const story = stories[name];
  if (story === undefined) throw new Error(`no story ${name}`);
  return story;
};
const whyAfter = (name: string, daysLater = 0) => why(storyOf(name).log, storyOf(name).day + daysLater);

/** A log to which one more fact is added on day 1. */
const then = (log: Log, body: FactBody, ...more: FactBody[]): Log => {
  for (const one of [body, ...more]) log.add(1, one);
  return log;
};
const set = (log: Log, day: number, ...entries: Parameters<Log["set"]>[1][]): Log => {
  for (const entry of entries) log.set(day, entry);
  return log;
};
const afterPain = () => set(personAt(1, 3), 0, bridge(2, 5, hurting));
const afterStrongPain = () => set(personAt(1, 5), 0, bridge(2, 10, stopping));

/** Logs that lead to the codes that no story leads to, newest last. */
const others: readonly (readonly [Log, number])[] = [
  [then(personAt(2, 3), { kind: "steppedBack", by: "rung" }), 1],
  [then(new Log(), { kind: "placedAt", levelKey: "roll-out" }), 1],
  [then(new Log(), { kind: "screenReferred" }), 1],
  [then(new Log(), { kind: "screenReferred" }, { kind: "clearedByClinician", of: "screen" }), 1],
  [then(personAt(2, 3), { kind: "programChanged", key: "bridge-to-swing", version: 1 }), 1],
  [then(afterPain(), { kind: "morningSettled", targetSeq: afterPain().facts.length }), 1],
  [then(afterPain(), { kind: "morningNotSettled", targetSeq: afterPain().facts.length }), 1],
  [set(afterPain(), 1, bridge(5, 5)), 1],
  [set(afterPain(), 0, bridge(10, 5)), 0],
  [set(personAt(2, 3), 20, sittingOf(2, 2)), 20],
  [set(set(afterStrongPain(), 2, bridge(1, 1)), 3, bridge(10, 10)), 3],
  [set(new Log(undefined, { screened: false }), 1, bridge(5, 5)), 1],
  [set(personAt(4, 5), 0, sittingOf(4, 5)), 0],
  [set(personAt(3, 1), 0, singleLeg(2, 5), rollOut(5, 5)), 0],
];

const everyLog = [...Object.values(stories).map(({ log, day }) => [log, day] as const), ...others];

describe("why", () => {
  it.each(everyLog.map(([log, day], place) => [place, log, day] as const))(
    "says every reason of the latest decision, and its rule: log %i",
    (_place, log, day) => {
      const coaching = coachingAt(log, day);
      const text = plainText(whyView(reader, coaching));
      const decision = coaching.fold.decisions.at(-1) ?? log.decision();
      const told = coaching.facts.filter(({ fact }) => decision.factSeqs.includes(fact.seq));
      const scene = decisionSceneOf(coaching, decision, []);
      expect(told.length).toBeGreaterThan(0);
      for (const reason of toldReasons(decision)) {
        if (reason.code !== "qualified") expect(text).toContain(en.log.reason(reason, scene));
        expect(text).toContain(en.rule(reason, scene) ?? "");
      }
    },
  );

  it("is asked here about nearly every code there is", () => {
    const codes = new Set(everyLog.flatMap(([log]) => log.fold().decisions.flatMap(codesOf)));
    const rare: ReasonCode[] = ["moreSittings", "adultMissing", "targetWeightMissing"];
    const known = everyCode.filter((code) => !rare.includes(code));
    expect(known.filter((code) => !codes.has(code))).toEqual([]);
  });

  it("names the target, the rule, the sets behind it with their days, and the nearest way on", () => {
    expect(whyAfter("first rung", 1)).toContain(
      [
        "## Why 8 holds of 5 seconds?",
        "-# Level 1 of 5 · rung 2 of 5",
        "**Yesterday**",
        "5 × 5 s, clean form, easy breathing, no pain.",
        "-# The rule: When all of a step was clean, the next one is yours.",
        "**From your log**",
        "**Yesterday** · bridge with brace · 5 × 5 s",
        "-# clean, easy breathing, no pain",
        "**The nearest way on**",
        "One clean session of 8 holds of 5 seconds.",
      ].join("\n"),
    );
  });

  it("asks what is missing, with the answers as buttons", () => {
    const { log, day } = storyOf("breathing not answered");
    const labels = labelsOf(whyView(reader, coachingAt(log, day)));
    expect(labels).toEqual(["Easy the whole time", "Held it", "The ladder", "Your log", "How to do it"]);
  });

  it.each([
    ["full roll-out, age not told", 1, "That is me: 18 or older, or with advice"],
    ["first rung", 400, "Answer the questions"],
    ["some pain", 1, "Yes, as usual"],
  ])("has the button that leads on: %s", (story, daysLater, label) => {
    const { log, day } = storyOf(story);
    expect(labelsOf(whyView(reader, coachingAt(log, day + daysLater)))).toContain(label);
  });

  it("goes back past practice to the decision that set the target", () => {
    expect(whyAfter("an easier exercise")).toContain("counts if it hurts");
    expect(whyAfter("an easier exercise")).toContain("Level 2 is open now.");
  });

  it("goes back past a lighter set, and one that is not decided, to the decision that set the target", () => {
    const log = set(set(new Log(), 1, bridge(3, 5)), 2, bridge(5, 3));
    expect(why(log, 2)).toContain("## Why 4 holds of 5 seconds?");
    expect(why(log, 2)).toContain("It was easier than your target");
    expect(why(log, 2)).toContain("Three clean ones; the rung asks for five.");
    expect(why(set(log, 3, unanswered(bridge(5, 5))), 3)).toContain("Three clean ones; the rung asks for five.");
  });

  it("does not promise one more where half was asked and the whole step comes next", () => {
    expect(whyAfter("half of it after some pain")).toContain("The next set asks for the whole step again.");
    expect(whyAfter("too few")).toContain("the next set asks for one more than that");
  });

  it("explains an entry for an earlier day beside what came after it", () => {
    const log = new Log();
    log.set(3, bridge(5, 5));
    log.backDate(3, 2, bridge(2, 5));
    expect(why(log, 3)).toContain("**Today**\n5 × 5 s, clean form");
    expect(why(log, 3)).toContain("**Yesterday**\nTwo clean ones; the rung asks for five.");
  });

  it("shows days off before a set has met them", () => {
    expect(whyAfter("first rung", 21)).toContain("After 21 days off, you start again a little lower.");
  });

  it("repeats the emergency signs while strong pain asks for rest, and asks nothing of somebody who is referred", () => {
    expect(whyAfter("strong pain")).toContain("Go to emergency care now");
    const { log, day } = storyOf("strong pain twice");
    expect(labelsOf(whyView(reader, coachingAt(log, day)))).toEqual(["I have seen one", "Your log"]);
  });

  it("takes no step below the first one", () => {
    const log = set(new Log(), 0, bridge(2, 5, stopping));
    const settled = then(set(new Log(), 0, bridge(2, 5, stopping)), { kind: "morningNotSettled", targetSeq: 2 });
    expect(why(log, 0)).toContain("There is no smaller step than this one");
    expect(why(settled, 1)).toContain("in the morning, so nothing moves up today.");
    expect(why(settled, 1)).not.toMatch(/for less|takes (two|one)/);
  });

  it("does not ask about a morning that the same session has settled", () => {
    const log = set(afterPain(), 1, bridge(10, 5));
    expect(why(log, 1)).toContain("the pain yesterday had to be settled first");
    expect(why(log, 1)).not.toContain("First I need to know");
  });

  it("tells of a hold that is over as of one that is over", () => {
    const twice = set(set(new Log(), 1, bridge(10, 10)), 1, singleLeg(10, 10));
    expect(why(twice, 1)).toContain("One level a day is plenty. The next step opens tomorrow.");
    expect(why(twice, 3)).toContain("One level a day is plenty.\n");
    const afterHurt = set(set(new Log(), 1, bridge(5, 5, hurting)), 1, singleLeg(2, 5), rollOut(1, 1));
    expect(why(afterHurt, 9)).not.toMatch(/before (yesterday|today|[0-9]+ March)/);
  });

  it("does not ask for safety answers of which somebody has given new ones since", () => {
    const log = new Log(undefined, { screened: false });
    log.add(2, { kind: "screenPassed" }, "08:00");
    log.backDate(2, 1, bridge(5, 5));
    expect(why(log, 2)).toContain("It was before the safety questions");
    const lapsed = new Log(undefined, { screened: false });
    lapsed.add(-400, { kind: "screenPassed" });
    lapsed.set(1, bridge(5, 5));
    lapsed.add(2, { kind: "screenPassed" }, "08:00");
    expect(why(lapsed, 2)).toContain("Your safety answers had run out that day");
    expect(why(lapsed, 2)).not.toContain("until you answer them again");
  });

  it("names the rule that holds: an age not told is no lack of sessions", () => {
    expect(whyAfter("full roll-out, age not told")).not.toContain("only after pain-free sessions");
  });

  it("takes nothing back from somebody who has done the whole ladder", () => {
    const { log, day } = storyOf("graduated");
    expect(why(set(log, day + 1, swing(20, 24, slipped)), day + 1)).toContain("a slip takes nothing back");
  });
});

const everyCode: readonly ReasonCode[] = [
  ...(["qualified", "held", "couldRise", "oneRungAfterPain", "moreSittings", "requires", "advanced"] as const),
  ...(["graduated", "unanswered", "missed", "missesSteppedDown", "help", "incomplete", "lighter", "short"] as const),
  ...(["easierRung", "painStopped", "painSome", "seeProfessional", "stoppedTwice", "morningNotSettled"] as const),
  ...(["morningSettled", "morningCheckClosed", "layoff", "practice", "harder", "equipment"] as const),
  ...(["targetWeightMissing", "adultMissing", "notCoached", "screenPassed", "screenReferred", "cleared"] as const),
  ...(["placed", "steppedBackByChoice", "programChanged"] as const),
];
