import { element, group, joined, type Markup } from "../svg/markup.ts";
import type { HairStyle, Look } from "./looks.ts";
import { capsule } from "./outline.ts";
import type { Joints } from "./solve-pose.ts";
import { degreesOf, moved } from "./vector.ts";

/** `calm` breathes with a small smile, `exhale` blows air out, `held` presses with full cheeks. */
export type Expression = "calm" | "exhale" | "held";

/** Neck and head in profile. In its own frame the head's top is up and it looks to the right. */
export function drawHead(joints: Joints, look: Look, expression: Expression): Markup {
  const { shoulder, neck, head, headUp } = joints;
  return group(
    {},
    element("path", { d: capsule(shoulder, 13, neck, 11.5), fill: look.skinShade }),
    element("path", { d: capsule(neck, 11.5, moved(neck, headUp, 8), 11.5), fill: look.skinShade }),
    group(
      { transform: `translate(${one(head.x)} ${one(head.y)}) rotate(${one(90 - degreesOf(headUp))})` },
      hairBehind[look.hairStyle](look.hair),
      element("path", { d: skull, fill: look.skin }),
      element("path", { d: hairOver[look.hairStyle], fill: look.hair }),
      look.hairStyle === "short" ? joined([]) : element("path", { d: headband, fill: look.band }),
      element("ellipse", { cx: -5.5, cy: 5, rx: 5, ry: 6.5, fill: look.skin }),
      element("path", { d: "M-7 3q4 1 2 5", ...stroke(look.skinShade, 1.8) }),
      faces[expression](look),
    ),
  );
}

const one = (value: number) => String(Math.round(value * 10) / 10 + 0);
const stroke = (colour: string, width: number) => ({
  ...{ stroke: colour, "stroke-width": width, "stroke-linecap": "round", fill: "none" },
});

const skull =
  "M0 -31C18 -31 25 -19 25 -7C25 -3 27.5 0 30 4.5C31 7 27 8 26 8.5C26 12 26 15 24 19C22 25 14 27 7 26C-6 25 -12 20 -14 14L-24 4C-28 -18 -16 -31 0 -31Z";
const longHair =
  "M25 -13C12 -10 4 -12 -2 -5C-4 0 -6 4 -7 12C-9 18 -14 20 -18 17C-27 10 -31 -6 -25 -19C-18 -34 6 -38 18 -28C23 -24 25 -19 25 -13Z";
const croppedHair =
  "M25.5 -14C18 -16 10 -15 3 -11C0 -7 0 -2 -2 3L-7 3C-9 7 -10 10 -13 14C-20 14 -27 2 -27 -8C-27 -26 -12 -35 2 -34C15 -34 25 -26 25.5 -14Z";
const bobHair =
  "M25 -13C13 -9 6 -9 2 -3C0 4 2 12 -1 21C-5 29 -20 29 -26 22C-33 8 -34 -10 -26 -21C-18 -35 6 -38 18 -28C23 -24 25 -19 25 -13Z";
const headband = "M-27.5 -14C-14 -20 8 -23 24.5 -17.5L25.3 -10.5C9 -15 -13 -12 -28.6 -6.5Z";

const hairOver: Readonly<Record<HairStyle, string>> = {
  bun: longHair,
  curls: longHair,
  short: croppedHair,
  bob: bobHair,
};

const curls: readonly (readonly [x: number, y: number, r: number])[] = [
  ...[[-24, 8, 11] as const, [-31, -6, 12] as const, [-27, -21, 13] as const],
  ...[[-14, -32, 13] as const, [3, -36, 12] as const, [17, -30, 10] as const],
];

const hairBehind: Readonly<Record<HairStyle, (colour: string) => Markup>> = {
  bun: (colour) => element("circle", { cx: -25, cy: -17, r: 11.5, fill: colour }),
  curls: (colour) => joined(curls.map(([cx, cy, r]) => element("circle", { cx, cy, r, fill: colour }))),
  short: () => joined([]),
  bob: () => joined([]),
};

const faces: Readonly<Record<Expression, (look: Look) => Markup>> = {
  calm: (look) =>
    joined([
      element("circle", { cx: 16.5, cy: -1, r: 2.7, fill: look.face }),
      element("path", { d: "M12.5 -7.5q4 -2.6 8 -.8", ...stroke(look.hair, 2.4) }),
      element("path", { d: "M13.5 13.5q5.5 4 9.5 -.6", ...stroke(look.face, 2.3) }),
      element("circle", { cx: 11, cy: 8.5, r: 4, fill: look.blush, opacity: "0.28" }),
    ]),
  exhale: (look) =>
    joined([
      element("circle", { cx: 16.5, cy: -1, r: 2.7, fill: look.face }),
      element("path", { d: "M12.5 -7.5q4 -2.6 8 -.8", ...stroke(look.hair, 2.4) }),
      element("ellipse", { cx: 23, cy: 14, rx: 3.2, ry: 3.8, fill: look.face }),
      element("path", { d: "M36 9q12 -3 22 1M36 15h26M36 21q12 3 22 -1", ...stroke("#9FEFFF", 3.2) }),
    ]),
  held: (look) =>
    joined([
      element("path", { d: "M12 -2l8 2l-8 2.5", ...stroke(look.face, 2.4) }),
      element("path", { d: "M11 -9l9 3", ...stroke(look.hair, 2.8) }),
      element("circle", { cx: 17, cy: 12, r: 10.5, fill: "#E8505B", opacity: "0.75" }),
      element("path", { d: "M21.5 12.5l5 -1", ...stroke(look.face, 2.6) }),
      element("path", { d: "M34 -22l8 -7M40 -8l11 -3M24 -36l4 -10", ...stroke("#FFD166", 3.4) }),
    ]),
};
