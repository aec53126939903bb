import { type DayRecord, markDays } from "./day-record.ts";

/** Sharif & Shu: a goal of 7 days with 2 skips in reserve beats both 7 of 7 and 5 of 7; a third reserve adds nothing. */
export const freeSkipsPerWeek = 2;
const skipWindowDays = 7;

/** `open` is today while nothing has happened yet; `off` a missed day outside of any streak. */
export type StreakDay = "showedUp" | "freeSkip" | "frozen" | "missed" | "off" | "open";

export interface Streak {
  /** Days shown up since the streak began; skipped and frozen days neither add nor break. */
  readonly days: number;
  readonly bestDays: number;
  /** Free skips not used in the rolling week that ends today. */
  readonly freeSkipsLeft: number;
  /** What became of each day from the first one shown up until today, in order. */
  readonly history: readonly { readonly on: string; readonly became: StreakDay }[];
}

interface State {
  readonly days: number;
  readonly bestDays: number;
  /** The days that counted since the streak began, newest last, at most a week of them; true where a skip was used. */
  readonly lastWeek: readonly boolean[];
}

const start: State = { days: 0, bestDays: 0, lastWeek: [] };

/**
 * The streak on the local day `todayOn`. A missed day takes one of two free skips per rolling 7 days by itself; a missed
 * day without one ends the streak. Frozen days are as if they had never been, for the rolling week too. Today counts when
 * shown up and is never missed before it is over. A new streak begins with both skips.
 */
export function streakOn(record: DayRecord, todayOn: string): Streak {
  let state = start;
  const history = markDays(record, todayOn).map(({ on, mark }) => {
    const became = mark === "nothing" ? missedOn(on, todayOn, state) : mark;
    state = after(became, state);
    return { on, became };
  });
  // Today's place in the rolling week is taken already once something happened today.
  const isOpen = history.at(-1)?.became === "open";
  const week = isOpen ? skipsToday(state) : state.lastWeek.filter(Boolean).length;
  return { days: state.days, bestDays: state.bestDays, freeSkipsLeft: freeSkipsPerWeek - week, history };
}

function missedOn(on: string, todayOn: string, state: State): StreakDay {
  if (on === todayOn) {
    return "open";
  }
  if (state.days === 0) {
    return "off";
  }
  return skipsToday(state) < freeSkipsPerWeek ? "freeSkip" : "missed";
}

function after(became: StreakDay, state: State): State {
  switch (became) {
    case "showedUp": {
      const days = state.days + 1;
      return { days, bestDays: Math.max(days, state.bestDays), lastWeek: withDay(state, false) };
    }
    case "freeSkip":
      return { ...state, lastWeek: withDay(state, true) };
    case "missed":
      return { ...state, days: 0, lastWeek: [] };
    case "frozen":
    case "off":
    case "open":
      return state;
    default:
      return became satisfies never;
  }
}

function withDay(state: State, skipped: boolean): readonly boolean[] {
  return [...state.lastWeek, skipped].slice(-skipWindowDays);
}

/** Skips used in the six counting days before the one that is decided now: it is the seventh. */
function skipsToday(state: State): number {
  return state.lastWeek.slice(1 - skipWindowDays).filter(Boolean).length;
}
