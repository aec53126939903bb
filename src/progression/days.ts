const dayMs = 86_400_000;

/** Arithmetic of local dates 'YYYY-MM-DD'. They compare as strings. */

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return a === b ? 0 : (utcMs(b) - utcMs(a)) / dayMs;
}

export function addDays(on: string, days: number): string {
  return new Date(utcMs(on) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day. */
export function addMonths(on: string, months: number): string {
  return Temporal.PlainDate.from(on).add({ months }).toString();
}

export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

/** Parsing was a sixth of a fold; a person's log names few dates, again and again. */
const parsedMs = new Map<string, number>();
const parsedKept = 5_000;

function utcMs(on: string): number {
  const known = parsedMs.get(on);
  if (known !== undefined) return known;
  if (parsedMs.size >= parsedKept) parsedMs.clear();
  const ms = Date.parse(on);
  parsedMs.set(on, ms);
  return ms;
}
