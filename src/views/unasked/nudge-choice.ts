import { daysBetween } from "../../calendar/local-day.ts";
import { spreadOf } from "../../calendar/spread.ts";
import type { Side } from "../../progression/facts.ts";
import type { Standing } from "../../progression/standing.ts";
import type { Nudge, Nudges } from "../../texts/nudge-text.ts";

export type Phase = "reset" | "reinforce" | "reload";

/** The length of a round; a text comes back after it at the earliest. */
export const nudgeRoundDays = 32;
const daysPerSideNudge = 8;

/** What a person's log asks for: looser hips, attention while an exercise is new, and from then on daily life. */
export function phaseOf({ suggestions, target, graduated }: Standing): Phase {
  if (suggestions.some(({ code }) => code === "resetStretch")) return "reset";
  return target?.mirror === true && !graduated ? "reinforce" : "reload";
}

/**
 * The nudge of a person's day. Each day of the round has one text, or one for each phase, so that a text cannot come back
 * before the round is over, whatever phases somebody goes through. Everybody begins the round elsewhere.
 *
 * @param on the local date it is for
 * @param weakerSide the side their own log names; without one the sides take turns
 */
export function nudgeOf(nudges: Nudges, phase: Phase, userId: string, on: string, weakerSide: Side | null): Nudge {
  const day = daysBetween("1970-01-01", on) + Math.floor(spreadOf(userId) * nudgeRoundDays);
  const place = day % nudgeRoundDays;
  const turn = Math.floor(day / daysPerSideNudge);
  const nudge =
    place % daysPerSideNudge === 0
      ? nudges.sides[place / daysPerSideNudge]?.(weakerSide ?? (turn % 2 === 0 ? "right" : "left"))
      : place % 2 === 0
        ? nudges.anytime[place / 2 - 1 - Math.floor(place / daysPerSideNudge)]
        : nudges[phase][(place - 1) / 2];
  if (nudge === undefined) throw new RangeError(`no nudge for day ${place} of a round`);
  return nudge;
}
