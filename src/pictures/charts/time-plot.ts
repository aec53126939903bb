import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, joined, type Markup } from "../svg/markup.ts";
import { CAREFUL, INK, MUTED, WARM } from "../svg/palette.ts";
import { widthOf } from "../text/measure.ts";
import { CHART } from "./chart-frame.ts";

export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TimePlot {
  readonly box: PlotBox;
  /** Evenly spaced in time, oldest first; at least one. */
  readonly values: readonly number[];
  /** Where the ticks of the value axis are; the last one is the top of the scale. */
  readonly ticks: readonly number[];
  readonly tickLabel: (value: number) => string;
  /** Text under a value. */
  readonly timeLabel: (index: number) => string;
}

/** Values are dotted one by one up to this many. */
const DOTTED = 26;
const TIME_LABELS = 4;
const FEW = 12;
const tickGap = 14;

/** Value ticks from 0 to a round number not below the largest value; at least up to `least`. */
export function ticksUpTo(largest: number, least: number, count = 3): number[] {
  return scaleLinear()
    .domain([0, Math.max(largest, least)])
    .nice(count)
    .ticks(count);
}

/** The middle of a value's column, and the columns' width. */
export function columnsOf({ left, right }: PlotBox, count: number) {
  const width = (right - left) / Math.max(1, count);
  return { width, middle: (index: number) => left + (index + 0.5) * width };
}

/** A plot that leaves the labels of its value axis just the room they need beside the card's margin. */
export function plotBeside(ticks: readonly string[], right: number, top: number, bottom: number): PlotBox {
  const style = { sizePx: SMALLEST_TEXT_PX, weight: "regular" } as const;
  return {
    left: CHART.marginPx + Math.max(...ticks.map((tick) => widthOf(tick, style))) + tickGap,
    right,
    top,
    bottom,
  };
}

/** Gridlines, a filled line that never overshoots its points, and labels along both axes. */
export function timePlot({ box, values, ticks, tickLabel, timeLabel }: TimePlot): Markup {
  const y = scaleLinear([0, ticks.at(-1) ?? 1], [box.bottom, box.top]);
  const x = columnsOf(box, values.length).middle;
  const shape = area<number>()
    .x((_, index) => x(index))
    .y0(box.bottom)
    .y1((value) => y(value))
    .curve(curveMonotoneX)
    .digits(1);
  const stroke = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value))
    .curve(curveMonotoneX)
    .digits(1);
  const dots = values.length <= DOTTED ? values.map((value, index) => dot(x(index), y(value), 7)) : [];
  const last = values.length - 1;
  return joined([
    ...ticks.map((tick) => grid(box, y(tick), tickLabel(tick))),
    element("path", { d: shape(values) ?? "", fill: "url(#plot-area)" }),
    element("path", {
      d: stroke(values) ?? "",
      fill: "none",
      stroke: CAREFUL,
      "stroke-width": 7,
      "stroke-linecap": "round",
    }),
    ...dots,
    dot(x(last), y(values[last] ?? 0), 12),
    ...labelledIndexes(values.length).map((index) => timeMark(box, x(index), timeLabel(index), index === last)),
  ]);
}

/**
 * First and last value and some between them, evenly. Of a few values, where one column more or less would show, the last one
 * and those before it in equal steps.
 */
export function labelledIndexes(count: number): number[] {
  const steps = TIME_LABELS - 1;
  const [labels, step] =
    count > FEW ? [TIME_LABELS, (count - 1) / steps] : [count, Math.ceil((count - 1) / steps) || 1];
  return Array.from({ length: labels }, (_, index) => Math.round(count - 1 - index * step))
    .filter((index) => index >= 0)
    .reverse();
}

export function plotDefinition(): Markup {
  const stop = (offset: string, opacity: string) =>
    element("stop", { offset, "stop-color": WARM, "stop-opacity": opacity });
  return element(
    "linearGradient",
    { id: "plot-area", x1: 0, y1: 0, x2: 0, y2: 1 },
    stop("0", "0.5"),
    stop("1", "0.05"),
  );
}

function dot(cx: number, cy: number, r: number): Markup {
  return joined([element("circle", { cx, cy, r, fill: INK }), element("circle", { cx, cy, r: r * 0.58, fill: WARM })]);
}

function grid(box: PlotBox, y: number, text: string): Markup {
  const path = { d: `M${box.left} ${Math.round(y)}H${box.right}`, stroke: "#676C8C", "stroke-width": 2 };
  return joined([
    element("path", { ...path, "stroke-dasharray": "3 8" }),
    label({ x: box.left - tickGap, y: y + 9, text, sizePx: SMALLEST_TEXT_PX, colour: MUTED, anchor: "end" }),
  ]);
}

/** Under its value, moved inwards where it would leave the plot. */
function timeMark(box: PlotBox, x: number, text: string, last: boolean): Markup {
  const style = { sizePx: SMALLEST_TEXT_PX, weight: last ? "bold" : "regular" } as const;
  const half = widthOf(text, style) / 2;
  const middle = Math.min(Math.max(x, box.left + half), box.right - half);
  return label({ x: middle, y: box.bottom + 38, text, ...style, anchor: "middle", colour: last ? INK : MUTED });
}
