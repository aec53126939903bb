import type { Still } from "../../interactions/pictures.ts";
import { ladderChart } from "../../pictures/charts/ladder-chart.ts";
import { EXERCISE_KEYS } from "../../pictures/poses/exercise.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Reader } from "../reader.ts";
import { placeInWords } from "../session/open-session.ts";
import { lookOf } from "../settings/look-of.ts";

/** The ladder with the person's place on it; null for a ladder of other exercises than those that can be drawn. */
export function ladderStill(reader: Reader, coaching: Coaching): Still | null {
  const { standing, program } = coaching;
  const { ladder, level: levelName } = reader.texts.pictures;
  const isBuiltIn =
    program.levels.length === EXERCISE_KEYS.length &&
    EXERCISE_KEYS.every((key, place) => program.levels[place]?.exercise === key);
  if (!isBuiltIn) return null;
  const { position, rungs, graduated } = standing;
  const [first, second, third, fourth, fifth] = EXERCISE_KEYS;
  const { names } = ladder;
  const picture = ladderChart({
    level: graduated ? program.levels.length + 1 : position.level,
    ...{ rung: position.rung, rungs, look: lookOf(coaching) },
    words: {
      alt: ladder.alt(placeInWords(reader, standing)),
      level: levelName,
      names: [names[first], names[second], names[third], names[fourth], names[fifth]],
      rung: ladder.rung(position.rung, rungs),
    },
  });
  return { name: "ladder", ...picture };
}
