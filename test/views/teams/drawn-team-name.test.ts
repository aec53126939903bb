import { expect, it } from "vitest";
import { en } from "../../../src/texts/en.ts";
import { boardStill } from "../../../src/views/teams/team-board-view.ts";
import { recapStill } from "../../../src/views/teams/team-recap-view.ts";
import { aBoard, aRecap, aTeam } from "./team-views.ts";

const board = aBoard(2);
const recap = aRecap(2);
const drawings = (name: string) => {
  const team = { ...aTeam, name };
  return [boardStill(en, { ...board, team }).svg, recapStill(en, { ...recap, team }).svg];
};

it.each([
  ["💪・morning-floor", ">morning-floor ·"],
  ["\u202Eevil floor", ">evil floor ·"],
])(
  "the pictures of the team %j have letters of their font, and nothing that turns their lines around",
  (name, drawn) => {
    for (const svg of drawings(name)) {
      expect(svg).not.toMatch(/💪|\u202E/u);
      expect(svg).toContain(drawn);
    }
  },
);

it.each(["قاعة الصباح", "💪", "  "])("a team called %j has pictures without a name", (name) => {
  expect(drawings(name)).toEqual(drawings("\u0000"));
});
