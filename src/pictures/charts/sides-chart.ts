import type { Picture } from "../picture.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, group, joined, type Markup } from "../svg/markup.ts";
import { blend, CAREFUL, DARK_INK, GROUND, INK, MUTED, TILE, WARM } from "../svg/palette.ts";
import { chartTitle, emptyChart } from "./chart-frame.ts";
import type { SidesWords } from "./words.ts";

export interface SidesChart {
  /** Share of the target done cleanly on each side, 0 to 1; absent: not tried yet. */
  readonly left?: number;
  readonly right?: number;
  readonly words: SidesWords;
}

const heightPx = 500;
const middleX = 480;
/** A side at least this share of the other one is as awake as it: the flag of the progression rules. */
const AS_AWAKE = 0.9;

/** Both sides seen from behind, so that left is on the left, 960 × 500. */
export function sidesChart({ left, right, words }: SidesChart): Picture {
  if (left === undefined && right === undefined) return emptyChart(words, heightPx);
  const most = Math.max(left ?? 0, right ?? 0);
  const awake = (share: number | undefined) => share !== undefined && share > 0 && share >= AS_AWAKE * most;
  return card(
    { widthPx: 960, heightPx, alt: words.alt },
    trousers(),
    cheek(-1, left, awake(left)),
    cheek(1, right, awake(right)),
    chartTitle(words),
    sideText("left", left, awake(left), words.left, words.leftDetail),
    sideText("right", right, awake(right), words.right, words.rightDetail),
  );
}

function trousers(): Markup {
  return group(
    { transform: "translate(0 40)" },
    element("path", {
      d: `M372 104C378 150 336 190 326 262C320 330 330 400 336 460H624C630 400 640 330 634 262C624 190 582 150 588 104Z`,
      fill: "#5666E0",
    }),
    element("path", { d: `M${middleX} 366V460`, stroke: "#3B48B4", "stroke-width": 12 }),
    element("path", { d: "M371 100H589L586 130H374Z", fill: "#2EC4B6" }),
  );
}

function cheek(sign: -1 | 1, share: number | undefined, awake: boolean): Markup {
  const x = (offset: number) => middleX + sign * offset;
  const path = `M${x(8)} 252C${x(58)} 206 ${x(138)} 238 ${x(140)} 320C${x(142)} 390 ${x(52)} 420 ${x(8)} 384Z`;
  return joined([
    element("path", {
      ...{ d: path, stroke: INK, "stroke-width": 3.5 },
      fill: awake ? "#FF6B81" : blend("#FF6B81", "#5666E0", 0.45 + 0.3 * (share ?? 0)),
    }),
    awake ? awakeFace(x(72)) : sleepyFace(x(72)),
  ]);
}

const ink = { fill: "none", stroke: DARK_INK, "stroke-width": 7, "stroke-linecap": "round" };

function awakeFace(x: number): Markup {
  return joined([
    element("circle", { cx: x - 24, cy: 312, r: 7, fill: DARK_INK }),
    element("circle", { cx: x + 24, cy: 312, r: 7, fill: DARK_INK }),
    element("path", { d: `M${x - 20} 336q20 22 40 0`, ...ink }),
  ]);
}

function sleepyFace(x: number): Markup {
  const z = (dx: number, y: number, size: number) =>
    element("path", {
      ...{ d: `M${x + dx} ${y}h${size}l${-size} ${size}h${size}`, ...ink },
      ...{ stroke: INK, "stroke-width": 5, "stroke-linejoin": "round" },
    });
  return joined([
    element("path", { d: `M${x - 36} 312q11 9 22 0M${x + 14} 312q11 9 22 0M${x - 9} 344h18`, ...ink }),
    z(-6, 276, 15),
    z(15, 260, 11),
  ]);
}

function sideText(
  side: "left" | "right",
  share: number | undefined,
  awake: boolean,
  name: string,
  detail: string,
): Markup {
  const x = side === "left" ? 40 : 920;
  const anchor = side === "left" ? "start" : "end";
  const percent = share === undefined ? "–" : `${Math.round(share * 100)} %`;
  const barX = side === "left" ? x : x - 240;
  const filled = 240 * Math.min(1, Math.max(0, share ?? 0));
  return joined([
    label({ x, y: 214, text: name, sizePx: 32, weight: "bold", colour: MUTED, anchor, maxWidthPx: 260 }),
    label({ x, y: 294, text: percent, sizePx: 74, weight: "black", anchor }),
    element("rect", {
      x: barX,
      y: 316,
      width: 240,
      height: 20,
      rx: 10,
      fill: blend(TILE, GROUND, 0.9),
      stroke: MUTED,
      "stroke-width": 2,
    }),
    element("rect", {
      ...{
        x: side === "left" ? barX : barX + 240 - filled,
        y: 316,
        width: filled,
        height: 20,
        rx: Math.min(10, filled / 2),
      },
      fill: awake ? WARM : CAREFUL,
    }),
    label({ x, y: 378, text: detail, sizePx: SMALLEST_TEXT_PX, colour: MUTED, anchor, maxWidthPx: 270 }),
  ]);
}
