import type { ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import { faultCard } from "../../pictures/cards/fault-card.ts";
import { momentCard } from "../../pictures/cards/moment-card.ts";
import { poseCard } from "../../pictures/cards/pose-card.ts";
import { type ExerciseKey, isDrawn, type Side } from "../../pictures/poses/exercise.ts";
import { FAULT_OF } from "../../pictures/poses/faults.ts";
import { levelAt, rungAt, topOf } from "../../progression/position.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Reader } from "../reader.ts";
import { sideOf } from "../session/session-pictures.ts";
import { lookOf } from "../settings/look-of.ts";

/** The form of an exercise, its usual fault beside the right form, and the stretch before a set when the hips feel tight. */
export interface HowFiles {
  readonly pose: ViewFile | null;
  readonly fault: ViewFile | null;
  readonly stretch: ViewFile | null;
}

export const noHowFiles: HowFiles = { pose: null, fault: null, stretch: null };

/** With the amount that the level is left with; null for an exercise that cannot be drawn, as in the next two. */
export function howPoseStill({ texts }: Reader, coaching: Coaching, level: number): Still | null {
  const { exercise, sides } = levelAt(coaching.program, level);
  if (!isDrawn(exercise)) return null;
  const { pictures } = texts;
  const { title, cues, tip, alt } = pictures.poses[exercise];
  const side = sideFor(coaching, exercise);
  const rung = rungAt(coaching.program, { level, rung: topOf(coaching.program, level) });
  const picture = poseCard({
    ...{ exercise, side, look: lookOf(coaching) },
    words: {
      ...{ level: pictures.level(level), title: title(side), cues, tip, alt: alt(side) },
      dose: pictures.lastRung(rung, sides),
    },
  });
  return { name: "form", ...picture };
}

export function howFaultStill({ texts }: Reader, coaching: Coaching, level: number): Still | null {
  const { exercise } = levelAt(coaching.program, level);
  if (!isDrawn(exercise)) return null;
  const fault = FAULT_OF[exercise];
  return { name: "fault", ...faultCard({ fault, look: lookOf(coaching), words: texts.pictures.faults[fault] }) };
}

export function howStretchStill({ texts }: Reader, coaching: Coaching, level: number): Still | null {
  const { exercise } = levelAt(coaching.program, level);
  if (!isDrawn(exercise)) return null;
  const moment = "hipFlexorStretch";
  const side = sideFor(coaching, exercise);
  const words = texts.pictures.moments[moment];
  return { name: "stretch", ...momentCard({ moment, side, look: lookOf(coaching), words }) };
}

/** The side of their own target, so that the pictures of one exercise agree. */
function sideFor({ standing: { target } }: Coaching, exercise: ExerciseKey): Side {
  return target?.exercise === exercise ? sideOf(target) : "left";
}
