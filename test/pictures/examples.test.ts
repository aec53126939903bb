import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { rasterise } from "../../src/pictures/svg/rasterise.ts";
import { examples } from "./examples.ts";

const stored = join(import.meta.dirname, "stored");
/** `UPDATE_PICTURES=1 npx vitest run test/pictures/examples.test.ts` stores what is drawn now; look at the files before committing. */
const updating = process.env["UPDATE_PICTURES"] === "1";
/** Stored pictures are this wide: small files, and still any shape that moves shows. */
const storedWidthPx = 320;
/** Share of pixels that may differ: edges are smoothed a little differently by other processors. */
const tolerance = 0.002;

describe.each([...examples])("the picture %s", (name, draw) => {
  const picture = draw();
  const svgFile = join(stored, `${name}.svg`);
  const pngFile = join(stored, `${name}.png`);
  const png = () => Buffer.from(rasterise(picture.svg, storedWidthPx));

  if (updating) {
    mkdirSync(stored, { recursive: true });
    writeFileSync(svgFile, picture.svg);
    writeFileSync(pngFile, png());
  }

  it("is drawn as stored", () => {
    expect(picture.svg).toBe(readFileSync(svgFile, "utf8"));
  });

  it("looks as stored", () => {
    const [wanted, made] = [PNG.sync.read(readFileSync(pngFile)), PNG.sync.read(png())];
    const { width, height } = wanted;
    expect({ width: made.width, height: made.height }).toEqual({ width, height });
    const differing = pixelmatch(wanted.data, made.data, undefined, width, height, { threshold: 0.15 });
    expect(differing / (width * height)).toBeLessThanOrEqual(tolerance);
  });

  it("has alt text that is a sentence", () => {
    expect(picture.alt.length).toBeGreaterThan(10);
  });
});

it("no stored picture is without an example", () => {
  const names = new Set(readdirSync(stored).map((file) => file.replace(/\.(svg|png)$/, "")));
  expect([...names].filter((name) => !examples.has(name))).toEqual([]);
});
