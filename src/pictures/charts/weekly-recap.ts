import type { Picture } from "../picture.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, joined, type Markup } from "../svg/markup.ts";
import { GHOST, MUTED } from "../svg/palette.ts";
import { widthOf } from "../text/measure.ts";
import { chartTitle, emptyChart } from "./chart-frame.ts";
import { goalRing, nameIn, stateIcon, type TeamGoal, type TeamState } from "./team-goal.ts";
import type { RecapWords } from "./words.ts";

export interface RecapMember {
  readonly name: string;
  /** Monday first. */
  readonly days: readonly [TeamState, TeamState, TeamState, TeamState, TeamState, TeamState, TeamState];
}

export interface WeeklyRecap {
  /** In the order to show; not a ranking. */
  readonly members: readonly RecapMember[];
  readonly goal: TeamGoal;
  readonly words: RecapWords;
}

const shownAtMost = 8;
const rowHeight = 58;
const firstRowY = 270;
const dayX = (day: number) => 392 + day * 84;

/** The team's week, a row for each member, 960 wide and as tall as the team needs (8 people at most, the rest counted). */
export function weeklyRecap({ members, goal, words }: WeeklyRecap): Picture {
  if (members.length === 0) return emptyChart(words, 420);
  const shown = members.slice(0, shownAtMost);
  const hidden = members.length - shown.length;
  const legendY = firstRowY + shown.length * rowHeight + 12;
  const heightPx = legendY + (hidden > 0 ? 94 : 48);
  const small = { sizePx: SMALLEST_TEXT_PX, colour: MUTED } as const;
  return card(
    { widthPx: 960, heightPx, alt: words.alt },
    chartTitle(words, 680),
    goalRing(goal, words.goal),
    ...words.weekdays.map((text, day) =>
      label({ x: dayX(day), y: firstRowY - 36, text, ...small, anchor: "middle", maxWidthPx: 80 }),
    ),
    ...shown.map((member, index) => memberRow(member, index, words)),
    stateLegend(words, legendY),
    hidden > 0 ? label({ x: 40, y: heightPx - 32, text: words.more(hidden), ...small }) : joined([]),
  );
}

function memberRow({ name, days }: RecapMember, index: number, words: RecapWords): Markup {
  const y = firstRowY + index * rowHeight;
  const text = nameIn(name, words.unnamed(index + 1), 30, 300);
  return joined([
    label({ x: 40, y: y + 10, text, sizePx: 30, weight: "bold" }),
    ...days.map((state, day) => (state === "notYet" ? openDay(dayX(day), y) : stateIcon(state, dayX(day), y, 19))),
  ]);
}

/** A day on which nothing was is hardly there: a row of rings would read as a reproach. */
function openDay(x: number, y: number): Markup {
  return element("circle", { cx: x, cy: y, r: 5, fill: GHOST });
}

function stateLegend({ states }: RecapWords, y: number): Markup {
  let x = 55;
  const parts: Markup[] = [];
  for (const state of ["showedUp", "offToday"] as const) {
    const text = { text: states[state], sizePx: SMALLEST_TEXT_PX, colour: MUTED, maxWidthPx: 300 };
    parts.push(stateIcon(state, x, y, 15), label({ x: x + 26, y: y + 9, ...text }));
    x += 80 + Math.min(300, widthOf(text.text, { sizePx: SMALLEST_TEXT_PX, weight: "regular" }));
  }
  return joined(parts);
}
