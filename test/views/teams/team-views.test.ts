import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../emulator/page/markdown/parse-markdown.ts";
import type { View } from "../../../src/interactions/answer.ts";
import { parseCustomId } from "../../../src/interactions/custom-id.ts";
import { en } from "../../../src/texts/en.ts";
import { boardStill, teamBoardView } from "../../../src/views/teams/team-board-view.ts";
import { teamRecapView } from "../../../src/views/teams/team-recap-view.ts";
import { healthWords } from "../../support/health-words.ts";
import { customIdsOf, labelsOf, partsOf, plainText } from "../plain-text.ts";
import { aBoard, adminTeamViews, aRecap, aTeam, privateTeamViews, publicTeamViews } from "./team-views.ts";

const inChannel = publicTeamViews();
const all = [...inChannel, ...privateTeamViews(), ...adminTeamViews()];
const inEach = (views: typeof inChannel, find: (view: View) => readonly string[]) =>
  views.flatMap(([name, view]) => find(view).map((found) => `${name}: ${found}`));

const contents = (view: View) =>
  partsOf(view.components).flatMap(({ content }) => (typeof content === "string" ? [content] : []));

/** Kinds of nodes that a reader sees in a message, and whom it calls. */
const nodesOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => partsOf(value);
const seen = (view: View) => nodesOf(contents(view).map((text) => parseMarkdown(text)));

describe("what a team's channel reads", () => {
  /** The invitation promises what is never shown, and so has to name it. */
  const said = inChannel.filter(([name]) => !name.startsWith("invitation"));

  it("has not one word about anybody's health", () => {
    const words = (view: View) =>
      [plainText(view), ...(view.files ?? []).map(({ description }) => description)].flatMap(
        (text) => text.match(healthWords) ?? [],
      );
    expect(inEach(said, words)).toEqual([]);
  });

  it("never ranks and never blames", () => {
    const ranking =
      /\b(best|worst|last place|first place|winner|loser|top|bottom|behind|rank\w*|\d(st|nd|rd|th)|only \d)\b/gi;
    expect(inEach(inChannel, (view) => plainText(view).match(ranking) ?? [])).toEqual([]);
  });

  it("has only buttons that everybody may press", () => {
    const owned = (view: View) => customIdsOf(view.components).filter((id) => parseCustomId(id)?.ownerId !== null);
    expect(inEach(inChannel, owned)).toEqual([]);
  });

  it("shows a streak or a level of those alone who chose it", () => {
    const board = aBoard(3);
    const text = plainText(teamBoardView(en, board, null, null));
    const [mira, sam] = board.members;
    expect([mira?.streakDays, mira?.level, sam?.streakDays]).toEqual([null, null, 7]);
    expect(text).toContain("**Showed up** Mira\n");
    expect(text.match(/\d+ days?\b/g)).toEqual(["7 days", "3 days"]);
    expect(text).not.toContain("level");
  });

  it("says one word for whoever is off, and does not wait for them", () => {
    const members = aBoard(3).members.map(
      (one, index) => ({ ...one, state: index === 0 ? "showedUp" : "offToday" }) as const,
    );
    const view = teamBoardView(en, aBoard(3, { members }), null, null);
    expect(plainText(view)).toContain("Everybody showed up.");
  });

  it("keeps the order in which people joined, in picture and words alike", () => {
    const text = plainText(teamRecapView(en, aRecap(8), false, "D4-tW9nLRp-hZXCGdyiVDg", null));
    const streaks = [...text.matchAll(/(\d+) days/g)].map(([, days]) => Number(days));
    expect(streaks).toEqual([6, 7, 21, 35, 49]);
  });

  it("is closed for the day when the day is over", () => {
    const mark = "D4-tW9nLRp-hZXCGdyiVDg";
    expect(labelsOf(teamBoardView(en, aBoard(3), null, mark))).toEqual(["I'm in", "Done for today", "Cheer"]);
    expect(labelsOf(teamBoardView(en, aBoard(3, { isOver: true }), null, mark))).toEqual([]);
  });

  it("says of a day that is over who showed up and who was off, and of nobody that they did not", () => {
    const over = plainText(teamBoardView(en, aBoard(3, { isOver: true }), null, null));
    expect(over).toMatch(/Showed up\W+Mira.*Off that day\W+/s);
    expect(over).not.toMatch(/not yet|today|Sam/i);
    expect(boardStill(en, aBoard(3, { isOver: true })).svg).not.toContain("not yet");
  });

  it("is found again by its mark", () => {
    const mark = "D4-tW9nLRp-hZXCGdyiVDg";
    const views = [teamBoardView(en, aBoard(1), null, mark), teamRecapView(en, aRecap(1), false, mark, null)];
    for (const view of views) expect(customIdsOf(view.components).some((id) => id.includes(`:${mark}`))).toBe(true);
  });

  it("describes the picture in numbers, so that no name stands where nothing escapes it", () => {
    expect(boardStill(en, aBoard(8)).alt).toBe(
      "The team today: 3 showed up, 2 off today, 3 not yet. The names are in the text.",
    );
  });
});

describe("every message about a team", () => {
  it("calls those alone who are to be called", () => {
    const called = (view: View) => seen(view).flatMap(({ kind, id }) => (kind === "user" ? [String(id)] : []));
    for (const [name, view] of all) expect([name, called(view)]).toEqual([name, view.mentions ?? []]);
  });

  it("has no link, no mention of a role, and no word in another dress than ours, whatever the names", () => {
    const foreign = (view: View) =>
      seen(view).flatMap(({ kind }) =>
        ["link", "role", "emoji", "command", "spoiler"].includes(String(kind)) ? [String(kind)] : [],
      );
    expect(inEach(all, foreign)).toEqual([]);
    expect(inEach(all, (view) => contents(view).filter((text) => /@everyone|@here/.test(text)))).toEqual([]);
  });

  it("links to the team's own channel and to no other", () => {
    const channels = seen({ components: all.flatMap(([, view]) => view.components) }).filter(
      ({ kind }) => kind === "channel",
    );
    expect(new Set(channels.map(({ id }) => id))).toEqual(new Set([aTeam.channelId]));
  });
});
