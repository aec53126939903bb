import type { Point } from "../figure/vector.ts";
import { group, type Markup } from "../svg/markup.ts";
import type { Side } from "./exercise.ts";

/** A box of the picture in which a scene stands with its floor on the lower edge. */
export interface Box {
  readonly x: number;
  readonly floorY: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Bounds {
  readonly fromX: number;
  readonly toX: number;
  readonly topY: number;
}

/** How the figure's world is put into a box; mirrored for the left side, which concerns drawings only, never text. */
export interface Placement {
  readonly place: (inWorld: Point) => Point;
  readonly wrap: (markup: Markup) => Markup;
  readonly scale: number;
}

export function placeIn(box: Box, bounds: Bounds, side: Side, maxScale = 1.4): Placement {
  const scale = Math.min(maxScale, box.widthPx / (bounds.toX - bounds.fromX), box.heightPx / -bounds.topY);
  const sign = side === "left" ? -1 : 1;
  const centreX = box.x + box.widthPx / 2;
  const shiftX = centreX - (sign * scale * (bounds.fromX + bounds.toX)) / 2;
  const transform = `translate(${one(shiftX)} ${one(box.floorY)}) scale(${fine(sign * scale)} ${fine(scale)})`;
  return {
    scale,
    place: ({ x, y }) => ({ x: shiftX + sign * scale * x, y: box.floorY + scale * y }),
    wrap: (markup) => group({ transform }, markup),
  };
}

const one = (value: number) => Math.round(value * 10) / 10 + 0;
const fine = (value: number) => Math.round(value * 1000) / 1000;
