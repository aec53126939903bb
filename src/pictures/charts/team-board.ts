import type { Picture } from "../picture.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { joined, type Markup } from "../svg/markup.ts";
import { MUTED } from "../svg/palette.ts";
import { chartTitle, emptyChart } from "./chart-frame.ts";
import { goalRing, nameIn, stateIcon, type TeamGoal, type TeamState } from "./team-goal.ts";
import type { BoardWords } from "./words.ts";

export interface TeamMember {
  readonly name: string;
  readonly state: TeamState;
  /** What they chose to show besides, such as "21 days, level 2". */
  readonly note?: string | null;
}

export interface TeamBoard {
  /** In the order to show; not a ranking. */
  readonly members: readonly TeamMember[];
  readonly goal: TeamGoal;
  readonly words: BoardWords;
}

const columns = 2;
const shownAtMost = 12;
const rowHeight = 86;
const firstRowY = 224;

/** Left edge of the names of a column, after their icons. */
const textX = (column: number) => 108 + column * 450;

/** Who showed up today, in two columns, 960 wide and as tall as the team needs (12 people at most, the rest counted). */
export function teamBoard({ members, goal, words }: TeamBoard): Picture {
  if (members.length === 0) return emptyChart(words, 420);
  const shown = members.slice(0, shownAtMost);
  const hidden = members.length - shown.length;
  const rows = Math.ceil(shown.length / columns);
  const heightPx = firstRowY + rows * rowHeight + (hidden > 0 ? 42 : -6);
  const rest = { x: textX(0), y: heightPx - 36, sizePx: SMALLEST_TEXT_PX, colour: MUTED } as const;
  return card(
    { widthPx: 960, heightPx, alt: words.alt },
    chartTitle(words, 680),
    goalRing(goal, words.goal),
    ...shown.map((member, index) => memberCell(member, index, rows, words)),
    hidden > 0 ? label({ ...rest, text: words.more(hidden) }) : joined([]),
  );
}

function memberCell({ name, state, note = null }: TeamMember, index: number, rows: number, words: BoardWords): Markup {
  const column = Math.floor(index / rows);
  const x = textX(column);
  const y = firstRowY + (index % rows) * rowHeight;
  const style = { sizePx: 31, weight: "bold" } as const;
  const text = nameIn(name, words.unnamed(index + 1), style.sizePx, 340);
  const detail = [words.states[state], note ?? ""].filter((part) => part !== "").join(" · ");
  const below = { x, y: y + 42, sizePx: SMALLEST_TEXT_PX, colour: MUTED, maxWidthPx: 340 };
  return joined([
    stateIcon(state, x - 44, y + 17),
    label({ x, y: detail === "" ? y + 28 : y + 10, text, ...style }),
    detail === "" ? joined([]) : label({ ...below, text: detail }),
  ]);
}
