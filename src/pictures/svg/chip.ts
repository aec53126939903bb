import { widthOf } from "../text/measure.ts";
import { label } from "./label.ts";
import { element, group, type Markup } from "./markup.ts";
import { DARK_INK } from "./palette.ts";

export interface Chip {
  /** The left end, or with `anchor: "end"` the right one. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly fill: string;
  readonly colour?: string;
  readonly anchor?: "start" | "end";
}

/** A rounded pill with a few words in it. */
export function chip({ x, y, text, sizePx, fill, colour = DARK_INK, anchor = "start" }: Chip): Markup {
  const padding = sizePx * 0.7;
  const width = widthOf(text, { sizePx, weight: "bold" }) + 2 * padding;
  const height = sizePx * 1.7;
  const left = anchor === "start" ? x : x - width;
  return group(
    {},
    element("rect", { x: left, y, width, height, rx: height / 2, fill }),
    label({ x: left + padding, y: y + height / 2 + sizePx * 0.35, text, sizePx, weight: "bold", colour }),
  );
}
