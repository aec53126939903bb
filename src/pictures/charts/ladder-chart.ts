import { poseAt } from "../figure/interpolate.ts";
import { LOOKS, type LookName } from "../figure/looks.ts";
import type { Picture } from "../picture.ts";
import { EXERCISE_KEYS, type ExerciseKey } from "../poses/exercise.ts";
import { EXERCISES } from "../poses/exercises.ts";
import { boundsOf, drawScene } from "../poses/scene.ts";
import { placeIn } from "../poses/stage.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, group, joined, type Markup } from "../svg/markup.ts";
import { blend, DARK_INK, GOOD, GROUND, INK, levelColour, MUTED, TILE } from "../svg/palette.ts";
import { sizeToFit, wrapText } from "../text/measure.ts";
import type { LadderWords } from "./words.ts";

export interface LadderChart {
  /** 1 to 5; 6 when every level is passed. */
  readonly level: number;
  readonly rung: number;
  readonly rungs: number;
  readonly look: LookName;
  readonly words: LadderWords;
}

type Standing = "passed" | "current" | "ahead";

const heightPx = 440;
const tile = { width: 176, gap: 9, left: 22, top: 24, height: 392 };

/** The five levels in a row: ticked, framed with its rungs, or under lock, 960 × 440. */
export function ladderChart(chart: LadderChart): Picture {
  const tiles = EXERCISE_KEYS.map((key, index) => levelTile(key, index + 1, chart));
  return card({ widthPx: 960, heightPx, alt: chart.words.alt }, ...tiles);
}

function levelTile(key: ExerciseKey, level: number, { level: current, rung, rungs, look, words }: LadderChart): Markup {
  const standing: Standing = level < current ? "passed" : level === current ? "current" : "ahead";
  const x = tile.left + (level - 1) * (tile.width + tile.gap);
  const colour = levelColour(level);
  const middle = x + tile.width / 2;
  const frame = standing === "current" ? { stroke: colour, "stroke-width": 5 } : {};
  const names = wrapText(words.names[level - 1] ?? "", { sizePx: 27, weight: "bold" }, tile.width - 30, 2);
  return joined([
    element("rect", {
      ...{ x, y: tile.top, width: tile.width, height: tile.height, rx: 24, ...frame },
      fill: standing === "current" ? blend(colour, GROUND, 0.26) : TILE,
    }),
    tileFigure(key, x, standing, look),
    standingBadge(standing, x + tile.width - 34, tile.top + 36),
    label({
      x: middle,
      y: 262,
      text: words.level(level),
      sizePx: SMALLEST_TEXT_PX,
      colour: standing === "ahead" ? MUTED : colour,
      weight: "bold",
      anchor: "middle",
    }),
    ...names.map((text, row) =>
      label({
        x: middle,
        y: 302 + row * 32,
        text,
        sizePx: 27,
        weight: "bold",
        colour: standing === "ahead" ? MUTED : INK,
        anchor: "middle",
      }),
    ),
    standing === "current" ? rungDots(middle, rung, rungs, words.rung) : joined([]),
  ]);
}

function tileFigure(key: ExerciseKey, x: number, standing: Standing, look: LookName): Markup {
  const exercise = EXERCISES[key];
  const pose = poseAt(exercise.movement, exercise.cuesAt);
  const box = { x: x + 10, floorY: 222, widthPx: tile.width - 20, heightPx: 136 };
  const { wrap } = placeIn(box, boundsOf([pose], exercise.props), "right", 0.39);
  const glute = { effort: 1, side: "near", flat: true } as const;
  const { markup } = drawScene(pose, exercise.props, { look: LOOKS[look], glute }, "flat");
  return group(standing === "ahead" ? { opacity: "0.45" } : {}, wrap(markup));
}

function standingBadge(standing: Standing, x: number, y: number): Markup {
  const at = { transform: `translate(${x} ${y})` };
  const round = { "stroke-linecap": "round", "stroke-linejoin": "round", fill: "none" };
  switch (standing) {
    case "passed":
      return group(
        at,
        element("circle", { r: 18, fill: GOOD }),
        element("path", { d: "M-8 1l6 7l11 -14", stroke: DARK_INK, "stroke-width": 5.5, ...round }),
      );
    case "current":
      return group(at, element("path", { d: "M0 14L-13 -8H13Z", fill: INK }));
    case "ahead":
      return group(
        at,
        element("path", { d: "M-8 -1v-6a8 8 0 0 1 16 0v6", stroke: MUTED, "stroke-width": 5, ...round }),
        element("rect", { x: -13, y: -2, width: 26, height: 19, rx: 5, fill: MUTED }),
      );
    default:
      return standing satisfies never;
  }
}

function rungDots(x: number, rung: number, rungs: number, text: string): Markup {
  const gap = Math.min(26, 150 / Math.max(1, rungs));
  const radius = Math.min(8, gap * 0.36);
  const maxWidthPx = tile.width - 14;
  const sizePx = sizeToFit(text, { sizePx: SMALLEST_TEXT_PX, weight: "regular" }, maxWidthPx, 24);
  const dots = Array.from({ length: rungs }, (_, index) => {
    const at = { cx: x + (index - (rungs - 1) / 2) * gap, cy: 358 };
    if (index + 1 < rung) return element("circle", { ...at, r: radius, fill: GOOD });
    if (index + 1 === rung)
      return element("circle", { ...at, r: radius, fill: "none", stroke: INK, "stroke-width": 4 });
    return element("circle", { ...at, r: radius * 0.55, fill: MUTED });
  });
  return joined([...dots, label({ x, y: 400, text, sizePx, anchor: "middle", maxWidthPx })]);
}
