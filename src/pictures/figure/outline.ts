import { curveCatmullRom, curveCatmullRomClosed, line } from "d3-shape";
import { distance, type Point } from "./vector.ts";

const one = (value: number) => String(Math.round(value * 10) / 10 + 0);
const at = (p: Point) => `${one(p.x)} ${one(p.y)}`;

/** Path of a tapered capsule: the hull of two circles. */
export function capsule(a: Point, aRadius: number, b: Point, bRadius: number): string {
  const span = distance(a, b);
  const [big, radius] = aRadius >= bRadius ? [a, aRadius] : [b, bRadius];
  if (span <= Math.abs(aRadius - bRadius) + 0.1) return circle(big, radius);
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const spread = Math.acos((aRadius - bRadius) / span);
  const on = (centre: Point, r: number, turn: number): Point => ({
    x: centre.x + r * Math.cos(turn),
    y: centre.y + r * Math.sin(turn),
  });
  const largeA = aRadius >= bRadius ? 1 : 0;
  return (
    `M${at(on(a, aRadius, angle + spread))}A${one(aRadius)} ${one(aRadius)} 0 ${largeA} 1 ${at(on(a, aRadius, angle - spread))}` +
    `L${at(on(b, bRadius, angle - spread))}A${one(bRadius)} ${one(bRadius)} 0 ${1 - largeA} 1 ${at(on(b, bRadius, angle + spread))}Z`
  );
}

function circle(centre: Point, radius: number): string {
  const r = one(radius);
  return `M${at({ x: centre.x - radius, y: centre.y })}a${r} ${r} 0 1 0 ${one(2 * radius)} 0a${r} ${r} 0 1 0 ${one(-2 * radius)} 0Z`;
}

const closed = line<Point>(
  (p) => p.x,
  (p) => p.y,
)
  .curve(curveCatmullRomClosed)
  .digits(1);

/** Path of a smooth closed shape through the points. */
export function smoothOutline(points: readonly Point[]): string {
  return closed(points) ?? "";
}

const open = line<Point>(
  (p) => p.x,
  (p) => p.y,
)
  .curve(curveCatmullRom)
  .digits(1);

/** Path of a smooth open line through the points. */
export function smoothLine(points: readonly Point[]): string {
  return open(points) ?? "";
}

/** Path of a straight or bent line through the points. */
export function polyline(points: readonly Point[]): string {
  return points.map((p, index) => `${index === 0 ? "M" : "L"}${at(p)}`).join("");
}

/** Path of one curve from `a` to `b`, pulled towards `pull`. */
export function bow(a: Point, pull: Point, b: Point): string {
  return `M${at(a)}Q${at(pull)} ${at(b)}`;
}
