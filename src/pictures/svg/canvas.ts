import type { Picture } from "../picture.ts";
import { element, type Markup } from "./markup.ts";
import { GROUND } from "./palette.ts";

/**
 * Smallest text on a picture 960 wide: shown 350 points wide on a phone it is still 9.5 points tall. Other widths in
 * proportion.
 */
export const SMALLEST_TEXT_PX = 26;

export const CARD_RADIUS = 28;

interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
  readonly definitions?: readonly Markup[];
}

/** A picture with a rounded dark ground; its corners are clear, so that it sits on light and dark pages. */
export function card({ widthPx, heightPx, alt, definitions = [] }: Canvas, ...content: readonly Markup[]): Picture {
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` },
    element("defs", {}, ...definitions),
    element("rect", { width: widthPx, height: heightPx, rx: CARD_RADIUS, fill: GROUND }),
    ...content,
  );
  return { svg, widthPx, heightPx, alt };
}
