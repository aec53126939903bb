import { BODY } from "../figure/body.ts";
import { drawFigure, type FigureDetails } from "../figure/draw-figure.ts";
import type { Pose } from "../figure/pose.ts";
import { BALL_RADIUS, drawBall, drawChair, drawKettlebell, drawMat, type Shading } from "../figure/props.ts";
import { type Joints, solvePose } from "../figure/solve-pose.ts";
import { degreesOf, mix, type Point, unit } from "../figure/vector.ts";
import { element, joined, type Markup, nothing } from "../svg/markup.ts";
import type { Prop } from "./exercise.ts";

/** One posture with its things around it, in the figure's world. */
export interface Scene {
  readonly joints: Joints;
  readonly markup: Markup;
}

export function drawScene(pose: Pose, props: readonly Prop[], details: FigureDetails, shading: Shading): Scene {
  const joints = solvePose(pose);
  const ground: Markup[] = [];
  let between = nothing;
  let held = nothing;
  let reachesBetweenLegs = false;
  for (const prop of props) {
    switch (prop.kind) {
      case "mat":
        ground.push(drawMat(prop.fromX, prop.toX));
        break;
      case "chair":
        ground.push(shadow(prop.frontX - 44, 76), drawChair(prop.frontX, prop.seatY));
        break;
      case "ball":
        between = drawBall(pose.ballX ?? 0, shading);
        break;
      case "kettlebell": {
        const bell = drawKettlebell(grip(joints), bellTurn(joints, prop.hangs), shading);
        ground.push(shadow(0, shadowOfStanding));
        reachesBetweenLegs = prop.hangs === "alongArms" && joints.arms.near.wrist.x < joints.legs.near.knee.x;
        if (reachesBetweenLegs) between = bell;
        else held = bell;
        break;
      }
      default:
        prop satisfies never;
    }
  }
  return { joints, markup: joined([...ground, drawFigure(joints, { ...details, between, held, reachesBetweenLegs })]) };
}

/** The box around a scene, so that it can be placed without knowing the exercise: x from, x to, and its top (negative = up). */
export function boundsOf(poses: readonly Pose[], props: readonly Prop[]) {
  const points = poses.flatMap((pose) => extremes(pose, props));
  const xs = points.map((p) => p.x);
  return { fromX: Math.min(...xs), toX: Math.max(...xs), topY: Math.min(...points.map((p) => p.y)) };
}

function extremes(pose: Pose, props: readonly Prop[]): Point[] {
  const joints = solvePose(pose);
  const around = ({ x, y }: Point, radius: number): Point[] => [
    { x: x - radius, y: y - radius },
    { x: x + radius, y: y + radius },
  ];
  const points = [
    // Curls reach that far.
    ...around(joints.head, BODY.headHalfHeight + 16),
    ...around(joints.hip, BODY.hipRadius + 6),
    ...around(joints.legs.near.toe, 19),
    ...around(joints.legs.far.toe, 19),
    ...around(joints.legs.near.ankle, 14),
    ...around(joints.legs.near.knee, BODY.kneeRadius),
    ...around(joints.legs.far.knee, BODY.kneeRadius),
    ...around(joints.arms.near.hand, 8),
    ...around(joints.arms.far.hand, 8),
  ];
  for (const prop of props) {
    if (prop.kind === "mat") points.push({ x: prop.fromX, y: 0 }, { x: prop.toX, y: 0 });
    if (prop.kind === "ball") points.push(...around({ x: pose.ballX ?? 0, y: -BALL_RADIUS }, BALL_RADIUS));
    if (prop.kind === "chair") points.push({ x: prop.frontX - 106, y: prop.seatY - 120 });
    if (prop.kind === "kettlebell") {
      points.push(
        ...around(bellCentre(joints, prop.hangs), 30),
        { x: -shadowOfStanding, y: 0 },
        { x: shadowOfStanding, y: 0 },
      );
    }
  }
  return points;
}

function grip(joints: Joints): Point {
  return mix(joints.arms.near.hand, joints.arms.far.hand, 0.5);
}

function bellTurn(joints: Joints, hangs: "down" | "alongArms"): number {
  if (hangs === "down") return 0;
  const { elbow, hand } = joints.arms.near;
  return -90 - degreesOf(unit({ x: hand.x - elbow.x, y: hand.y - elbow.y }));
}

function bellCentre(joints: Joints, hangs: "down" | "alongArms"): Point {
  const radians = (bellTurn(joints, hangs) * Math.PI) / 180;
  const from = grip(joints);
  return { x: from.x - 47 * Math.sin(radians), y: from.y + 47 * Math.cos(radians) };
}

const shadowOfStanding = 96;

function shadow(x: number, halfWidth: number): Markup {
  return element("ellipse", { cx: x, cy: 2, rx: halfWidth, ry: 8, fill: "#171923" });
}
