import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editApartMs } from "../../src/stores/boards.ts";
import { mondayMs } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { hourMs } from "../support/delivery-world.ts";
import { aTeamWorld, type TeamWorld } from "../support/team-world.ts";

describe("the day of a team in Berlin", () => {
  let world: TeamWorld;
  beforeAll(async () => {
    world = await aTeamWorld(await aPostgresDatabase());
  });
  afterAll(() => world.stop());
  const keepAll = async () => {
    for (let looks = 0; looks < 3; looks += 1) {
      await world.keep();
      await world.moveTo(world.clock.nowMs() + editApartMs);
    }
  };

  it("changes at four in the morning there, and counts every member's own day", async () => {
    const channelId = await world.channel("zones");
    const team = await world.team(channelId);
    const mira = await world.member(team, "Mira");
    const kiri = await world.member(team, "Kiri", "Pacific/Auckland");
    const dean = await world.member(team, "Dean", "America/Los_Angeles");
    await world.shows(mira);
    await world.shows(kiri);
    await keepAll();
    expect(world.said(channelId)).toEqual(["2026-03-02\n0/5\nMira showedUp\nKiri showedUp\nDean notYet\ncheers 0"]);

    // 17:00 in Berlin is five in the morning of Kiri's Tuesday. Tuesday's board waits for the team's own morning.
    await world.moveTo(mondayMs + 6 * hourMs);
    await world.shows(kiri);
    await keepAll();
    expect(world.said(channelId)).toHaveLength(1);
    await world.moveTo(mondayMs + 17 * hourMs);
    await keepAll();
    expect(world.said(channelId)).toEqual([
      "2026-03-02\n0/5\nMira showedUp\nKiri showedUp\nDean notYet\ncheers 0\nover",
      "2026-03-03\n0/5\nMira notYet\nKiri showedUp\nDean notYet\ncheers 0",
    ]);

    // Five in the morning of Berlin's Tuesday is the evening of Dean's Monday.
    await world.moveTo(mondayMs + 18 * hourMs);
    await world.shows(dean);
    await keepAll();
    expect(world.said(channelId)).toEqual([
      "2026-03-02\n1/5\nMira showedUp\nKiri showedUp\nDean showedUp\ncheers 0\nover",
      "2026-03-03\n1/5\nMira notYet\nKiri showedUp\nDean notYet\ncheers 0",
    ]);
  });
});
