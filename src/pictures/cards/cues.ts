import type { Point } from "../figure/vector.ts";
import { SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, group, joined, type Markup } from "../svg/markup.ts";
import { DARK_INK, INK, MUTED } from "../svg/palette.ts";
import { wrapText } from "../text/measure.ts";
import type { CueWords } from "./words.ts";

const titlePx = 29;
const titleLinePx = 34;
const detailLinePx = 30;
const indentPx = 50;

/** A numbered disc on the body; the same number stands before its cue. */
export function cueMarker({ x, y }: Point, number: number, colour: string): Markup {
  return group(
    {},
    element("circle", { cx: x, cy: y, r: 18, fill: INK, stroke: colour, "stroke-width": 4 }),
    label({ x, y: y + 9.5, text: String(number), sizePx: 26, weight: "black", colour: DARK_INK, anchor: "middle" }),
  );
}

export interface CueColumn {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly widthPx: number;
  readonly colour: string;
}

/** The cues one under the other, evenly spread between `top` and `bottom`; details give way before anything runs over. */
export function cueColumn(cues: readonly CueWords[], { x, top, bottom, widthPx, colour }: CueColumn): Markup {
  const blocks = fittingBlocks(cues, widthPx - indentPx, bottom - top);
  const free = bottom - top - heightOf(blocks);
  const gap = Math.min(34, free / Math.max(1, cues.length - 1));
  let y = top + (free - gap * (cues.length - 1)) / 2;
  const parts: Markup[] = [];
  for (const [index, block] of blocks.entries()) {
    parts.push(cueMarker({ x: x + 20, y: y + 17 }, index + 1, colour));
    for (const [row, text] of block.titles.entries()) {
      parts.push(label({ x: x + indentPx, y: y + 27 + row * titleLinePx, text, sizePx: titlePx, weight: "bold" }));
    }
    for (const [row, text] of block.details.entries()) {
      const baseline = y + block.titles.length * titleLinePx + 24 + row * detailLinePx;
      parts.push(label({ x: x + indentPx, y: baseline, text, sizePx: SMALLEST_TEXT_PX, colour: MUTED }));
    }
    y += heightOf([block]) + gap;
  }
  return joined(parts);
}

interface Block {
  readonly titles: readonly string[];
  readonly details: readonly string[];
}

function fittingBlocks(cues: readonly CueWords[], textWidth: number, heightPx: number): readonly Block[] {
  const wrapped = (detailLines: number): Block[] =>
    cues.map((cue) => ({
      titles: wrapText(cue.title, { sizePx: titlePx, weight: "bold" }, textWidth, 2),
      details: wrapText(cue.detail, { sizePx: SMALLEST_TEXT_PX, weight: "regular" }, textWidth, detailLines),
    }));
  const roomy = wrapped(2);
  return heightOf(roomy) + 16 <= heightPx ? roomy : wrapped(1);
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { titles, details }) => sum + titles.length * titleLinePx + details.length * detailLinePx,
    0,
  );
}
