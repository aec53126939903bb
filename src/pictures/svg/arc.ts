import { arc as arcShape } from "d3-shape";
import type { Point } from "../figure/vector.ts";
import { element, type Markup, nothing } from "./markup.ts";

/** The part of a ring that is full: from the top clockwise, `share` 0 to 1, on the middle of a stroke `widthPx` wide. */
export function arc({ x, y }: Point, radius: number, share: number, fill: string, widthPx: number): Markup {
  if (!(share > 0)) return nothing;
  const shape = arcShape()
    .digits(1)
    .cornerRadius(share >= 1 ? 0 : widthPx / 2);
  const d = shape({
    innerRadius: radius - widthPx / 2,
    outerRadius: radius + widthPx / 2,
    startAngle: 0,
    endAngle: 2 * Math.PI * Math.min(1, share),
  });
  return element("path", { d: d ?? "", transform: `translate(${Math.round(x)} ${Math.round(y)})`, fill });
}
