import { drawFromFeet, FROM_FEET, hipLine } from "../figure/draw-from-feet.ts";
import { gluteHaloDefinition } from "../figure/draw-glute.ts";
import { LOOKS, type LookName } from "../figure/looks.ts";
import { polyline, smoothLine } from "../figure/outline.ts";
import { propDefinitions } from "../figure/props.ts";
import type { Point } from "../figure/vector.ts";
import type { Picture } from "../picture.ts";
import { FAULTS, type FaultKey, type FeetFault, type SideFault } from "../poses/faults.ts";
import { boundsOf, drawScene } from "../poses/scene.ts";
import { type Placement, placeIn } from "../poses/stage.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, group, joined, type Markup, nothing } from "../svg/markup.ts";
import { CAREFUL, DARK_INK, GOOD, INK, MUTED, TILE } from "../svg/palette.ts";
import { sizeToFit, wrapText } from "../text/measure.ts";
import type { CueWords, FaultCardWords } from "./words.ts";

export interface FaultCard {
  readonly fault: FaultKey;
  readonly look: LookName;
  readonly words: FaultCardWords;
}

type Panel = "right" | "fault";

const panelWidth = 432;
const panelTop = 96;
const panelHeight = 314;
const panelX: Readonly<Record<Panel, number>> = { right: 36, fault: 492 };
const panelColour: Readonly<Record<Panel, string>> = { right: GOOD, fault: CAREFUL };

/** The right form and the common fault side by side, 960 × 540; a tick and a cross tell them apart without colour. */
export function faultCard({ fault: key, look, words }: FaultCard): Picture {
  const clip = (panel: Panel) => element("clipPath", { id: `clip-${panel}` }, panelBox(panel, "#000000"));
  return card(
    {
      ...{ widthPx: 960, heightPx: 540, alt: words.alt },
      definitions: [gluteHaloDefinition(), propDefinitions(), clip("right"), clip("fault")],
    },
    label({
      ...{ x: 36, y: 66, text: words.title, weight: "black", maxWidthPx: 888 },
      sizePx: sizeToFit(words.title, { sizePx: 42, weight: "black" }, 888, 34),
    }),
    ...(["right", "fault"] as const).flatMap((panel) => [
      panelBox(panel, TILE),
      group({ "clip-path": `url(#clip-${panel})` }, content(FAULTS[key], panel, look)),
      badge(panel),
      caption(words[panel], panel),
    ]),
  );
}

function panelBox(panel: Panel, fill: string): Markup {
  return element("rect", { x: panelX[panel], y: panelTop, width: panelWidth, height: panelHeight, rx: 22, fill });
}

function content(fault: SideFault | FeetFault, panel: Panel, look: LookName): Markup {
  const box = { x: panelX[panel] + 18, floorY: panelTop + panelHeight - 22, widthPx: panelWidth - 36, heightPx: 268 };
  if (fault.view === "feet") return fromFeet(fault, panel, look, box);
  const { pose, expression = "calm" } = fault[panel];
  const { closeUp } = fault;
  const whole = { x: panelX[panel], floorY: panelTop + panelHeight, widthPx: panelWidth, heightPx: panelHeight };
  const placement = closeUp
    ? placeIn(whole, { ...closeUp, topY: closeUp.topY - closeUp.floorY }, "right", 3)
    : placeIn(box, boundsOf([fault.right.pose, fault.fault.pose], fault.props), "right");
  const lifted: Placement = closeUp ? raisedBy(placement, closeUp.floorY) : placement;
  const glute = { effort: panel === "right" ? 1 : 0.15, side: "near", flat: false } as const;
  const scene = drawScene(
    pose,
    fault.props,
    { look: LOOKS[look], expression, ...(fault.guide ? { glute } : {}) },
    "full",
  );
  const line = fault.guide ? guide(fault.guide(scene.joints).map(lifted.place), panel) : joined([]);
  return joined([lifted.wrap(scene.markup), line]);
}

/** Puts another height of the world than the floor on the lower edge of the box. */
function raisedBy(placement: Placement, worldY: number): Placement {
  return {
    ...placement,
    place: ({ x, y }) => placement.place({ x, y: y - worldY }),
    wrap: (markup) => placement.wrap(group({ transform: `translate(0 ${-worldY})` }, markup)),
  };
}

function fromFeet(fault: FeetFault, panel: Panel, look: LookName, box: Parameters<typeof placeIn>[0]): Markup {
  const { wrap, place } = placeIn(
    box,
    { fromX: -FROM_FEET.halfWidth, toX: FROM_FEET.halfWidth, topY: FROM_FEET.topY },
    "right",
  );
  const tilt = fault.tiltDegrees[panel];
  const [leftEnd, leftHip, rightHip, rightEnd] = hipLine(tilt);
  const [levelLeft, , , levelRight] = hipLine(fault.tiltDegrees.right).map(place);
  const level = { stroke: INK, "stroke-width": 3, "stroke-dasharray": "10 9", opacity: "0.7" };
  return joined([
    wrap(drawFromFeet(LOOKS[look], tilt)),
    panel === "fault" && levelLeft && levelRight
      ? element("path", { d: polyline([levelLeft, levelRight]), ...level })
      : nothing,
    guide([leftEnd, rightEnd].map(place), panel),
    ...[leftHip, rightHip].map(place).map((hip) => hipBone(hip, panel)),
  ]);
}

function hipBone({ x, y }: Point, panel: Panel): Markup {
  return element("circle", { cx: x, cy: y, r: 11, fill: INK, stroke: panelColour[panel], "stroke-width": 6 });
}

function guide(points: readonly Point[], panel: Panel): Markup {
  const line = { d: smoothLine(points), fill: "none", "stroke-linecap": "round", "stroke-dasharray": "2 13" } as const;
  return joined([
    element("path", { ...line, stroke: DARK_INK, "stroke-width": 11, opacity: "0.55" }),
    element("path", { ...line, stroke: panelColour[panel], "stroke-width": 7 }),
  ]);
}

function badge(panel: Panel): Markup {
  const mark = panel === "right" ? "M-11 1l8 9l15 -19" : "M-9 -9L9 9M9 -9L-9 9";
  return group(
    { transform: `translate(${panelX[panel] + 40} ${panelTop + 40})` },
    element("circle", { r: 24, fill: panelColour[panel] }),
    element("path", {
      ...{ d: mark, fill: "none", stroke: DARK_INK, "stroke-width": 6.5 },
      ...{ "stroke-linecap": "round", "stroke-linejoin": "round" },
    }),
  );
}

function caption({ title, detail }: CueWords, panel: Panel): Markup {
  const x = panelX[panel] + 4;
  const lines = wrapText(detail, { sizePx: SMALLEST_TEXT_PX, weight: "regular" }, panelWidth - 8, 2);
  return joined([
    label({
      x,
      y: 450,
      text: title,
      sizePx: 32,
      weight: "bold",
      colour: panelColour[panel],
      maxWidthPx: panelWidth - 8,
    }),
    ...lines.map((text, row) => label({ x, y: 488 + row * 31, text, sizePx: SMALLEST_TEXT_PX, colour: MUTED })),
  ]);
}
