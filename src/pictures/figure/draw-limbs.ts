import { element, group, type Markup, nothing } from "../svg/markup.ts";
import { BODY } from "./body.ts";
import type { Look } from "./looks.ts";
import { capsule, polyline } from "./outline.ts";
import type { Depth } from "./pose.ts";
import type { Joints, LegJoints } from "./solve-pose.ts";
import { backOf, between, mix, moved, type Point, unit } from "./vector.ts";

export function drawArm(joints: Joints, depth: Depth, look: Look): Markup {
  const { elbow, wrist, hand } = joints.arms[depth];
  const skin = depth === "far" ? look.skinShade : look.skin;
  const sleeve = depth === "far" ? look.topShade : look.top;
  return group(
    {},
    element("path", { d: capsule(joints.shoulder, 14.5, elbow, 10.5), fill: skin }),
    element("path", { d: capsule(elbow, 10.5, wrist, 7.8), fill: skin }),
    element("path", { d: capsule(wrist, 8.2, hand, 7.2), fill: skin }),
    element("path", {
      d: capsule(joints.shoulder, BODY.shoulderRadius, mix(joints.shoulder, elbow, 0.45), 14),
      fill: sleeve,
    }),
  );
}

/** One leg in trousers, from the hip to the shoe. The far one starts slimmer, so that it never shows over the waist. */
export function drawLeg(joints: Joints, depth: Depth, look: Look, { shod = true } = {}): Markup {
  const leg = joints.legs[depth];
  const far = depth === "far";
  const trousers = far ? look.legsShade : look.legs;
  const shinDown = unit(between(leg.knee, leg.ankle));
  const cuff = mix(leg.knee, leg.ankle, 0.76);
  const calf = moved(mix(leg.knee, leg.ankle, 0.26), backOf({ x: -shinDown.x, y: -shinDown.y }), 4);
  const hip = far ? mix(joints.hip, leg.knee, 0.14) : joints.hip;
  const hipRadius = far ? 23 : BODY.hipRadius - 1;
  return group(
    {},
    element("path", { d: capsule(leg.knee, 13, leg.ankle, 9), fill: far ? look.skinShade : look.skin }),
    shod ? drawShoe(leg, shinDown, far, look) : nothing,
    element("path", { d: capsule(hip, hipRadius, leg.knee, BODY.kneeRadius), fill: trousers }),
    element("path", { d: capsule(leg.knee, BODY.kneeRadius, cuff, 11.5), fill: trousers }),
    element("path", { d: capsule(leg.knee, BODY.kneeRadius - 1, calf, 15), fill: trousers }),
    element("path", { d: capsule(calf, 15, cuff, 11.5), fill: trousers }),
  );
}

function drawShoe(leg: LegJoints, shinDown: Point, far: boolean, look: Look): Markup {
  const { ankle, footForward } = leg;
  const along = shinDown.x * footForward.x + shinDown.y * footForward.y;
  const toSole = unit(moved(shinDown, footForward, -along));
  const heel = moved(moved(ankle, footForward, -11), toSole, 4);
  const toe = moved(moved(ankle, footForward, BODY.forefoot - 8), toSole, 5.5);
  const shoe = far ? look.shoeShade : look.shoe;
  return group(
    {},
    element("path", { d: capsule(ankle, 11, toe, 7), fill: shoe }),
    element("path", { d: capsule(heel, 8, toe, 7), fill: shoe }),
    element("path", {
      d: polyline([moved(heel, toSole, 7.6), moved(toe, toSole, 6.2)]),
      stroke: look.sole,
      "stroke-width": 4,
      "stroke-linecap": "round",
    }),
  );
}
