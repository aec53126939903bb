/** A wall time that was read, as "HH:MM", or what could be typed instead. */
export type ReadWallTime =
  | { readonly kind: "read"; readonly time: string }
  | { readonly kind: "unreadable"; readonly example: string };

const example = "19:30";
const words: ReadonlyMap<string, string> = new Map([
  ["noon", "12:00"],
  ["midday", "12:00"],
  ["midnight", "00:00"],
]);

/**
 * Reads a time of day as people type it: `7pm`, `7.30 p.m.`, `19:00`, `1900`, `730`, `19h30`, `noon`. Without am or pm the
 * clock has 24 hours, so `7` is 07:00.
 */
export function parseWallTime(typed: string): ReadWallTime {
  const text = typed.trim().toLowerCase();
  const word = words.get(text);
  if (word !== undefined) {
    return { kind: "read", time: word };
  }
  const match = /^(\d{1,2})(?:\s*[:.,h]\s*(\d{2})|(\d{2})|\s*h)?(?:\s*([ap])(?:m|\.m\.?)?)?$/.exec(text);
  const hour = match === null ? null : hourOfDay(Number(match[1]), match[4]);
  const minute = Number(match?.[2] ?? match?.[3] ?? 0);
  if (hour === null || minute > 59) {
    return { kind: "unreadable", example };
  }
  return { kind: "read", time: `${twoDigits(hour)}:${twoDigits(minute)}` };
}

function hourOfDay(shown: number, half: string | undefined): number | null {
  if (half === undefined) {
    return shown <= 23 ? shown : null;
  }
  return shown >= 1 && shown <= 12 ? (shown % 12) + (half === "p" ? 12 : 0) : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
