import { element, group, type Markup } from "../svg/markup.ts";
import { bow, smoothOutline } from "./outline.ts";
import type { Depth } from "./pose.ts";
import type { Joints } from "./solve-pose.ts";
import { backOf, between, moved, type Point, unit } from "./vector.ts";

export const GLUTE_COLOUR = "#FF5470";

export interface GluteGlow {
  /** How hard it works, 0 to 1. */
  readonly effort: number;
  readonly side: Depth;
  /** Without the halo, for pictures with few colours. */
  readonly flat: boolean;
}

/** The gluteus maximus over hip and upper thigh, brighter the harder it works. Expects {@link gluteHaloDefinition}. */
export function drawGlute(joints: Joints, { effort, side, flat }: GluteGlow): Markup {
  const { hip, pelvisUp } = joints;
  const { back, thighDown, thighBack, middle } = directions(joints, side);
  const outline = smoothOutline([
    moved(moved(hip, pelvisUp, 27), back, 11),
    moved(moved(hip, pelvisUp, 15), back, 23),
    moved(hip, middle, 27),
    moved(moved(hip, thighDown, 20), thighBack, 23),
    moved(moved(hip, thighDown, 50), thighBack, 13),
    moved(moved(hip, thighDown, 26), thighBack, 3),
    moved(hip, middle, 1),
    moved(moved(hip, pelvisUp, 17), back, 4),
  ]);
  const centre = moved(hip, middle, 14);
  const halo = element("circle", {
    ...{ cx: centre.x, cy: centre.y, r: 44 + 18 * effort },
    ...{ fill: "url(#glute-halo)", opacity: rounded(effort) },
  });
  const muscle = element("path", {
    ...{ d: outline, fill: GLUTE_COLOUR, "fill-opacity": rounded(filling(effort)) },
    ...{ stroke: "#FFE3E7", "stroke-width": 2, "stroke-opacity": rounded(0.3 + effort * 0.55) },
  });
  const fibres = [0, 1, 2].map((index) =>
    element("path", {
      d: bow(
        moved(moved(hip, pelvisUp, 20 - index * 7), back, 11 + index * 6),
        moved(hip, middle, 11 + index * 7),
        moved(moved(hip, thighDown, 12 + index * 9), thighBack, 7 + index * 6),
      ),
      ...{ stroke: "#FFFFFF", "stroke-width": 1.8, "stroke-linecap": "round", fill: "none" },
      opacity: rounded(0.15 + 0.45 * effort),
    }),
  );
  return group({}, ...(flat || effort === 0 ? [] : [halo]), muscle, ...fibres);
}

/** A point on the near muscle, `outward` from the hip joint: 16 is its middle, beyond 40 it is beside the body. */
export function glutePoint(joints: Joints, outward = 16): Point {
  return moved(joints.hip, directions(joints, "near").middle, outward);
}

/** Just past the lower end of the near muscle, on the thigh. */
export function gluteEnd(joints: Joints): Point {
  const { thighDown, thighBack } = directions(joints, "near");
  return moved(moved(joints.hip, thighDown, 66), thighBack, 6);
}

export function gluteHaloDefinition(): Markup {
  const stop = (offset: string, opacity: number) =>
    element("stop", { offset, "stop-color": GLUTE_COLOUR, "stop-opacity": String(opacity) });
  return element("radialGradient", { id: "glute-halo" }, stop("0", 0.8), stop("0.45", 0.3), stop("1", 0));
}

function directions(joints: Joints, side: Depth) {
  const back = backOf(joints.pelvisUp);
  const thighDown = unit(between(joints.hip, joints.legs[side].knee));
  const thighBack = { x: -thighDown.y, y: thighDown.x };
  return { back, thighDown, thighBack, middle: unit({ x: back.x + thighBack.x, y: back.y + thighBack.y }) };
}

/** Quickly past the middle: half red over green trousers is grey. */
function filling(effort: number): number {
  return 0.12 + 0.88 * (1 - (1 - effort) ** 2);
}

function rounded(share: number): string {
  return String(Math.round(share * 100) / 100);
}
