import { describe, expect, it } from "vitest";
import { SMALLEST_TEXT_PX } from "../../src/pictures/svg/canvas.ts";
import {
  CAREFUL,
  GOOD,
  GROUND,
  GROUND_OF_FRAMES,
  INK,
  LEVEL_COLOURS,
  MUTED,
  TILE,
} from "../../src/pictures/svg/palette.ts";
import { FONT_WEIGHTS, type FontWeight } from "../../src/pictures/text/font.ts";
import { widthOf } from "../../src/pictures/text/measure.ts";
import { examples } from "./examples.ts";

const FONT_WEIGHT_NAMES = Object.keys(FONT_WEIGHTS) as FontWeight[];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each([...examples])("%s at phone width", (_, draw) => {
  it("has no text smaller than a phone can show", () => {
    const { svg, widthPx } = draw();
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    // Two below the usual smallest: rungs of a long ladder. Thumbnails are shown at a larger share of their size.
    const smallest = (SMALLEST_TEXT_PX - 2) * (widthPx / 960);
    expect(sizes.filter((size) => size < smallest)).toEqual([]);
  });

  it("keeps every line of text on the picture", () => {
    const { svg, widthPx, heightPx } = draw();
    const places = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const outside = places.filter(([x = 0, y = 0]) => x < 0 || x > widthPx || y < 0 || y > heightPx);
    expect(outside).toEqual([]);
  });
});

/** Left and right end of every line of text. */
function linesOf(svg: string): { text: string; from: number; to: number }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", escaped = ""]) => {
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    const text = escaped.replace(/&(amp|lt|gt|quot|#39);/g, "w");
    const weight = FONT_WEIGHT_NAMES.find((name) => String(FONT_WEIGHTS[name]) === attribute("font-weight"));
    const width = widthOf(text, { sizePx: Number(attribute("font-size")), weight: weight ?? "black" });
    const from = Number(attribute(" ?x")) - width * ({ middle: 0.5, end: 1 }[attribute("text-anchor")] ?? 0);
    return { text, from, to: from + width };
  });
}

it.each([...examples])("%s leaves every line of text a margin on both sides", (_, draw) => {
  const { svg, widthPx } = draw();
  const marginPx = widthPx * 0.025;
  expect(linesOf(svg).filter(({ from, to }) => from < marginPx || to > widthPx - marginPx)).toEqual([]);
});

it("cuts words only where somebody wrote too many of them", () => {
  const cut = [...examples].filter(([, draw]) => draw().svg.includes("…")).map(([name]) => name);
  expect(cut).toEqual(["progress-huge", "board-hard-names", "recap-hard-names"]);
});

describe("colours of text", () => {
  it.each([GROUND, GROUND_OF_FRAMES])("stand out on the ground %s", (ground) => {
    for (const colour of [INK, MUTED, GOOD, CAREFUL, ...LEVEL_COLOURS]) {
      expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("stand out on tiles", () => {
    for (const colour of [INK, MUTED, ...LEVEL_COLOURS])
      expect(contrast(colour, TILE), colour).toBeGreaterThanOrEqual(4.5);
  });
});
