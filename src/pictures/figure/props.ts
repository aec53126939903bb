import { element, group, joined, type Markup } from "../svg/markup.ts";
import { MAT_HEIGHT } from "./body.ts";
import type { Point } from "./vector.ts";

/** Full colour, or flat for pictures with few colours. */
export type Shading = "full" | "flat";

const line = (x1: number, x2: number, y: number, stroke: string, width: number) =>
  element("path", { d: `M${x1} ${y}H${x2}`, stroke, "stroke-width": width, "stroke-linecap": "round" });

export function drawMat(fromX: number, toX: number): Markup {
  const half = MAT_HEIGHT / 2;
  return joined([
    line(fromX + half, toX - half, half / 2, "#171923", MAT_HEIGHT),
    line(fromX, toX, -half, "#3A7D78", MAT_HEIGHT),
    line(fromX, toX, 1.5 - MAT_HEIGHT, "#57A39C", 2.5),
  ]);
}

/** Radius of the exercise ball: 55 cm across for an adult. */
export const BALL_RADIUS = 62;

/** A ball on the floor with its middle over `x`; it turns as far as it has rolled. */
export function drawBall(x: number, shading: Shading): Markup {
  const r = BALL_RADIUS;
  const turnDegrees = Math.round((x * 180) / (Math.PI * r));
  const seams = { fill: "none", stroke: "#C9B6FF", "stroke-width": 3.5 };
  const shine = { cx: -20, cy: -28, rx: 16, ry: 9, fill: "#D9CBFF", opacity: "0.6", transform: "rotate(-32 -20 -28)" };
  return group(
    { transform: `translate(${Math.round(x * 10) / 10} ${-r})` },
    element("ellipse", { cx: 0, cy: r, rx: r * 0.8, ry: 6, fill: "#171923" }),
    element("circle", { r, fill: shading === "full" ? "url(#ball)" : "#7C5CE0" }),
    group(
      { transform: `rotate(${turnDegrees})` },
      element("ellipse", { rx: r * 0.42, ry: r - 2, ...seams }),
      element("ellipse", { rx: r - 2, ry: r * 0.42, ...seams }),
    ),
    element("ellipse", shine),
  );
}

/** Height of the kettlebell from the underside to the grip. */
export const KETTLEBELL_HEIGHT = 76;

/** A kettlebell by its grip; `turnDegrees` 0 hangs straight down, 90 swings to the back, −90 points forward. */
export function drawKettlebell(grip: Point, turnDegrees: number, shading: Shading): Markup {
  return group(
    { transform: `translate(${one(grip.x)} ${one(grip.y)}) rotate(${Math.round(turnDegrees)})` },
    element("path", {
      ...{ d: "M-15 30C-24 6 -20 -1 -12 -1L12 -1C20 -1 24 6 15 30", fill: "none" },
      ...{ stroke: "#A4ABC0", "stroke-width": 9.5, "stroke-linecap": "round" },
    }),
    element("circle", { cy: 47, r: 29, fill: shading === "full" ? "url(#kettlebell)" : "#4B5268" }),
    element("circle", { cy: 47, r: 14, fill: "#FFD166" }),
    element("circle", { cy: 47, r: 7, fill: "#4B5268" }),
  );
}

/** A plain chair seen from the side, its seat's front edge over `x`. */
export function drawChair(frontX: number, seatY: number): Markup {
  const back = frontX - 92;
  const wood = { stroke: "#8C93A8", "stroke-width": 9, "stroke-linecap": "round", fill: "none" };
  return joined([
    element("path", { d: `M${back + 8} 0V${seatY + 8}M${frontX - 10} 0V${seatY + 8}`, ...wood }),
    element("path", { d: `M${back} ${seatY + 6}H${frontX}`, ...wood, "stroke-width": 13 }),
    element("path", { d: `M${back + 2} ${seatY}L${back - 10} ${seatY - 118}`, ...wood }),
  ]);
}

/** Gradients of the props in full colour. */
export function propDefinitions(): Markup {
  const sphere = (id: string, light: string, middle: string, dark: string) =>
    element(
      "radialGradient",
      { id, cx: "0.38", cy: "0.3", r: "0.85" },
      element("stop", { offset: "0", "stop-color": light }),
      element("stop", { offset: "0.6", "stop-color": middle }),
      element("stop", { offset: "1", "stop-color": dark }),
    );
  return joined([
    sphere("ball", "#B79BFF", "#7C5CE0", "#5538B0"),
    sphere("kettlebell", "#7A819A", "#454B61", "#2B3042"),
  ]);
}

function one(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
