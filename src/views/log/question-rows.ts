import type { MissingAnswer, Question } from "../../progression/decision.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { LiveSet } from "../../services/log/live-sets.ts";
import { button, row, text } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { amountOf } from "./amount-of.ts";

/** The answers to each question, best first: what the buttons carry. */
export const answersTo = {
  form: ["clean", "slipped"],
  breathing: ["easy", "held"],
  pain: ["none", "some", "stop"],
} as const satisfies Readonly<Record<Question, readonly string[]>>;

/** More would not fit into one message together with the rest of a card. */
const maxQuestions = 3;

/**
 * One question and one row of buttons for every answer that is missing. Of several sets that lack it, the one among `sets`
 * is asked about, and named, because its answer is not the other's.
 */
export function questionRows(
  { userId, texts: { log, words } }: Reader,
  { person }: Pick<Coaching, "person">,
  missing: readonly MissingAnswer[],
  sets: readonly LiveSet[] = [],
) {
  return missing.slice(0, maxQuestions).flatMap(({ question, entrySeqs }) => {
    const own = sets.filter(({ seq }) => entrySeqs.includes(seq));
    const seq = own.at(-1)?.seq ?? entrySeqs[0];
    if (seq === undefined) return [];
    const { ask, answers } = log.questions[question];
    const isOneOfMany = own.length > 0 && own.length < entrySeqs.length;
    const buttons = answersTo[question].map((value) =>
      button(ids.answer.encode(userId, { seq, question, value }), answers[value] ?? value),
    );
    return [
      text(isOneOfMany ? log.about(ask, words.amountShort(amountOf(own, person.weightUnit))) : ask),
      row(...buttons),
    ];
  });
}
