import { comparePositions } from "../../progression/position.ts";
import type { Standing } from "../../progression/standing.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, row, rule, text } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";

/** "Back to your usual?", the morning after pain; nothing where no check is open. */
export function morningQuestion(reader: Reader, { standing: { morningCheck }, now }: Coaching) {
  if (morningCheck === null) return [];
  const { session } = reader.texts;
  return [
    rule,
    text(`**${session.morningQuestion(morningCheck.painOn, now.on)}**`),
    row(...morningButtons(reader, morningCheck)),
  ];
}

/** The answers to it. `mark`: of the message that asks, where that was sent unasked. */
export function morningButtons(
  { userId, texts: { session } }: Reader,
  { targetSeq: seq }: NonNullable<Standing["morningCheck"]>,
  mark?: string,
) {
  const answer = (settled: boolean, label: string) => button(ids.morning.encode(userId, { seq, settled, mark }), label);
  return [answer(true, session.morningYes), answer(false, session.morningNo)];
}

/** What the answer led to, said before the session that follows from it. */
export function morningNote(
  { texts: { session } }: Reader,
  { standing: was }: Coaching,
  { standing: is }: Coaching,
  settled: boolean,
): string {
  if (!settled) return session.morningNotSettled(comparePositions(is.position, was.position) < 0);
  return is.blocked?.code === "rest" ? session.morningSettledRest : session.morningSettled;
}
