import { poseAt } from "../figure/interpolate.ts";
import { LOOKS } from "../figure/looks.ts";
import { EXERCISE_KEYS } from "../poses/exercise.ts";
import { EXERCISES } from "../poses/exercises.ts";
import { boundsOf, drawScene } from "../poses/scene.ts";
import { placeIn } from "../poses/stage.ts";
import { arc } from "../svg/arc.ts";
import { element, group, joined, type Markup } from "../svg/markup.ts";
import { GOOD, GROUND_OF_FRAMES, INK, levelColour, TILE, WARM } from "../svg/palette.ts";
import { textLine } from "../svg/text-line.ts";
import type { FittedSet } from "./spec.ts";
import type { Step } from "./timeline.ts";

export const FRAME = { widthPx: 480, heightPx: 270 } as const;

/** A rectangle of the frame that changes on its own: drawn once for each of its states, whatever the others do. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export const AREAS = {
  title: { x: 0, y: 0, widthPx: 480, heightPx: 44 },
  body: { x: 0, y: 44, widthPx: 312, heightPx: 182 },
  dial: { x: 312, y: 44, widthPx: 168, heightPx: 182 },
  counter: { x: 0, y: 226, widthPx: 480, heightPx: 44 },
} as const satisfies Record<string, Area>;
export type AreaName = keyof typeof AREAS;
export const AREA_NAMES = Object.keys(AREAS) as AreaName[];

const floorY = 212;

/** What an area shows at a step, and the name of that state: steps with the same state look the same there. */
export interface AreaView {
  readonly state: string;
  readonly draw: () => Markup;
}

export function areaAt(name: AreaName, step: Step, set: FittedSet): AreaView {
  const { phase, share, count = "", ring, rep } = step;
  switch (name) {
    case "title":
      return { state: "title", draw: () => titleMarkup(set) };
    case "body": {
      const moment = isWaiting(step) || phase === "hold" ? phase : "moving";
      return { state: `body ${Math.round(share * 1000)} ${moment}`, draw: () => bodyMarkup(set, step) };
    }
    case "dial":
      return {
        state: `dial ${phase} ${count} ${ring} ${countsReps(set) ? rep : ""}`,
        draw: () => dialMarkup(set, step),
      };
    case "counter":
      return { state: `counter ${rep} ${phase === "done"}`, draw: () => counterMarkup(set, step) };
    default:
      return name satisfies never;
  }
}

/** The whole frame of a step as one picture: what a decoded GIF must show. */
export function frameSvg(step: Step, set: FittedSet): string {
  const areas = AREA_NAMES.map((name) => joined([areaGround(name), areaAt(name, step, set).draw()]));
  return element("svg", svgSize(FRAME.widthPx, FRAME.heightPx), ...areas);
}

