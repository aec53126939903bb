import type { Area } from "./frame.ts";
import { GIFEncoder, quantize, type Rgb } from "./gifenc.ts";

/** 63 colours and the transparent one: 6 bits a pixel. */
const COLOUR_BITS = 6;
const TRANSPARENT = 2 ** COLOUR_BITS - 1;

type FrameSize = Pick<Area, "widthPx" | "heightPx">;

/** Of this many pixels one is looked at when the colours are chosen: enough of each, and quick. */
const SAMPLING = 5;

/** The 63 colours that serve sampled pictures best, and a place for the transparent one. */
export function choosePalette(samples: readonly Uint32Array[]): Rgb[] {
  const all = new Uint32Array(samples.reduce((sum, sample) => sum + sample.length, 0));
  let offset = 0;
  for (const sample of samples) {
    all.set(sample, offset);
    offset += sample.length;
  }
  const palette = quantize(new Uint8Array(all.buffer), TRANSPARENT);
  while (palette.length <= TRANSPARENT) palette.push([0, 0, 0]);
  return palette;
}

/** Some pixels of a picture, to choose colours by; the picture itself can be forgotten. */
export function sampleOf(rgba: Uint8Array): Uint32Array {
  const pixels = asPixels(rgba);
  return Uint32Array.from({ length: Math.ceil(pixels.length / SAMPLING) }, (_, index) => pixels[index * SAMPLING] ?? 0);
}

function asPixels(rgba: Uint8Array): Uint32Array {
  return new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
}

/** Turns RGBA into numbers of palette colours; a colour is looked up once, however often it comes. */
export function paletteIndexer(palette: readonly Rgb[]): (rgba: Uint8Array) => Uint8Array {
  const known = new Map<number, number>();
  return (rgba) => {
    const pixels = asPixels(rgba);
    const indexed = new Uint8Array(pixels.length);
    let last = -1;
    let index = 0;
    for (let i = 0; i < pixels.length; i++) {
      const pixel = pixels[i] ?? 0;
      if (pixel !== last) {
        last = pixel;
        index = known.get(pixel) ?? nearest(palette, pixel);
        known.set(pixel, index);
      }
      indexed[i] = index;
    }
    return indexed;
  };
}

function nearest(palette: readonly Rgb[], pixel: number): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRANSPARENT; i++) {
    const [red, green, blue] = palette[i] ?? [0, 0, 0];
    const [dr, dg, db] = [red - (pixel & 255), green - ((pixel >> 8) & 255), blue - ((pixel >> 16) & 255)];
    const distance = 2 * dr * dr + 4 * dg * dg + 3 * db * db;
    if (distance < bestDistance) [best, bestDistance] = [i, distance];
  }
  return best;
}

export interface GifBlocks {
  /** The bytes of the first frame with everything that stands before it; the GIF repeats for ever. */
  opening(indexed: Uint8Array, palette: readonly Rgb[], delayMs: number): Uint8Array;
  /** The bytes of a later frame: only the rectangle that changed, and in it only the pixels that did. */
  change(before: Uint8Array, after: Uint8Array, delayMs: number): Uint8Array;
}

/** Encodes frames of one size. All blocks of a GIF share one encoder and one scratch: hundreds of either would be 40 MB. */
export function gifBlocks(frame: FrameSize): GifBlocks {
  const encoder = GIFEncoder({ auto: false });
  const scratch = new Uint8Array(frame.widthPx * frame.heightPx);
  return {
    opening(indexed, palette, delayMs) {
      encoder.reset();
      encoder.writeHeader();
      encoder.writeFrame(indexed, frame.widthPx, frame.heightPx, {
        ...{ first: true, palette, repeat: 0, delay: delayMs, dispose: 1, colorDepth: COLOUR_BITS },
      });
      return encoder.bytes();
    },
    change(before, after, delayMs) {
      const area = changedArea(before, after, frame.widthPx);
      const pixels = scratch.subarray(0, area.widthPx * area.heightPx);
      copyChanged(before, after, area, frame.widthPx, pixels);
      encoder.reset();
      encoder.writeFrame(pixels, area.widthPx, area.heightPx, {
        ...{ delay: delayMs, transparent: true, transparentIndex: TRANSPARENT, dispose: 1, colorDepth: COLOUR_BITS },
      });
      return placedAt(encoder.bytes(), area.x, area.y);
    },
  };
}

function copyChanged(before: Uint8Array, after: Uint8Array, area: Area, frameWidth: number, pixels: Uint8Array): void {
  for (let row = 0; row < area.heightPx; row++) {
    for (let column = 0; column < area.widthPx; column++) {
      const from = (area.y + row) * frameWidth + area.x + column;
      const colour = after[from] ?? 0;
      pixels[row * area.widthPx + column] = colour === before[from] ? TRANSPARENT : colour;
    }
  }
}

/** Ends a GIF. */
export const CLOSING_BLOCK = Uint8Array.of(0x3b);

// gifenc puts every frame at 0,0. The offsets stand after the 8 bytes of the graphic control and the image separator.
function placedAt(frame: Uint8Array, x: number, y: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset);
  view.setUint16(9, x, true);
  view.setUint16(11, y, true);
  return frame;
}

function changedArea(before: Uint8Array, after: Uint8Array, width: number): Area {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let i = 0; i < after.length; i++) {
    if (after[i] === before[i]) continue;
    const x = i % width;
    const y = (i - x) / width;
    if (top < 0) top = y;
    bottom = y;
    if (x < left) left = x;
    if (x > right) right = x;
  }
  // Nothing changed: one pixel must stand for the frame, else its time would be lost.
  if (right < 0) return { x: 0, y: 0, widthPx: 1, heightPx: 1 };
  return { x: left, y: top, widthPx: right - left + 1, heightPx: bottom - top + 1 };
}
