import { element, group, type Markup } from "../svg/markup.ts";
import { BODY } from "./body.ts";
import type { Look } from "./looks.ts";
import { bow, capsule, polyline, smoothOutline } from "./outline.ts";
import type { Joints } from "./solve-pose.ts";
import { backOf, frontOf, mix, moved, type Point, unit } from "./vector.ts";

/** Pelvis in trousers and chest in a shirt, bent where the spine is bent. */
export function drawTorso(joints: Joints, look: Look): Markup {
  const { hip, mid, shoulder, pelvisUp, chestUp } = joints;
  const middleUp = unit({ x: pelvisUp.x + chestUp.x, y: pelvisUp.y + chestUp.y });
  const hem = mix(hip, mid, 0.4);
  const shirt = smoothOutline([
    moved(moved(shoulder, chestUp, 14), frontOf(chestUp), 3),
    moved(moved(shoulder, chestUp, 4), backOf(chestUp), 19),
    moved(mix(mid, shoulder, 0.45), backOf(chestUp), 24),
    moved(mid, backOf(middleUp), 22.5),
    moved(hem, backOf(pelvisUp), 25),
    moved(hem, frontOf(pelvisUp), 22),
    moved(mid, frontOf(middleUp), 24.5),
    moved(mix(mid, shoulder, 0.55), frontOf(chestUp), 27),
    moved(moved(shoulder, chestUp, -4), frontOf(chestUp), 21),
  ]);
  const hemLine = [moved(hem, backOf(pelvisUp), 23), moved(hem, frontOf(pelvisUp), 20)];
  return group(
    {},
    element("path", { d: capsule(hip, BODY.hipRadius, mix(hip, mid, 0.6), 23), fill: look.legs }),
    element("path", { d: shirt, fill: look.top }),
    element("path", { d: polyline(hemLine), stroke: look.topShade, "stroke-width": 4, "stroke-linecap": "round" }),
  );
}

/** Three arcs in front of the belly: the brace. `strength` 0 to 1. */
export function drawBrace(joints: Joints, strength: number): Markup {
  const belly = mix(joints.hip, joints.mid, 0.85);
  const up = unit({ x: joints.shoulder.x - joints.hip.x, y: joints.shoulder.y - joints.hip.y });
  const front = frontOf(up);
  const arcs = [0, 1, 2].map((index) => {
    const out = 35 + index * 10;
    const half = 17 + index * 5;
    const end = (sign: number): Point => moved(moved(belly, front, out), up, half * sign);
    return element("path", {
      d: bow(end(1), moved(belly, front, out + 9), end(-1)),
      stroke: "#7FE7FF",
      "stroke-width": 4,
      "stroke-linecap": "round",
      fill: "none",
      opacity: Math.round(strength * (95 - index * 25)) / 100,
    });
  });
  return group({}, ...arcs);
}
