import type { Picture } from "../picture.ts";
import { card } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { GOOD } from "../svg/palette.ts";
import { chartTitle, emptyChart } from "./chart-frame.ts";
import { plotBeside, plotDefinition, timePlot } from "./time-plot.ts";
import type { HabitWords } from "./words.ts";

export interface HabitDay {
  /** Local date. */
  readonly on: string;
  /** Habit strength that evening, 0 to 1. */
  readonly strength: number;
}

export interface HabitChart {
  /** Oldest first, none left out. */
  readonly days: readonly HabitDay[];
  readonly words: HabitWords;
}

const heightPx = 480;
const ticks = [0, 0.5, 1];
const percent = (share: number) => `${Math.round(share * 100)} %`;
/** More points than this cannot be told apart on 800 pixels. */
const MOST_POINTS = 180;

/** Habit strength by day, always on a scale from 0 to 100 %, 960 × 480. */
export function habitChart({ days, words }: HabitChart): Picture {
  const latest = days.at(-1);
  if (!latest) return emptyChart(words, heightPx);
  const shown = thinned(days);
  return card(
    { widthPx: 960, heightPx, alt: words.alt, definitions: [plotDefinition()] },
    chartTitle(words, 690),
    label({ x: 920, y: 88, text: percent(latest.strength), sizePx: 64, weight: "black", colour: GOOD, anchor: "end" }),
    timePlot({
      box: plotBeside(ticks.map(percent), 920, 168, 402),
      values: shown.map(({ strength }) => strength),
      ticks,
      tickLabel: percent,
      timeLabel: (index) => {
        const on = shown[index]?.on ?? "";
        return days.length > 120 ? words.month(on) : words.day(on);
      },
    }),
  );
}

/** Every n-th day counted from the last one. */
function thinned(days: readonly HabitDay[]): readonly HabitDay[] {
  const step = Math.ceil(days.length / MOST_POINTS);
  return days.filter((_, index) => (days.length - 1 - index) % step === 0);
}
