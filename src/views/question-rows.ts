import type { MissingAnswer, Question } from "../progression/decision.ts";
import { button, row, text } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";

/** The answers to each question, best first: what the buttons carry. */
export const answersTo = {
  form: ["clean", "slipped"],
  breathing: ["easy", "held"],
  pain: ["none", "some", "stop"],
} as const satisfies Readonly<Record<Question, readonly string[]>>;

/** One question and one row of buttons for every answer that is missing. */
export function questionRows({ userId, texts: { log } }: Reader, missing: readonly MissingAnswer[]) {
  return missing.flatMap(({ question, entrySeqs: [seq] }) => {
    if (seq === undefined) return [];
    const { ask, answers } = log.questions[question];
    const buttons = answersTo[question].map((value) =>
      button(ids.answer.encode(userId, { seq, question, value }), answers[value] ?? value),
    );
    return [text(ask), row(...buttons)];
  });
}