function svgSize(width: number, height: number) {
  return { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` };
}

/** One area as a picture of its own. */
export function areaSvg(name: AreaName, content: Markup): string {
  const { x, y, widthPx, heightPx } = AREAS[name];
  const size = { ...svgSize(widthPx, heightPx), viewBox: `${x} ${y} ${widthPx} ${heightPx}` };
  return element("svg", size, areaGround(name), content);
}

function areaGround(name: AreaName): Markup {
  const { x, y, widthPx, heightPx } = AREAS[name];
  const fill = name === "counter" ? "#1B1D29" : GROUND_OF_FRAMES;
  return element("rect", { x, y, width: widthPx, height: heightPx, fill });
}

/** Swings are too quick for words alone: the dial counts them. */
function countsReps({ exercise }: FittedSet): boolean {
  return exercise === "kettlebell-swing";
}

function titleMarkup({ title }: FittedSet): Markup {
  return textLine({ x: 20, y: 34, ...title, weight: "black" });
}

/** Before the first repetition and after the last. */
function isWaiting({ phase }: Step): boolean {
  return phase === "ready" || phase === "done";
}

function bodyMarkup({ exercise: key, side, look }: FittedSet, step: Step): Markup {
  const { movement, props, waiting = movement[0].pose } = EXERCISES[key];
  const box = { x: 12, floorY, widthPx: 294, heightPx: 164 };
  const { wrap } = placeIn(
    box,
    boundsOf(
      [0, 0.5, 1].map((at) => poseAt(movement, at)),
      props,
    ),
    side,
  );
  const pose = isWaiting(step) ? waiting : poseAt(movement, step.share);
  const holds = step.phase === "hold";
  const glute = { effort: holds ? 1 : step.share * 0.8, side: "near", flat: true } as const;
  const brace = holds && step.count !== undefined ? 1 : 0;
  return wrap(drawScene(pose, props, { look: LOOKS[look], glute, brace }, "flat").markup);
}

const dial = { x: 394, y: 116, radius: 56, widthPx: 12 };

function dialMarkup(set: FittedSet, step: Step): Markup {
  const { exercise, reps, phases } = set;
  const colour = dialColour(step, levelColour(EXERCISE_KEYS.indexOf(exercise) + 1));
  const { x, y, radius, widthPx } = dial;
  const ring = countsReps(set) && step.rep > 0 ? step.rep / reps : step.ring;
  return joined([
    element("circle", { cx: x, cy: y, r: radius, fill: "none", stroke: TILE, "stroke-width": widthPx }),
    arc({ x, y }, radius, ring, colour, widthPx),
    dialCentre(set, step, colour),
    textLine({ x, y: 212, ...phases[step.phase], weight: "black", colour, anchor: "middle" }),
  ]);
}

function dialColour({ phase }: Step, colour: string): string {
  if (phase === "hold") return WARM;
  return phase === "done" ? GOOD : colour;
}

/** A number where seconds or swings are counted, else an arrow, a tick or a resting dot. */
function dialCentre(set: FittedSet, { phase, count, rep }: Step, colour: string): Markup {
  const { x, y } = dial;
  const counted = count ?? (countsReps(set) && phase !== "done" ? rep : undefined);
  if (counted !== undefined) {
    return textLine({
      x,
      y: y + 20,
      text: String(counted),
      sizePx: 58,
      weight: "black",
      colour: INK,
      anchor: "middle",
    });
  }
  const line = {
    fill: "none",
    stroke: colour,
    "stroke-width": 11,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  const at = `translate(${x} ${y})`;
  switch (phase) {
    case "there":
    case "back":
      return element("path", { d: "M-21 11L0 -12L21 11", transform: `${at} rotate(${turnOf(set, phase)})`, ...line });
    case "done":
    case "hold":
      return element("path", { d: "M-23 2l16 17l30 -36", transform: at, ...line });
    case "ready":
    case "rest":
      return element("circle", { r: 11, transform: at, fill: colour });
    default:
      return phase satisfies never;
  }
}

/** Degrees from an arrow that points up to one that points where the body goes. */
function turnOf({ exercise, side }: FittedSet, phase: "there" | "back"): number {
  const there = EXERCISES[exercise].way === "up" ? 0 : side === "right" ? 90 : -90;
  return phase === "there" ? there : there + 180;
}

function counterMarkup({ exercise, reps }: FittedSet, { rep, phase }: Step): Markup {
  const colour = levelColour(EXERCISE_KEYS.indexOf(exercise) + 1);
  const gap = Math.min(30, 340 / reps);
  const radius = Math.min(8, gap * 0.36);
  const dots = Array.from({ length: reps }, (_, index) => {
    const finished = index + 1 < rep || phase === "done";
    const current = index + 1 === rep && !finished;
    const at = { cx: 28 + index * gap, cy: 248 };
    if (finished) return element("circle", { ...at, r: radius, fill: GOOD });
    if (current) return element("circle", { ...at, r: radius - 1, fill: "none", stroke: colour, "stroke-width": 4 });
    return element("circle", { ...at, r: radius * 0.6, fill: "#565B7A" });
  });
  const text = `${rep} / ${reps}`;
  return group({}, ...dots, textLine({ x: 460, y: 256, text, sizePx: 22, weight: "bold", anchor: "end" }));
}
