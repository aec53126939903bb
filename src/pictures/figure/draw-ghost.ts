import { group, joined, type Markup, nothing } from "../svg/markup.ts";
import { drawHead } from "./draw-head.ts";
import { drawArm, drawLeg } from "./draw-limbs.ts";
import { drawTorso } from "./draw-torso.ts";
import { silhouette } from "./looks.ts";
import type { Depth } from "./pose.ts";
import type { Joints } from "./solve-pose.ts";
import { distance, type Point } from "./vector.ts";

/** Parts that move less than this between two postures would only double the lines of the figure in front. */
const STILL_UNITS = 8;

/**
 * Where a movement begins, behind the figure of its end: the parts that move, in one colour with a dashed outer edge. Drawn once with
 * a stroke and again without it, which covers the lines inside of the body.
 */
export function drawGhost(start: Joints, end: Joints, colour: string, edge: string): Markup {
  const look = silhouette(colour);
  const moves = (of: (joints: Joints) => Point) => distance(of(start), of(end)) > STILL_UNITS;
  const arm = (depth: Depth) => (moves(({ arms }) => arms[depth].wrist) ? drawArm(start, depth, look) : nothing);
  const leg = (depth: Depth) => drawLeg(start, depth, look, { shod: moves(({ legs }) => legs[depth].ankle) });
  const body = joined([
    arm("far"),
    leg("far"),
    moves(({ head }) => head) ? drawHead(start, look, "calm") : nothing,
    drawTorso(start, look),
    leg("near"),
    arm("near"),
  ]);
  return joined([group({ stroke: edge, "stroke-width": 6, "stroke-dasharray": "9 7" }, body), body]);
}
