/** A finished drawing: SVG text, its size in SVG units (= PNG pixels at scale 1) and what it shows, for people who do not see it. */
export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
}
