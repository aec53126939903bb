import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { LiveSet } from "../../services/log/live-sets.ts";
import type { LogRow } from "../../services/log/log-rows.ts";
import { small } from "../components.ts";
import type { Reader } from "../reader.ts";
import { amountOf } from "./amount-of.ts";

/** One line of the log with what was told about it below: "**Tue 24 Nov** · bridge with brace · 5 × 5 s". */
export function setLines(
  reader: Reader,
  coaching: Coaching,
  { occurredOn, sets }: Pick<LogRow, "occurredOn" | "sets">,
) {
  const { texts } = reader;
  const [first] = sets;
  if (first === undefined) return "";
  const exercise = texts.exercise(first.entry.exercise).inSentence;
  const line = texts.sets.line(
    occurredOn,
    coaching.now.on,
    exercise,
    texts.words.amountShort(amountOf(sets, coaching.person.weightUnit)),
  );
  return `${line}\n${small(answersOf(reader, coaching, first))}`;
}

function answersOf({ texts: { sets } }: Reader, { program }: Coaching, { entry }: LiveSet): string {
  const level = program.levels.find(({ exercise }) => exercise === entry.exercise);
  return sets.answers(entry, level?.gate.breathing !== undefined);
}
