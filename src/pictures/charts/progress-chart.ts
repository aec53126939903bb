import type { Picture } from "../picture.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, joined, type Markup } from "../svg/markup.ts";
import { blend, GOOD, GROUND, levelColour, MUTED } from "../svg/palette.ts";
import { widthOf } from "../text/measure.ts";
import { chartTitle, emptyChart } from "./chart-frame.ts";
import { columnsOf, type PlotBox, plotBeside, plotDefinition, ticksUpTo, timePlot } from "./time-plot.ts";
import type { ProgressWords } from "./words.ts";

export interface ProgressWeek {
  /** Local date of its first day. */
  readonly startsOn: string;
  /** Seconds under tension, or the weight moved. */
  readonly total: number;
  /** The level the person was on at its end. */
  readonly level: number;
}

export interface ProgressChart {
  readonly measure: "seconds" | "kg" | "lb";
  /** Oldest first, none left out; a week without sets has total 0. */
  readonly weeks: readonly ProgressWeek[];
  /** Share of clean repetitions, 0 to 1; absent while nobody knows. */
  readonly cleanShare?: number;
  readonly words: ProgressWords;
}

const heightPx = 540;
const bandTop = 158;

/** Time under tension or load by week over the bands of the levels, 960 × 540. */
export function progressChart({ measure, weeks, cleanShare, words }: ProgressChart): Picture {
  if (weeks.length === 0) return emptyChart(words, heightPx);
  const long = weeks.length > 26;
  const totals = weeks.map(({ total }) => total);
  const ticks = ticksFor(measure, Math.max(...totals));
  const box = plotBeside(ticks.map(words.amount), 920, 214, 462);
  const plot = timePlot({
    ...{ box, values: totals, ticks, tickLabel: words.amount },
    timeLabel: (index) => {
      const on = weeks[index]?.startsOn ?? "";
      return long ? words.month(on) : words.day(on);
    },
  });
  return card(
    { widthPx: 960, heightPx, alt: words.alt, definitions: [plotDefinition()] },
    chartTitle(words, cleanShare === undefined ? 880 : 690),
    cleanShare === undefined ? joined([]) : cleanNumber(cleanShare, words.clean),
    levelBands(box, weeks, words.level),
    plot,
  );
}

/** Round numbers of minutes, of hours for long weeks, or of weight. */
function ticksFor(measure: ProgressChart["measure"], largest: number): number[] {
  if (measure !== "seconds") return ticksUpTo(largest, 10);
  const unitSeconds = largest > 3 * 3600 ? 3600 : 60;
  return ticksUpTo(largest / unitSeconds, 1)
    .filter((tick) => Number.isInteger(tick))
    .map((tick) => tick * unitSeconds);
}

function cleanNumber(share: number, word: string): Markup {
  const at = { x: 920, anchor: "end" } as const;
  return joined([
    label({ ...at, y: 76, text: `${Math.round(share * 100)} %`, sizePx: 48, weight: "black", colour: GOOD }),
    label({ ...at, y: 112, text: word, sizePx: SMALLEST_TEXT_PX, colour: MUTED, maxWidthPx: 190 }),
  ]);
}

/** One band for each stretch of weeks on the same level, named where the name fits, else numbered. */
function levelBands(box: PlotBox, weeks: readonly ProgressWeek[], name: (level: number) => string): Markup {
  const { width } = columnsOf(box, weeks.length);
  const bands: Markup[] = [];
  for (let from = 0; from < weeks.length; ) {
    const level = weeks[from]?.level ?? 1;
    let to = from;
    while (to < weeks.length && weeks[to]?.level === level) to++;
    bands.push(band(box, box.left + from * width, (to - from) * width, level, name(level)));
    from = to;
  }
  return joined(bands);
}

function band(box: PlotBox, x: number, width: number, level: number, name: string): Markup {
  const colour = levelColour(level);
  const inner = Math.max(1, width - 4);
  const style = { sizePx: SMALLEST_TEXT_PX, weight: "bold" } as const;
  const text = [name, String(level)].find((candidate) => widthOf(candidate, style) <= inner - 12);
  const middle = x + width / 2;
  return joined([
    element("rect", {
      ...{ x: x + 2, y: bandTop, width: inner, height: box.bottom - bandTop, rx: Math.min(14, inner / 3) },
      fill: blend(colour, GROUND, 0.14),
    }),
    text === undefined ? joined([]) : label({ x: middle, y: bandTop + 36, text, ...style, colour, anchor: "middle" }),
  ]);
}
