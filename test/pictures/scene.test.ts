import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poseAt } from "../../src/pictures/figure/interpolate.ts";
import { LOOKS } from "../../src/pictures/figure/looks.ts";
import { EXERCISE_KEYS, isDrawn } from "../../src/pictures/poses/exercise.ts";
import { EXERCISES } from "../../src/pictures/poses/exercises.ts";
import { boundsOf, drawScene } from "../../src/pictures/poses/scene.ts";
import { placeIn } from "../../src/pictures/poses/stage.ts";
import { element } from "../../src/pictures/svg/markup.ts";
import { rasterisePixels } from "../../src/pictures/svg/rasterise.ts";

const size = 800;
const origin = { x: 300, y: 600 };

/** Pixels of a scene that are painted at all, or in one colour, as points of the figure's world. */
function painted(markup: ReturnType<typeof drawScene>["markup"], colour?: readonly [number, number, number]) {
  const viewBox = `${-origin.x} ${-origin.y} ${size} ${size}`;
  const svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", width: size, height: size, viewBox }, markup);
  const pixels = rasterisePixels(svg);
  const points: { x: number; y: number }[] = [];
  for (let i = 0; i < size * size; i++) {
    const [red, green, blue, alpha = 0] = pixels.subarray(4 * i, 4 * i + 4);
    const wanted = colour === undefined || (red === colour[0] && green === colour[1] && blue === colour[2]);
    if (alpha > 0 && wanted) points.push({ x: (i % size) - origin.x, y: Math.floor(i / size) - origin.y });
  }
  return points;
}

describe("the free leg of the single-leg bridge", () => {
  it.each([0, 0.5, 1])("never covers the waist (at %d of the movement)", (share) => {
    const { movement, props } = EXERCISES["single-leg-bridge"];
    const look = { ...LOOKS.teal, legsShade: "#00FF00" };
    const { joints, markup } = drawScene(poseAt(movement, share), props, { look }, "flat");
    const leg = painted(markup, [0, 255, 0]);
    expect(leg.length).toBeGreaterThan(500);
    const upTheTrunk = leg.map(
      ({ x, y }) => (x - joints.hip.x) * joints.pelvisUp.x + (y - joints.hip.y) * joints.pelvisUp.y,
    );
    expect(Math.max(...upTheTrunk)).toBeLessThan(24);
  });
});

describe("the bounds of a scene", () => {
  it.each(EXERCISE_KEYS)("hold everything that %s paints, so that two figures side by side never overlap", (key) => {
    const { movement, props } = EXERCISES[key];
    for (const share of [0, 0.5, 1]) {
      const pose = poseAt(movement, share);
      const { fromX, toX, topY } = boundsOf([pose], props);
      const xs = painted(drawScene(pose, props, { look: LOOKS.sun }, "flat").markup);
      const strokePx = 6;
      expect(Math.min(...xs.map(({ x }) => x))).toBeGreaterThanOrEqual(fromX - strokePx);
      expect(Math.max(...xs.map(({ x }) => x))).toBeLessThanOrEqual(toX + strokePx);
      expect(Math.min(...xs.map(({ y }) => y))).toBeGreaterThanOrEqual(topY - 4);
    }
  });

  it("are placed inside of their box, mirrored or not", () => {
    const range = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(
        range,
        fc.integer({ min: 20, max: 500 }),
        fc.integer({ min: 20, max: 500 }),
        fc.constantFrom("left", "right"),
        (fromX, width, height, side) => {
          const box = { x: 40, floorY: 440, widthPx: 280, heightPx: 300 };
          const bounds = { fromX, toX: fromX + width, topY: -height };
          const { place } = placeIn(box, bounds, side === "left" ? "left" : "right");
          for (const corner of [
            { x: bounds.fromX, y: bounds.topY },
            { x: bounds.toX, y: 0 },
          ]) {
            const { x, y } = place(corner);
            expect(x).toBeGreaterThanOrEqual(box.x - 0.01);
            expect(x).toBeLessThanOrEqual(box.x + box.widthPx + 0.01);
            expect(y).toBeGreaterThanOrEqual(box.floorY - box.heightPx - 0.01);
            expect(y).toBeLessThanOrEqual(box.floorY + 0.01);
          }
        },
      ),
    );
  });
});

it("knows which exercises it can draw, whatever a programme names", () => {
  expect(isDrawn("glute-bridge")).toBe(true);
  expect(isDrawn("pistol-squat")).toBe(false);
});
