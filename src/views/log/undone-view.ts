import type { View } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Undone } from "../../services/log/undo-last.ts";
import { card, row, text, title } from "../components.ts";
import type { Reader } from "../reader.ts";
import { todayButton } from "../session/session-buttons.ts";
import { amountOf } from "./amount-of.ts";

/** What was taken back, and where that leaves the person. */
export function undoneView(reader: Reader, { before, after, withdrawn }: Undone): View {
  const { undo, words, exercise } = reader.texts;
  const [first] = withdrawn;
  const what =
    first === undefined
      ? null
      : undo.what(
          exercise(first.entry.exercise).inSentence,
          amountOf(withdrawn, after.person.weightUnit),
          first.occurredOn,
          after.now.on,
        );
  const { position, target } = after.standing;
  const where = isSamePlace(before, after) ? undo.same : undo.moved(position.level, position.rung);
  return card(
    "quiet",
    title(undo.title, what),
    text(where, target === null ? null : undo.next(words.targetInWords(target, after.person.weightUnit))),
    row(todayButton(reader)),
  );
}

function isSamePlace(before: Coaching, after: Coaching): boolean {
  const [one, other] = [before.standing, after.standing];
  return (
    one.position.level === other.position.level &&
    one.position.rung === other.position.rung &&
    one.graduated === other.graduated
  );
}
