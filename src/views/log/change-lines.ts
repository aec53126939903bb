import type { ChangePreview } from "../../services/coaching/preview-facts.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Reader } from "../reader.ts";

/** What a change does to where the person stands, said the same way before and after it is confirmed. */
export function changeLines(reader: Reader, { before, after }: Pick<ChangePreview, "before" | "after">): string[] {
  const { changes, words } = reader.texts;
  const [was, is] = [placeOf(reader, before), placeOf(reader, after)];
  const [target, next] = [before, after].map(({ standing, person }) =>
    standing.target === null ? null : words.targetInWords(standing.target, person.weightUnit),
  );
  return [
    was === is ? changes.same(is) : changes.moved(was, is),
    ...(next == null ? [] : [next === target && was === is ? changes.nextSame(next) : changes.next(next)]),
    ...heldNow(reader, before, after),
  ];
}

/** The other days that come out otherwise; null where there is none. */
export function turnedDays({ texts }: Reader, { before, turned }: ChangePreview): string | null {
  const days = [...new Set(turned.map(({ on }) => texts.words.day(on, before.now.on)))];
  return days.length === 0 ? null : texts.changes.otherDays(days);
}

function placeOf({ texts: { changes } }: Reader, { standing: { graduated, position } }: Coaching): string {
  return graduated ? changes.graduatedPlace : changes.place(position.level, position.rung);
}

/** What would newly hold the person back, or no longer. */
function heldNow({ texts: { changes, session } }: Reader, before: Coaching, after: Coaching): string[] {
  const [was, is] = [before.standing.blocked, after.standing.blocked];
  if (is === null) return was === null ? [] : [changes.free];
  if (is.code === was?.code) return [];
  return [is.code === "rest" ? changes.restUntil(is.untilOn, after.now.on) : session.blocked[is.code]];
}
