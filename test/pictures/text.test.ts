import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poseCard } from "../../src/pictures/cards/pose-card.ts";
import { teamBoard } from "../../src/pictures/charts/team-board.ts";
import { characters, element } from "../../src/pictures/svg/markup.ts";
import { rasterise } from "../../src/pictures/svg/rasterise.ts";
import { drawableName } from "../../src/pictures/text/drawable-name.ts";
import { cutToFit, widthOf, wrapText } from "../../src/pictures/text/measure.ts";
import { boardWords, poseCardWords } from "./english-words.ts";
import { hardNames } from "./examples.ts";

const style = { sizePx: 30, weight: "bold" } as const;

describe("fitting text", () => {
  it("cuts any text to the width it has", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        expect(widthOf(cutToFit(text, style, width), style)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leaves alone what fits", () => {
    expect(cutToFit("Mira", style, 200)).toBe("Mira");
  });

  it("wraps words, and never gives more lines than asked for", () => {
    expect(wrapText("Single-leg bridge", style, 180, 2)).toEqual(["Single-leg", "bridge"]);
    const lines = wrapText("one two three four five six seven", style, 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});

describe("a name as it can be drawn", () => {
  it.each([
    ["Mira", "Mira"],
    ["🍑💪 Jo 💪🍑", "Jo"],
    ["𝓐𝓲𝓴𝓸", "Aiko"],
    ["Zoë\u0000\u0007\u202Eevil\uD800", "Zoëevil"],
    ["Ольга", "Ольга"],
    ["  two   spaces ", "two spaces"],
    ["مريم العلي", "Teammate 1"],
    ["日本太郎", "Teammate 1"],
    ["👨‍👩‍👧‍👦", "Teammate 1"],
    ["   ", "Teammate 1"],
    ["", "Teammate 1"],
  ])("%j is drawn as %j", (name, drawn) => {
    expect(drawableName(name, "Teammate 1")).toBe(drawn);
  });
});

describe("markup", () => {
  it.each(hardNames)("cannot be injected by the name %j", (name) => {
    const board = teamBoard({
      members: [{ name, state: "showedUp" }],
      goal: { done: 1, wanted: 2 },
      words: boardWords("Today", "one", 2),
    });
    const tags = new Set([...board.svg.matchAll(/<([a-z]+)/gi)].map(([, tag]) => tag));
    expect([...tags].filter((tag) => tag === "script" || tag === "image")).toEqual([]);
    expect(rasterise(board.svg, 96).length).toBeGreaterThan(100);
  });

  it("stays readable XML whatever is written into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const svg = element(
          "svg",
          { xmlns: "http://www.w3.org/2000/svg", width: 8, height: 8, "aria-label": text },
          element("text", { x: 1, y: 4 }, characters(text)),
        );
        expect(() => rasterise(svg)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

describe("the left side", () => {
  it("mirrors the drawing and never a word", () => {
    const card = poseCard({
      exercise: "single-leg-bridge",
      side: "left",
      look: "teal",
      words: poseCardWords["single-leg-bridge"],
    });
    const mirrored = [...card.svg.matchAll(/<g transform="translate\([^)]*\) scale\(-[^>]*>/g)];
    expect(mirrored.length).toBeGreaterThan(0);
    for (const { index } of mirrored) expect(groupAt(card.svg, index)).not.toContain("<text");
  });

  it("shows the same words at the same places as the right side", () => {
    const words = poseCardWords["single-leg-bridge"];
    const column = (side: "left" | "right") =>
      [
        ...poseCard({ exercise: "single-leg-bridge", side, look: "teal", words }).svg.matchAll(
          /<text[^>]*>[^<]{3,}<\/text>/g,
        ),
      ].map(([text]) => text);
    expect(column("left")).toEqual(column("right"));
  });
});

/** The group element that begins at `start`, to its own end. */
function groupAt(svg: string, start: number): string {
  let depth = 0;
  for (const { 0: tag, index } of svg.slice(start).matchAll(/<g[ >]|<\/g>/g)) {
    depth += tag === "</g>" ? -1 : 1;
    if (depth === 0) return svg.slice(start, start + index);
  }
  throw new Error("the group never ends");
}
