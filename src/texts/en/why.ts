import type { NextRoute } from "../../progression/decision.ts";
import { exerciseText } from "./exercises.ts";
import { maintenance } from "./verdict.ts";
import { capitalized, dated, inLetters, onDay } from "./words.ts";

/** What the nearest way on leads over, in words. */
export interface RouteScene {
  readonly todayOn: string;
  /** The amount that a rung asks for; only for a route by a rung. */
  readonly asks: string;
  /** The level that opens behind it; null where none does. */
  readonly opens: number | null;
}

export const why = {
  title: (amount: string) => `Why ${amount}?`,
  noSetTitle: "Why no set right now?",
  /** Before the first set: nothing has been decided that could be explained. */
  first: "Nothing is in your log yet, so it is the first step of the level.",
  half: "It is half of the step, this once, after the pain.",
  decided: (on: string, todayOn: string) => `**${dated(on, todayOn)}**`,
  rule: (sentence: string) => `The rule: ${sentence}`,
  evidence: "**From your log**",
  more: (sets: number) => `… and ${sets} more`,
  missing: "**Not told yet.** It still counts if you do:",
  routeTitle: "**The nearest way on**",
  route,
};

function route(next: NextRoute, { todayOn, asks, opens }: RouteScene): string {
  switch (next.kind) {
    case "clearance":
      return "A clinician's yes. When you have it, `/bridge start` goes on.";
    case "screen":
      return "The safety questions. They take half a minute.";
    case "wait":
      return `Time: the way up is open again ${onDay(next.untilOn, todayOn)}.`;
    case "morningCheck":
      return "One answer: how was the morning after?";
    case "answers":
      return "Your answers to the questions above.";
    case "otherSide":
      return `The ${next.side} side, today.`;
    case "adult":
      return "One word from you: the next part uses weights, and is for people of 18 or older, or with a clinician's advice.";
    case "targetWeight":
      return "One number from you: how heavy yours should be.";
    case "painFreeSittings":
      return `${capitalized(inLetters(next.missing))} more pain-free ${next.missing === 1 ? "session" : "sessions"} of ${exerciseText(next.exercise).inSentence}. Then level ${next.level} opens.`;
    case "rung": {
      const sessions =
        next.sittings === 1
          ? `One clean session of ${asks}.`
          : `${capitalized(inLetters(next.sittings))} clean sessions of ${asks}, each on a day of its own.`;
      return opens === null ? sessions : `${sessions} Then level ${opens} opens.`;
    }
    case "maintain":
      return `There is nothing left to climb. ${capitalized(maintenance(next.perWeek))}.`;
    default:
      return next satisfies never;
  }
}
