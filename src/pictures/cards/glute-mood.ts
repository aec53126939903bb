import type { Picture } from "../picture.ts";
import { card } from "../svg/canvas.ts";
import { element, joined, type Markup } from "../svg/markup.ts";
import { DARK_INK, INK } from "../svg/palette.ts";

export interface GluteMood {
  readonly mood: "awake" | "asleep";
  readonly words: { readonly alt: string };
}

const line = {
  fill: "none",
  stroke: DARK_INK,
  "stroke-width": 11,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
};

/** The thumbnail of a nudge: a glute with a face, 256 × 256. */
export function gluteMood({ mood, words }: GluteMood): Picture {
  return card(
    { widthPx: 256, heightPx: 256, alt: words.alt },
    element("rect", { width: 256, height: 256, rx: 28, fill: "#5666E0" }),
    element("path", {
      ...(mood === "awake" ? {} : { transform: "translate(-6 26) scale(0.9)" }),
      ...{ d: "M18 66C86 -4 232 22 236 140C238 236 106 258 18 210Z", "stroke-linejoin": "round" },
      ...{ fill: mood === "awake" ? "#FF6B81" : "#E39AA6", stroke: INK, "stroke-width": 7 },
    }),
    mood === "awake" ? awakeFace() : asleepFace(),
  );
}

function awakeFace(): Markup {
  return joined([
    element("circle", { cx: 86, cy: 116, r: 11, fill: DARK_INK }),
    element("circle", { cx: 162, cy: 116, r: 11, fill: DARK_INK }),
    element("path", { d: "M90 152q34 36 68 0", ...line }),
  ]);
}

function asleepFace(): Markup {
  const z = (x: number, y: number, size: number) =>
    element("path", { d: `M${x} ${y}h${size}l${-size} ${size}h${size}`, ...line, stroke: INK, "stroke-width": 9 });
  return joined([
    element("path", { d: "M54 142q18 14 36 0M120 142q18 14 36 0M92 184h28", ...line }),
    z(182, 42, 26),
    z(216, 14, 20),
  ]);
}
