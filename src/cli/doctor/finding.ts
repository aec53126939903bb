/** `wrong` needs a hand; `note` is worth knowing, and rights itself or is somebody else's to right. */
export type Standing = "ok" | "note" | "wrong";

/** One thing the doctor looked at. Of people it names ids alone, and nothing of their health. */
export interface Finding {
  readonly topic: string;
  readonly standing: Standing;
  readonly says: string;
  /** What a person can do about it; null: nothing is to be done. */
  readonly todo: string | null;
  /** One for each row, where there are rows. */
  readonly details: readonly string[];
  /** The same as numbers and names, for programs. */
  readonly data: Readonly<Record<string, unknown>>;
}

type FindingParts = Pick<Finding, "topic" | "standing" | "says"> & Partial<Pick<Finding, "todo" | "details" | "data">>;

export function finding(parts: FindingParts): Finding {
  return { todo: null, details: [], data: {}, ...parts };
}

/** "1 person", "2 people". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "2026-03-02 10:00 UTC": operators compare it with logs. */
export function instant(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

const shownCharacters = 120;

/** The first line of a reason: the rest of an error may quote the values of a query, which are people's. */
export function firstLine(reason: string | null): string {
  const [line = ""] = (reason ?? "no reason was noted").split("\n");
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line;
}

/** What went wrong at the bottom of it. */
export function causeOf(error: unknown): string {
  for (let cause = error; ; cause = cause.cause) {
    if (!(cause instanceof Error)) return firstLine(String(cause));
    if (cause instanceof AggregateError && cause.errors.length > 0) return causeOf(cause.errors[0]);
    if (!(cause.cause instanceof Error)) return firstLine(cause.message);
  }
}
