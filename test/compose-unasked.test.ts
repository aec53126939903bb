import { afterAll, beforeAll, expect, it } from "vitest";
import { boardComposer, unaskedComposer } from "../src/compose-unasked.ts";
import { deliveries } from "../src/db/schema/deliveries.ts";
import type { Pictures } from "../src/interactions/pictures.ts";
import { planDue } from "../src/jobs/planner.ts";
import { chooseTeamPrivacy } from "../src/services/teams/choose-team-privacy.ts";
import type { Team } from "../src/stores/teams.ts";
import { en } from "../src/texts/en.ts";
import type { Catalogs } from "../src/texts/texts-for.ts";
import { aPostgresDatabase } from "./support/database.ts";
import { remindDaily } from "./support/delivery-world.ts";
import { eveningOf } from "./support/sending-world.ts";
import { aTeamWorld, type TeamWorld } from "./support/team-world.ts";

/** A few words stand for a second language. */
const two: Catalogs = {
  en,
  de: {
    ...en,
    teamBoard: { ...en.teamBoard, title: () => "Die Matte am Montag", headline: () => "Eine war da." },
    teamRecap: { ...en.teamRecap, title: "Eure Woche", headline: () => "Eine ruhige Woche" },
    team: { ...en.team, knockWhat: "Was war es?" },
  },
};

let world: TeamWorld;
let german: Team;
let english: Team;
const drawn: string[] = [];
const pictures: Pictures = {
  async still(draw) {
    drawn.push(draw()?.svg ?? "");
    return null;
  },
  guidedSet: async () => null,
};

beforeAll(async () => {
  world = await aTeamWorld(await aPostgresDatabase());
  german = await world.team(await world.channel("matte"), { locale: "de" });
  english = await world.team(await world.channel("floor"), { locale: "en-GB" });
});
afterAll(() => world.stop());

const saidIn = ({ channelId }: Team) => world.said(channelId).join("\n");
const wasDrawn = (words: string) => drawn.some((svg) => svg.includes(words));

it("a board and its picture are in the language of the team, whatever its members read", async () => {
  const mira = await world.member(german, "Mira");
  await world.shows(mira);
  await world.shows(await world.member(english, "Sam"));
  await world.keep({ composeBoard: boardComposer(pictures, two) });
  expect(saidIn(german)).toContain("Die Matte am Montag");
  expect(saidIn(english)).toContain("Monday's floor");
  expect(wasDrawn("Eine war da.")).toBe(true);
  expect(wasDrawn("Everybody showed up.")).toBe(true);
});

it("so is the recap of its week", async () => {
  await world.moveTo(eveningOf(6));
  await sendAll();
  expect(saidIn(german)).toContain("Eure Woche");
  expect(saidIn(english)).toContain("Your week together");
  expect(wasDrawn("Eine ruhige Woche")).toBe(true);
});

it("and so is a call to somebody whose direct messages are closed", async () => {
  const kim = await world.member(german, "Kim");
  await chooseTeamPrivacy(world.services, kim.id, german.guildId, { mentionedWhenClosed: true });
  await kim.installApp();
  await kim.closeDms();
  await remindDaily(world.services, kim.id, "18:30");
  await world.moveTo(eveningOf(7));
  await sendAll();
  await sendAll();
  expect(kim.in(german.channelId).last.buttons).toEqual(["Was war es?"]);
});

async function sendAll(): Promise<void> {
  const compose = unaskedComposer(world.services, pictures, two);
  await planDue(world);
  const rows = await world.db.select().from(deliveries);
  for (const { id } of rows.filter(({ state }) => state === "planned")) await world.attempt(id, { compose });
}
