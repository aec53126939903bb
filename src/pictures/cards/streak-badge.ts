import type { Picture } from "../picture.ts";
import { arc } from "../svg/arc.ts";
import { card } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element } from "../svg/markup.ts";
import { CAREFUL, MUTED, TILE } from "../svg/palette.ts";
import { sizeToFit } from "../text/measure.ts";

export interface StreakBadge {
  readonly days: number;
  /** How far it is to the next round number, 0 to 1. */
  readonly share: number;
  /** `unit` stands under the number: "days". */
  readonly words: { readonly unit: string; readonly alt: string };
}

/** The thumbnail of a streak, 256 × 256. */
export function streakBadge({ days, share, words }: StreakBadge): Picture {
  const text = days > 9999 ? "9999+" : String(days);
  const sizePx = sizeToFit(text, { sizePx: 88, weight: "black" }, 150, 40);
  return card(
    { widthPx: 256, heightPx: 256, alt: words.alt },
    element("circle", { cx: 128, cy: 128, r: 98, fill: "none", stroke: TILE, "stroke-width": 20 }),
    arc({ x: 128, y: 128 }, 98, share, CAREFUL, 20),
    label({ x: 128, y: 142, text, sizePx, weight: "black", anchor: "middle" }),
    label({
      x: 128,
      y: 182,
      text: words.unit,
      sizePx: 32,
      weight: "bold",
      colour: MUTED,
      anchor: "middle",
      maxWidthPx: 140,
    }),
  );
}
