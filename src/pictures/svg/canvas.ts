import type { Picture } from "../picture.ts";
import { element, joined, type Markup } from "./markup.ts";
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
  const ground = element(
    "linearGradient",
    { id: "ground", x1: 0, y1: 0, x2: 0, y2: 1 },
    element("stop", { offset: "0", "stop-color": GROUND.top }),
    element("stop", { offset: "1", "stop-color": GROUND.bottom }),
  );
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` },
    element("defs", {}, joined([ground, ...definitions])),
    element("rect", { width: widthPx, height: heightPx, rx: CARD_RADIUS, fill: "url(#ground)" }),
    ...content,
  );
  return { svg, widthPx, heightPx, alt };
}
