import { parseDays, type Weekday, weekdays } from "../../calendar/days.ts";
import { parseWallTime } from "../../calendar/wall-time.ts";
import { RefusalError } from "../../errors.ts";

/** A window on the wall, both "HH:MM"; it opens and closes on one date. */
export interface WallWindow {
  readonly from: string;
  readonly to: string;
}

/** Mid-day, which is when nobody in an office has moved for long (judgement). */
export const middayWindow: WallWindow = { from: "11:00", to: "15:00" };
/** How long a window lasts of which only the beginning is told. */
const openWindowHours = 2;
const lastTime = "23:59";

/** A typed time of day as "HH:MM". @throws RefusalError `timeUnreadable` */
export function timeFrom(typed: string): string {
  const read = parseWallTime(typed);
  if (read.kind === "unreadable") throw new RefusalError("timeUnreadable", { time: typed });
  return read.time;
}

/** Typed days, in the order of the week. @throws RefusalError `daysUnreadable` */
export function daysFrom(typed: string): readonly Weekday[] {
  const read = parseDays(typed);
  if (read.kind === "unreadable") throw new RefusalError("daysUnreadable", { days: typed });
  return weekdays.filter((day) => read.days.has(day));
}

/**
 * A window as typed; `from` may hold both ends ("11-15", "11am to 3pm"). An end that was left out is that of `before`, or as long
 * after the beginning as makes sense.
 *
 * @throws RefusalError `timeUnreadable` or `windowBackwards`
 */
export function windowFrom(from: string | undefined, to: string | undefined, before: WallWindow): WallWindow {
  const [typedFrom, typedTo] = to === undefined ? bothEndsOf(from) : [from, to];
  const opens = typedFrom === undefined ? before.from : timeFrom(typedFrom);
  const closes = typedTo === undefined ? endAfter(opens, before) : endFrom(typedTo, opens);
  if (closes <= opens) throw new RefusalError("windowBackwards", { from: opens, to: closes });
  return { from: opens, to: closes };
}

function bothEndsOf(typed: string | undefined): readonly [string | undefined, string | undefined] {
  const [from, to, ...more] =
    typed?.replace(/^\s*(between|from)\s+/i, "").split(/\s*(?:[-–]|\bto\b|\band\b|\buntil\b)\s*/i) ?? [];
  return more.length > 0 ? [typed, undefined] : [from, to];
}

/** "11 to 3" is meant over noon; "11:00 to 3:00" says which three it is. */
function endFrom(typed: string, opens: string): string {
  const closes = timeFrom(typed);
  const isOverNoon = /^\s*\d{1,2}\s*$/.test(typed) && closes <= opens && opens < "13:00";
  return isOverNoon ? hoursAfter(closes, 12) : closes;
}

function endAfter(opens: string, before: WallWindow): string {
  if (before.to > opens) return before.to;
  const closes = hoursAfter(opens, openWindowHours);
  return closes > lastTime ? lastTime : closes;
}

/** The time on the wall so many hours later, past 23 where need be. */
function hoursAfter(time: string, hours: number): string {
  return `${String(Number(time.slice(0, 2)) + hours).padStart(2, "0")}${time.slice(2)}`;
}
