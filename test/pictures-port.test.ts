import { describe, expect, it } from "vitest";
import type { GuidedSet } from "../src/interactions/pictures.ts";
import type { Renderer } from "../src/pictures/renderer/renderer.ts";
import { picturesPort } from "../src/pictures-port.ts";

const bytes = new Uint8Array([1, 2, 3]);
const working: Renderer = { renderPng: async () => bytes, renderGuidedSet: async () => bytes, close: async () => {} };
const empty: Renderer = { ...working, renderPng: async () => undefined, renderGuidedSet: async () => undefined };

const still = { name: "exercise", svg: "<svg/>", alt: "An exercise." };
const words = { title: "", ready: "", there: "", hold: "", back: "", rest: "", done: "", alt: "A set." };
const set: GuidedSet = { exercise: "glute-bridge", side: "left", reps: 5, holdSeconds: 5, look: "teal", words };

function portOn(renderer: Renderer) {
  const failures: unknown[] = [];
  return { port: picturesPort(renderer, (error) => failures.push(error)), failures };
}

describe("the commands' pictures", () => {
  it("are files with a name and words for people who do not see them", async () => {
    const { port } = portOn(working);
    expect(await port.still(() => still)).toEqual({ name: "exercise.png", bytes, description: "An exercise." });
    expect(await port.guidedSet(() => set)).toEqual({ name: "guided-set.gif", bytes, description: "A set." });
  });

  it("are nothing where nothing is drawn or made, or the exercise or look has no picture", async () => {
    const { port, failures } = portOn(working);
    expect(await port.still(() => null)).toBeNull();
    expect(await port.guidedSet(() => ({ ...set, exercise: "wall-sit" }))).toBeNull();
    expect(await port.guidedSet(() => ({ ...set, look: "tartan" }))).toBeNull();
    expect(await portOn(empty).port.still(() => still)).toBeNull();
    expect(await portOn(empty).port.guidedSet(() => set)).toBeNull();
    expect(failures).toEqual([]);
  });

  it("are nothing, and told of, where drawing throws", async () => {
    const { port, failures } = portOn(working);
    const broken = new Error("a hand without an arm");
    const draw = () => {
      throw broken;
    };
    expect(await port.still(draw)).toBeNull();
    expect(await port.guidedSet(draw)).toBeNull();
    expect(failures).toEqual([broken, broken]);
  });
});
