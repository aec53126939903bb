import type { SetEntry } from "../../progression/facts.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { type LiveSet, liveSets } from "./live-sets.ts";

/** One line of the log: a set, or two sides of one that were told together and say the same. */
export interface LogRow {
  /** Sequence number of its first set: the row's name in buttons and menus. */
  readonly seq: number;
  readonly occurredOn: string;
  readonly sets: readonly LiveSet[];
}

/** Everything that counts, the newest day first, and within a day what was told last. */
export function logRows({ facts }: Pick<Coaching, "facts">): LogRow[] {
  const rows: LogRow[] = [];
  for (const set of liveSets(facts)) {
    const last = rows.at(-1);
    if (last !== undefined && isOtherSide(last, set)) rows[rows.length - 1] = { ...last, sets: [...last.sets, set] };
    else rows.push({ seq: set.seq, occurredOn: set.occurredOn, sets: [set] });
  }
  return rows.sort((one, other) => other.occurredOn.localeCompare(one.occurredOn) || other.seq - one.seq);
}

/** The row with a set of this number; undefined when it was taken back. */
export function rowWith(coaching: Pick<Coaching, "facts">, seq: number): LogRow | undefined {
  return logRows(coaching).find(({ sets }) => sets.some((set) => set.seq === seq));
}

function isOtherSide({ sets }: LogRow, set: LiveSet): boolean {
  const [first, second] = sets;
  if (first === undefined || second !== undefined || first.interactionId !== set.interactionId) return false;
  return first.entry.side !== set.entry.side && isSameEntry({ ...first.entry, side: set.entry.side }, set.entry);
}

/** Whether two entries say the same, whatever the order in which it was said. */
export function isSameEntry(one: SetEntry, other: SetEntry): boolean {
  const said = (entry: SetEntry) =>
    JSON.stringify(Object.entries(entry).sort(([key], [otherKey]) => key.localeCompare(otherKey)));
  return said(one) === said(other);
}
