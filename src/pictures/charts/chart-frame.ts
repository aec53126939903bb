import { LOOKS } from "../figure/looks.ts";
import type { Picture } from "../picture.ts";
import { lying } from "../poses/bridge.ts";
import { EXERCISES } from "../poses/exercises.ts";
import { drawScene } from "../poses/scene.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { group, joined, type Markup } from "../svg/markup.ts";
import { MUTED } from "../svg/palette.ts";
import { sizeToFit } from "../text/measure.ts";
import type { ChartWords } from "./words.ts";

export const CHART = { widthPx: 960, marginPx: 40 } as const;

/** The finding in large letters, one line more below; `widthPx` leaves room for a figure on the right. */
export function chartTitle({ headline, detail }: ChartWords, widthPx: number = CHART.widthPx - 80): Markup {
  const sizePx = sizeToFit(headline, { sizePx: 46, weight: "black" }, widthPx, 34);
  return joined([
    label({ x: CHART.marginPx, y: 70, text: headline, sizePx, weight: "black", maxWidthPx: widthPx }),
    label({ x: CHART.marginPx, y: 112, text: detail, sizePx: 28, colour: MUTED, maxWidthPx: widthPx }),
  ]);
}

/** A chart without data: somebody on the mat, ready to begin. */
export function emptyChart(words: ChartWords, heightPx: number): Picture {
  const { title, detail } = words.empty;
  const { markup } = drawScene(lying, EXERCISES["glute-bridge"].props, { look: LOOKS.teal }, "flat");
  const centre = { x: CHART.widthPx / 2, anchor: "middle", maxWidthPx: CHART.widthPx - 80 } as const;
  return card(
    { widthPx: CHART.widthPx, heightPx, alt: words.alt },
    group({ transform: `translate(${CHART.widthPx / 2 - 100} ${heightPx / 2 + 20})` }, markup),
    label({ ...centre, y: heightPx / 2 + 96, text: title, sizePx: 40, weight: "black" }),
    label({ ...centre, y: heightPx / 2 + 140, text: detail, sizePx: SMALLEST_TEXT_PX + 2, colour: MUTED }),
  );
}
