import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawGhost } from "../../src/pictures/figure/draw-ghost.ts";
import { glutePoint } from "../../src/pictures/figure/draw-glute.ts";
import { poseAt } from "../../src/pictures/figure/interpolate.ts";
import { LOOKS } from "../../src/pictures/figure/looks.ts";
import { solvePose } from "../../src/pictures/figure/solve-pose.ts";
import { distance, mix } from "../../src/pictures/figure/vector.ts";
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

describe("the kettlebell", () => {
  const dot = "#01FE02";
  const bare = { ...LOOKS.sky, band: LOOKS.sky.hair, sole: LOOKS.sky.shoe, skin: dot };
  const forearmShown = (share: number) => {
    const { movement, props } = EXERCISES["kettlebell-swing"];
    const { joints, markup } = drawScene(poseAt(movement, share), props, { look: bare }, "flat");
    const { elbow, wrist } = joints.arms.near;
    return painted(markup, [1, 254, 2]).some((part) => distance(part, mix(elbow, wrist, 0.5)) < 4);
  };

  it.each([0, 0.25, 0.5, 0.75, 1])("of the deadlift hangs in front of the legs all the way (at %d)", (share) => {
    const { movement, props } = EXERCISES["kettlebell-deadlift"];
    const { markup } = drawScene(poseAt(movement, share), props, { look: bare }, "flat");
    const wholeRing = Math.PI * (14 ** 2 - 7 ** 2);
    expect(painted(markup, [255, 209, 102]).length).toBeGreaterThan(wholeRing * 0.85);
  });

  it("of the swing goes between the legs with the forearms, which the near leg hides", () => {
    expect(forearmShown(0)).toBe(false);
    expect(forearmShown(1)).toBe(true);
  });
});

describe("the ghost of where a movement begins", () => {
  const ghostOf = (key: "glute-bridge" | "single-leg-bridge") => {
    const { movement } = EXERCISES[key];
    const [start, end] = [solvePose(poseAt(movement, 0)), solvePose(poseAt(movement, 1))];
    return { start, parts: painted(drawGhost(start, end, "#FF0000", "#00FF00")) };
  };

  it("leaves out head, hands and feet that stay where they are", () => {
    const { start, parts } = ghostOf("glute-bridge");
    const xs = parts.map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThan(start.neck.x);
    expect(Math.max(...xs)).toBeLessThan(start.legs.far.toe.x - 8);
  });

  it("shows the foot of a leg that moves", () => {
    const { start, parts } = ghostOf("single-leg-bridge");
    expect(parts.some((part) => distance(part, start.legs.far.toe) < 12)).toBe(true);
  });
});

it.each(EXERCISE_KEYS)("no number on the card of %s hides the muscle that works", (key) => {
  const { movement, cuesAt, cueMarkers } = EXERCISES[key];
  const joints = solvePose(poseAt(movement, cuesAt));
  for (const marker of cueMarkers(joints)) expect(distance(marker, glutePoint(joints))).toBeGreaterThan(26);
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
