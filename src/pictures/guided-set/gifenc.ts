import { createRequire } from "node:module";

export type Rgb = [red: number, green: number, blue: number];

export interface FrameOptions {
  readonly first?: boolean;
  readonly palette?: readonly Rgb[];
  /** 0 repeats for ever. */
  readonly repeat?: number;
  /** Milliseconds; written as hundredths of a second. */
  readonly delay: number;
  readonly transparent?: boolean;
  readonly transparentIndex?: number;
  readonly dispose?: number;
  /** Bits per pixel: 6 for 64 colours. */
  readonly colorDepth: number;
}

interface Encoder {
  /** Forgets what was written, and keeps its memory. */
  reset(): void;
  writeHeader(): void;
  writeFrame(indexed: Uint8Array, width: number, height: number, options: FrameOptions): void;
  /** A copy. */
  bytes(): Uint8Array;
}

/** The parts of gifenc that the guided set uses; the package ships no types. */
interface Gifenc {
  GIFEncoder(options: { auto: boolean }): Encoder;
  quantize(rgba: Uint8Array, maxColors: number): Rgb[];
}

// Required, because each module loader finds the names of this CommonJS file in another place.
const gifenc: Gifenc = createRequire(import.meta.url)("gifenc");

export const { GIFEncoder, quantize } = gifenc;
