/** What a chart says when there is nothing to draw yet. */
export interface EmptyWords {
  readonly title: string;
  readonly detail: string;
}

/** Words that every chart has: its finding as a headline, one line more, and what it shows for people who do not see it. */
export interface ChartWords {
  readonly headline: string;
  readonly detail: string;
  readonly alt: string;
  readonly empty: EmptyWords;
}

export interface ProgressWords extends ChartWords {
  /** Under the share of clean repetitions, such as "clean form". */
  readonly clean: string;
  /** Such as "Level 2". */
  readonly level: (level: number) => string;
  /** A value on the axis: seconds under tension or weight moved, such as "3 min" or "500 kg". */
  readonly amount: (value: number) => string;
  /** A local date, short: "3 Nov". */
  readonly day: (on: string) => string;
  /** Its month, short, with the year: "Nov 2026". */
  readonly month: (on: string) => string;
}

export interface HabitWords extends ChartWords {
  readonly day: (on: string) => string;
  readonly month: (on: string) => string;
}

export interface CalendarWords extends ChartWords {
  /** Monday first, two or three letters. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly month: (on: string) => string;
  readonly marks: Readonly<Record<"clean" | "session" | "rest" | "none", string>>;
}

export interface SidesWords extends ChartWords {
  readonly left: string;
  readonly right: string;
  /** Under each side's share, such as "8.9 s average hold". */
  readonly leftDetail: string;
  readonly rightDetail: string;
}

export interface LadderWords {
  readonly alt: string;
  /** Such as "Level 3". */
  readonly level: (level: number) => string;
  /** Short names of the exercises from level 1 to 5, at most two words. */
  readonly names: readonly [string, string, string, string, string];
  /** Under the current level, such as "Rung 3 of 5". */
  readonly rung: string;
}

export interface BoardWords extends ChartWords {
  /** Beside each icon; empty: the icon alone. */
  readonly states: Readonly<Record<"showedUp" | "offToday" | "notYet", string>>;
  /** For somebody whose name cannot be drawn. */
  readonly unnamed: (position: number) => string;
  /** For those who do not fit, such as "and 4 more". */
  readonly more: (people: number) => string;
  /** Under the number of the team goal, such as "of 21 sessions". */
  readonly goal: string;
}

export interface RecapWords extends BoardWords {
  readonly weekdays: readonly [string, string, string, string, string, string, string];
}
