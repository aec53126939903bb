/** A point or a direction in the figure's world: x forward, y down, the floor at y = 0, one unit ≈ 4.2 mm of a person. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export function point(x: number, y: number): Point {
  return { x, y };
}

export function moved(from: Point, direction: Point, distance = 1): Point {
  return { x: from.x + direction.x * distance, y: from.y + direction.y * distance };
}

export function between(a: Point, b: Point): Point {
  return { x: b.x - a.x, y: b.y - a.y };
}

export function lengthOf(a: Point): number {
  return Math.hypot(a.x, a.y);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

export function unit(a: Point): Point {
  const length = lengthOf(a) || 1;
  return { x: a.x / length, y: a.y / length };
}

/** Unit vector of an angle in degrees: 0 = forward, 90 = up, 180 = backward. */
export function direction(degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: Math.cos(radians), y: -Math.sin(radians) };
}

/** The angle of a direction in degrees, −180 to 180; the inverse of {@link direction}. */
export function degreesOf(a: Point): number {
  return (Math.atan2(-a.y, a.x) * 180) / Math.PI;
}

export function mix(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** The side of the back for a segment that points up the body. */
export function backOf(up: Point): Point {
  return { x: up.y, y: -up.x };
}

/** The side of the belly for a segment that points up the body. */
export function frontOf(up: Point): Point {
  return { x: -up.y, y: up.x };
}
