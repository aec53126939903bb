import { group, type Markup, nothing } from "../svg/markup.ts";
import { drawGlute, type GluteGlow } from "./draw-glute.ts";
import { drawHead, type Expression } from "./draw-head.ts";
import { drawArm, drawLeg } from "./draw-limbs.ts";
import { drawBrace, drawTorso } from "./draw-torso.ts";
import type { Look } from "./looks.ts";
import type { Joints } from "./solve-pose.ts";

export interface FigureDetails {
  readonly look: Look;
  /** Absent: the muscle is not shown. */
  readonly glute?: GluteGlow;
  /** Strength of the brace, 0 to 1. */
  readonly brace?: number;
  readonly expression?: Expression;
  /** What stands between the two legs: a ball, a hanging kettlebell. */
  readonly between?: Markup;
  /** What is held in front of the legs, under the near hand. */
  readonly held?: Markup;
  /** The near arm goes between the legs too, so that the near leg hides its hand. */
  readonly reachesBetweenLegs?: boolean;
}

/** A whole person, far limbs first. */
export function drawFigure(joints: Joints, details: FigureDetails): Markup {
  const { look, glute, brace = 0, expression = "calm", reachesBetweenLegs = false } = details;
  const nearArm = drawArm(joints, "near", look);
  const shown = (depth: "near" | "far") => (glute && glute.side === depth ? drawGlute(joints, glute) : nothing);
  return group(
    {},
    drawArm(joints, "far", look),
    drawLeg(joints, "far", look),
    shown("far"),
    details.between ?? nothing,
    drawHead(joints, look, expression),
    drawTorso(joints, look),
    reachesBetweenLegs ? nearArm : nothing,
    drawLeg(joints, "near", look),
    shown("near"),
    brace > 0 ? drawBrace(joints, brace) : nothing,
    details.held ?? nothing,
    reachesBetweenLegs ? nothing : nearArm,
  );
}
