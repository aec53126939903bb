import { Resvg } from "@resvg/resvg-js";
import { FONT_OPTIONS } from "../text/font.ts";

/** SVG → PNG, `widthPx` wide or at one pixel per unit. Throws on SVG that cannot be read. Blocks: worker threads and tests only. */
export function rasterise(svg: string, widthPx?: number): Uint8Array {
  const fitTo = widthPx === undefined ? {} : { fitTo: { mode: "width" as const, value: widthPx } };
  return new Resvg(svg, { font: FONT_OPTIONS, ...fitTo }).render().asPng();
}

/** SVG → RGBA, four bytes a pixel, row by row. Blocks like {@link rasterise}. */
export function rasterisePixels(svg: string): Uint8Array {
  return new Resvg(svg, { font: FONT_OPTIONS }).render().pixels;
}
