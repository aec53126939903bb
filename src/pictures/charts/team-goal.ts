import { arc } from "../svg/arc.ts";
import { SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, group, joined, type Markup } from "../svg/markup.ts";
import { DARK_INK, GOOD, MUTED, TILE } from "../svg/palette.ts";
import { drawableName } from "../text/drawable-name.ts";
import { cutToFit } from "../text/measure.ts";

/** What a team sees of somebody: nothing else ever leaves a person. */
export type TeamState = "showedUp" | "offToday" | "notYet";

export interface TeamGoal {
  readonly done: number;
  readonly wanted: number;
}

/** Sessions of the team's goal: a ring with the number in it, its meaning below. */
export function goalRing({ done, wanted }: TeamGoal, words: string): Markup {
  const [x, y, radius] = [836, 84, 56];
  const share = wanted > 0 ? Math.min(1, done / wanted) : 0;
  const text = done > 999 ? "999+" : String(done);
  return joined([
    element("circle", { cx: x, cy: y, r: radius, fill: "none", stroke: TILE, "stroke-width": 13 }),
    arc({ x, y }, radius, share, GOOD, 13),
    label({ x, y: y + 13, text, sizePx: text.length > 3 ? 30 : 38, weight: "black", anchor: "middle" }),
    label({ x, y: y + 96, text: words, sizePx: SMALLEST_TEXT_PX, colour: MUTED, anchor: "middle", maxWidthPx: 216 }),
  ]);
}

/** Tick, bar or open ring on a coloured disc. */
export function stateIcon(state: TeamState, x: number, y: number, radius = 24): Markup {
  const at = { transform: `translate(${x} ${y}) scale(${radius / 24})` };
  const line = { fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
  switch (state) {
    case "showedUp":
      return group(
        at,
        element("circle", { r: 24, fill: GOOD }),
        element("path", { d: "M-10 1l7 8l14 -17", stroke: DARK_INK, "stroke-width": 6, ...line }),
      );
    case "offToday":
      return group(
        at,
        element("circle", { r: 24, fill: "#7D83A3" }),
        element("path", { d: "M-10 0H10", stroke: DARK_INK, "stroke-width": 6, ...line }),
      );
    case "notYet":
      return group(at, element("circle", { r: 21, stroke: "#7D83A3", "stroke-width": 5, ...line }));
    default:
      return state satisfies never;
  }
}

/** A member's name as it can be drawn, cut to its place. */
export function nameIn(name: string, fallback: string, sizePx: number, maxWidthPx: number): string {
  return cutToFit(drawableName(name, fallback), { sizePx, weight: "bold" }, maxWidthPx);
}
