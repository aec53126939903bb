import { SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, joined, type Markup } from "../svg/markup.ts";
import { blend, GROUND, MUTED } from "../svg/palette.ts";
import { sizeToFit } from "../text/measure.ts";

/** Measures that the cards with a figure and three cues share. */
export const CARD = {
  widthPx: 960,
  heightPx: 540,
  marginPx: 36,
  /** Where the figures stand. */
  floorY: 442,
  /** Left edge and width of the column of cues. */
  columnX: 592,
  columnWidthPx: 332,
} as const;

/** The headline on its baseline; it shrinks before it is cut. */
export function cardTitle(title: string, y: number): Markup {
  const sizePx = sizeToFit(title, { sizePx: 46, weight: "black" }, 690, 34);
  return label({ x: CARD.marginPx, y, text: title, sizePx, weight: "black", maxWidthPx: 888 });
}

/** Two soft discs behind the figure and the darker floor that carries the tip. */
export function cardBackdrop(colour: string): Markup {
  const disc = (r: number, share: number) =>
    element("circle", { cx: 310, cy: 320, r, fill: blend(colour, GROUND, share) });
  const floor = `M0 450H${CARD.widthPx}V512a28 28 0 0 1 -28 28H28a28 28 0 0 1 -28 -28Z`;
  return joined([disc(240, 0.1), disc(165, 0.19), element("path", { d: floor, fill: "#171823" })]);
}

/** One line on the floor of the card. */
export function cardTip(text: string): Markup {
  const maxWidthPx = CARD.widthPx - 2 * CARD.marginPx;
  const sizePx = sizeToFit(text, { sizePx: 28, weight: "regular" }, maxWidthPx, SMALLEST_TEXT_PX);
  return label({ x: CARD.widthPx / 2, y: 505, text, sizePx, colour: MUTED, anchor: "middle", maxWidthPx });
}
