/** What the log and the pauses say about a person's local days ("YYYY-MM-DD"); the caller knows when their day starts. */
export interface DayRecord {
  /** Days on which they showed up: a session, a step down by choice, or rest after pain all count alike. */
  readonly showedUpOn: ReadonlySet<string>;
  /** Days that ask nothing and take nothing: pauses, and days no session was planned for. */
  readonly frozen: readonly DaySpan[];
}

/** From one local date to another, both included; `toOn` null while it lasts. */
export interface DaySpan {
  readonly fromOn: string;
  readonly toOn: string | null;
}

export type DayMark = "showedUp" | "frozen" | "nothing";

/** Every day from the first one they showed up until `todayOn`, in order; none before that. Showing up thaws a day. */
export function markDays(record: DayRecord, todayOn: string): readonly { on: string; mark: DayMark }[] {
  const firstOn = [...record.showedUpOn].reduce((a, b) => (b < a ? b : a), "9999-12-31");
  const days: { on: string; mark: DayMark }[] = [];
  for (let on = firstOn; on <= todayOn; on = Temporal.PlainDate.from(on).add({ days: 1 }).toString()) {
    days.push({ on, mark: markOf(on, record) });
  }
  return days;
}

function markOf(on: string, record: DayRecord): DayMark {
  if (record.showedUpOn.has(on)) {
    return "showedUp";
  }
  const isFrozen = record.frozen.some(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on <= toOn));
  return isFrozen ? "frozen" : "nothing";
}
