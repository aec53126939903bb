import { element, group, joined, type Markup } from "../svg/markup.ts";
import type { Look } from "./looks.ts";
import { capsule, polyline } from "./outline.ts";
import { point } from "./vector.ts";

const hipX = 44;
const pelvisY = -128;

/**
 * A single-leg bridge seen from the feet, standing on the leg at the onlooker's left; the free leg points at the onlooker.
 * `tiltDegrees` lowers the free side. World as in the side view: floor at y = 0, x = 0 in the middle.
 */
export function drawFromFeet(look: Look, tiltDegrees: number): Markup {
  const pivot = `rotate(${tiltDegrees} ${-hipX} ${pelvisY})`;
  return joined([
    element("path", { d: "M-120 -40H120L150 6H-150Z", fill: "#3A7D78" }),
    upperBody(look),
    group({ transform: pivot }, pelvis(look), freeLeg(look)),
    plantedLeg(look),
  ]);
}

/** Both ends of the line through the hips, for a guide. */
export function hipLine(tiltDegrees: number) {
  const radians = (tiltDegrees * Math.PI) / 180;
  const along = (distance: number) =>
    point(-hipX + distance * Math.cos(radians), pelvisY - 2 + distance * Math.sin(radians));
  return [along(-92), along(2 * hipX + 92)] as const;
}

function upperBody(look: Look): Markup {
  const arm = (sign: number) =>
    element("path", { d: capsule(point(sign * 84, -42), 15, point(sign * 112, -20), 10), fill: look.skinShade });
  return joined([
    arm(-1),
    arm(1),
    element("path", {
      d: "M-84 -30C-86 -58 -70 -66 -58 -92L-56 -130H56L58 -92C70 -66 86 -58 84 -30Z",
      fill: look.topShade,
    }),
  ]);
}

function pelvis(look: Look): Markup {
  return joined([
    element("rect", { x: -66, y: pelvisY - 34, width: 132, height: 66, rx: 32, fill: look.legsShade }),
    element("path", {
      ...{ d: `M-54 ${pelvisY - 30}H54`, stroke: look.topShade, "stroke-width": 7, "stroke-linecap": "round" },
    }),
  ]);
}

/** Foreshortened: thigh and shin behind the sole of the shoe. */
function freeLeg(look: Look): Markup {
  const sole = (rx: number, ry: number, fill: string) => element("ellipse", { cx: hipX + 4, cy: -196, rx, ry, fill });
  return joined([
    element("path", { d: capsule(point(hipX, pelvisY), 27, point(hipX + 4, -176), 20), fill: look.legs }),
    sole(20, 34, look.shoe),
    sole(14, 28, look.sole),
    element("path", {
      ...{ d: polyline([point(hipX - 6, -206), point(hipX + 14, -206)]), stroke: look.shoe, "stroke-width": 3 },
    }),
    element("path", {
      ...{ d: polyline([point(hipX - 6, -188), point(hipX + 14, -188)]), stroke: look.shoe, "stroke-width": 3 },
    }),
  ]);
}

function plantedLeg(look: Look): Markup {
  const knee = point(-hipX, -150);
  const ankle = point(-hipX, -20);
  return joined([
    element("path", { d: capsule(ankle, 11, point(-hipX, -40), 12), fill: look.skin }),
    element("path", { d: "M-70 -4C-72 -26 -58 -34 -44 -34C-30 -34 -16 -26 -18 -4Z", fill: look.shoe }),
    element("path", {
      d: polyline([point(-69, -3), point(-19, -3)]),
      stroke: look.sole,
      "stroke-width": 6,
      "stroke-linecap": "round",
    }),
    element("path", { d: capsule(point(-hipX, pelvisY), 28, knee, 23), fill: look.legs }),
    element("path", { d: capsule(knee, 23, point(-hipX, -52), 15), fill: look.legs }),
  ]);
}
