/** The parts of gifenc (which ships no types) that the guided set uses. */
declare module "gifenc" {
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

  export interface Encoder {
    writeHeader(): void;
    writeFrame(indexed: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  const gifenc: {
    GIFEncoder(options: { auto: boolean; initialCapacity?: number }): Encoder;
    quantize(rgba: Uint8Array, maxColors: number): Rgb[];
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS file whose names Node cannot see
  export default gifenc;
}
