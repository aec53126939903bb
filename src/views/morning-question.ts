import type { Coaching } from "../services/read-coaching.ts";
import { button, row, rule, text } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";

/**
 * "Back to your usual?", the morning after pain; nothing where no check is open.
 *
 * @param mark of the message it is asked in, where that was sent unasked
 */
export function morningQuestion(
  { userId, texts: { session } }: Reader,
  { standing: { morningCheck }, now }: Coaching,
  mark?: string,
) {
  if (morningCheck === null) return [];
  const answer = (settled: boolean, label: string) =>
    button(ids.morning.encode(userId, { seq: morningCheck.targetSeq, settled, mark }), label);
  return [
    rule,
    text(`**${session.morningQuestion(morningCheck.painOn, now.on)}**`),
    row(answer(true, session.morningYes), answer(false, session.morningNo)),
  ];
}
