import { element, group, type Markup } from "../svg/markup.ts";
import { AREA_NAMES, AREAS, type Area, type AreaName, areaAt, areaGround, FRAME, svgSize } from "./frame.ts";
import type { GuidedSetSpec } from "./spec.ts";
import type { Step } from "./timeline.ts";

/** Every different state of every area once, on one tall picture: one rendering makes a whole set, in 10 MB. */
export interface SpriteSheet {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where each state of an area is. */
  readonly places: ReadonlyMap<string, Area>;
}

export function spriteSheet(spec: GuidedSetSpec, steps: readonly Step[]): SpriteSheet {
  const places = new Map<string, Area>();
  const sprites: Markup[] = [];
  // Wide areas first, one under the other; below them body and dial stand side by side.
  let wideBottom = 0;
  const bottoms: Record<AreaName, number> = { title: 0, counter: 0, body: 0, dial: 0 };
  for (const names of [
    ["title", "counter"],
    ["body", "dial"],
  ] as const) {
    for (const name of names) {
      bottoms[name] = wideBottom;
      for (const step of steps) {
        const { state, draw } = areaAt(name, step, spec);
        if (places.has(state)) continue;
        const place = { ...AREAS[name], y: bottoms[name] };
        places.set(state, place);
        sprites.push(sprite(place, name, draw()));
        bottoms[name] += place.heightPx;
      }
      if (name === "title" || name === "counter") wideBottom = bottoms[name];
    }
  }
  const heightPx = Math.max(...AREA_NAMES.map((name) => bottoms[name]));
  return {
    svg: element("svg", svgSize(FRAME.widthPx, heightPx), ...sprites),
    widthPx: FRAME.widthPx,
    heightPx,
    places,
  };
}

/** An area of the frame, moved to its place on the sheet. Nothing is clipped: every area keeps within its own rectangle. */
function sprite(place: Area, name: AreaName, content: Markup): Markup {
  return group({ transform: `translate(0 ${place.y - AREAS[name].y})` }, areaGround(name), content);
}
