import { streakOn } from "../../habits/streak.ts";
import type { ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import { poseCard } from "../../pictures/cards/pose-card.ts";
import { streakBadge } from "../../pictures/cards/streak-badge.ts";
import { isDrawn } from "../../pictures/poses/exercise.ts";
import type { Target } from "../../progression/decision.ts";
import type { Side } from "../../progression/facts.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { dayRecordOf } from "../../services/progress/day-record-of.ts";
import type { Reader } from "../reader.ts";
import { lookOf } from "../settings/look-of.ts";

/** The pictures of a session that can be done now. */
export interface SessionFiles {
  readonly pose: ViewFile | null;
  readonly badge: ViewFile | null;
}

export const noFiles: SessionFiles = { pose: null, badge: null };

/** A streak is worth a badge from the second day on. */
const badgeFromDays = 2;

/** The target that can be done now; null while there is something else to do or nothing at all. */
export function openTarget({ standing }: Coaching): Target | null {
  const { target, doneToday, availableFromOn } = standing;
  if (target === null || target.onlySide !== null) return target;
  return doneToday || availableFromOn !== null ? null : target;
}

/** The side of a picture: the one left to do, the one to start with, or either. */
export function sideOf({ onlySide, firstSide }: Target): Side {
  return onlySide ?? firstSide ?? "left";
}

/** The card of the exercise that is open now. */
export function poseStill(reader: Reader, coaching: Coaching): Still | null {
  const target = openTarget(coaching);
  if (target === null || !isDrawn(target.exercise)) return null;
  const { pictures, words } = reader.texts;
  const { title, cues, tip, alt } = pictures.poses[target.exercise];
  const side = sideOf(target);
  const dose = words.targetShort(target, coaching.person.weightUnit);
  const picture = poseCard({
    exercise: target.exercise,
    side,
    look: lookOf(coaching),
    words: {
      ...{ level: pictures.level(target.position.level), title: title(side) },
      ...{ dose, cues, tip, alt: alt(side) },
    },
  });
  return { name: "exercise", ...picture };
}

/** The badge of a streak that is under way, on a day without pain to talk about. */
export function streakStill({ texts: { pictures } }: Reader, coaching: Coaching): Still | null {
  if (openTarget(coaching) === null || coaching.standing.morningCheck !== null) return null;
  return badgeStill(pictures.badge, streakOn(dayRecordOf(coaching), coaching.now.on).days);
}

/** Null below the length that is worth one. */
export function badgeStill(badge: Reader["texts"]["pictures"]["badge"], days: number): Still | null {
  if (days < badgeFromDays) return null;
  const words = { unit: badge.unit(days), alt: badge.alt(days) };
  return { name: "streak", ...streakBadge({ days, share: shareOfRound(days), words }) };
}

/** How far it is to the next round number: a week, a month of four of them, a hundred, and every hundred after it. */
function shareOfRound(days: number): number {
  const next = [7, 28, 100].find((round) => days < round) ?? (Math.floor(days / 100) + 1) * 100;
  return days / next;
}
