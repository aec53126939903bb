import { element, group, joined, type Markup, nothing } from "../svg/markup.ts";
import type { HairStyle, Look } from "./looks.ts";
import { capsule, polyline, smoothOutline } from "./outline.ts";
import { direction, type Point, point } from "./vector.ts";

const hipX = 42;
const hipY = -132;

/** Top of the drawing and half of its width, for its place on a card. */
export const FROM_FEET = { topY: -250, halfWidth: 150 } as const;

/**
 * A single-leg bridge seen from the feet and a little above: the head is far, the sole of the free leg points at the onlooker, the
 * standing leg is on the onlooker's left. `tiltDegrees` lowers the free side. Floor of the near edge at y = 0, x = 0 in the middle.
 */
export function drawFromFeet(look: Look, tiltDegrees: number): Markup {
  return joined([
    element("path", { d: "M-88 -222H88L150 0H-150Z", fill: "#2B5A57" }),
    head(look),
    arms(look),
    trunk(look, tiltDegrees),
    group({ transform: `rotate(${tiltDegrees} ${-hipX} ${hipY})` }, pelvis(look), freeLeg(look)),
    standingLeg(look),
  ]);
}

/** Points on the line through the hips, for a guide: its left end, both hips, its right end. */
export function hipLine(tiltDegrees: number): readonly [Point, Point, Point, Point] {
  const at = (x: number) => tilted(point(x, hipY), tiltDegrees);
  return [at(-hipX - 84), at(-hipX), at(hipX), at(hipX + 84)];
}

/** Circles behind the round of the head. */
const hairBehind: Readonly<Record<HairStyle, readonly (readonly [cx: number, cy: number, r: number])[]>> = {
  bun: [[0, -248, 12]],
  short: [],
  curls: [-150, -115, -90, -65, -30].map((degrees) => {
    const { x, y } = direction(-degrees);
    return [30 * x, -216 + 30 * y, 13] as const;
  }),
  bob: [
    [-20, -200, 16],
    [20, -200, 16],
  ],
};

function head(look: Look): Markup {
  return joined([
    ...hairBehind[look.hairStyle].map(([cx, cy, r]) => element("circle", { cx, cy, r, fill: look.hair })),
    element("circle", { cx: 0, cy: -216, r: 30, fill: look.hair }),
    element("path", { d: capsule(point(0, -196), 13, point(0, -176), 14), fill: look.skinShade }),
    element("ellipse", { cx: 0, cy: -208, rx: 25, ry: 26, fill: look.skin }),
    look.hairStyle === "short"
      ? nothing
      : element("path", { d: "M-24 -222Q0 -240 24 -222", fill: "none", stroke: look.band, "stroke-width": 8 }),
    element("path", {
      ...{ d: "M-13 -211q4 4 8 0M5 -211q4 4 8 0M-6 -195q6 4 12 0", fill: "none" },
      ...{ stroke: look.face, "stroke-width": 2.5, "stroke-linecap": "round" },
    }),
  ]);
}

function arms(look: Look): Markup {
  const arm = (sign: 1 | -1) =>
    joined([
      element("path", { d: capsule(point(sign * 62, -158), 15, point(sign * 92, -112), 11), fill: look.skin }),
      element("path", { d: capsule(point(sign * 92, -112), 11, point(sign * 102, -66), 9), fill: look.skin }),
      element("path", { d: capsule(point(sign * 56, -164), 18, point(sign * 76, -136), 15), fill: look.topShade }),
    ]);
  return joined([arm(1), arm(-1)]);
}

/** From the shoulders, which lie on the mat, to the hem, which goes with the pelvis. */
function trunk(look: Look, tiltDegrees: number): Markup {
  const right = [point(34, -186), point(64, -174), point(60, -148)];
  const left = right.map(({ x, y }) => point(-x, y)).reverse();
  const hem = [58, 0, -58].map((x) => tilted(point(x, hipY - 14), tiltDegrees));
  return element("path", { d: smoothOutline([...right, ...hem, ...left]), fill: look.top });
}

/** Turned about the hip of the standing leg, as the pelvis is. */
function tilted({ x, y }: Point, tiltDegrees: number): Point {
  const radians = (tiltDegrees * Math.PI) / 180;
  const [dx, dy] = [x + hipX, y - hipY];
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return point(-hipX + dx * cos - dy * sin, hipY + dx * sin + dy * cos);
}

function pelvis(look: Look): Markup {
  return joined([
    element("rect", { x: -64, y: hipY - 24, width: 128, height: 58, rx: 28, fill: look.legs }),
    element("path", {
      d: `M-54 ${hipY - 22}H54`,
      ...{ stroke: look.topShade, "stroke-width": 6, "stroke-linecap": "round" },
    }),
  ]);
}

/** Foreshortened behind the sole of the shoe. */
function freeLeg(look: Look): Markup {
  const foot = point(hipX + 8, -74);
  const oval = (rx: number, ry: number, fill: string) => element("ellipse", { cx: foot.x, cy: foot.y, rx, ry, fill });
  const tread = (dy: number) => polyline([point(foot.x - 8, foot.y + dy), point(foot.x + 8, foot.y + dy)]);
  return joined([
    element("path", { d: capsule(point(hipX, hipY), 27, point(foot.x, foot.y - 12), 21), fill: look.legsShade }),
    oval(21, 33, look.shoe),
    oval(15, 27, look.sole),
    element("path", { d: `${tread(-10)}${tread(0)}${tread(10)}`, stroke: look.shoe, "stroke-width": 3 }),
  ]);
}

function standingLeg(look: Look): Markup {
  const knee = point(-hipX - 2, -112);
  return joined([
    element("path", { d: capsule(point(-hipX - 2, -20), 11, point(-hipX - 2, -40), 12), fill: look.skin }),
    element("path", { d: "M-70 2C-72 -18 -60 -28 -44 -28C-28 -28 -16 -18 -18 2Z", fill: look.shoe }),
    element("path", {
      d: polyline([point(-68, 3), point(-20, 3)]),
      ...{ stroke: look.sole, "stroke-width": 6, "stroke-linecap": "round" },
    }),
    element("path", { d: capsule(point(-hipX, hipY), 27, knee, 26), fill: look.legs }),
    element("path", { d: capsule(knee, 24, point(-hipX - 2, -46), 15), fill: look.legs }),
    element("circle", { cx: knee.x, cy: knee.y, r: 17, fill: look.legsShade, opacity: "0.35" }),
  ]);
}
