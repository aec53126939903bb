import { type MemberDays, teamStateOn } from "./team-rules.ts";

/** This many planned days missed in a row, and somebody is asked to say hello. */
export const missedDays = 2;
/** Further back than this nobody is only quiet. */
const lookedBackDays = 14;

/**
 * Whether somebody has been quiet: their last planned days before `todayOn` all went by without them, and nothing came from
 * them since, not even a day off.
 *
 * @param isPlanned whether a session was planned for that local date of theirs
 */
export function isQuiet(days: MemberDays, isPlanned: (on: string) => boolean, todayOn: string): boolean {
  let missed = 0;
  for (let back = 0; back <= lookedBackDays; back += 1) {
    const on = Temporal.PlainDate.from(todayOn).subtract({ days: back }).toString();
    if (teamStateOn(days, on) !== "notYet") return false;
    if (back > 0 && isPlanned(on)) missed += 1;
    if (missed === missedDays) return true;
  }
  return false;
}
