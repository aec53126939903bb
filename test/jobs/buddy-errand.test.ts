import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { acceptBuddy, endBuddy, proposeBuddy } from "../../src/services/teams/choose-buddy.ts";
import { leaveTeam } from "../../src/services/teams/leave-team.ts";
import type { Team } from "../../src/stores/teams.ts";
import { dayMs, mondayMs } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { allDeliveries, minuteMs } from "../support/delivery-world.ts";
import { aTeamWorld, type TeamWorld } from "../support/team-world.ts";

describe("a buddy", () => {
  let world: TeamWorld;
  let team: Team;
  let days = 0;
  beforeAll(async () => {
    world = await aTeamWorld(await aPostgresDatabase());
    team = await world.team(await world.channel("buddies"));
  });
  afterAll(() => world.stop());

  async function aPair(): Promise<[Actor, Actor, string]> {
    const one = await world.member(team, `One ${days}`);
    const two = await world.member(team, `Two ${days}`);
    for (const person of [one, two]) await person.installApp();
    const { id } = await proposeBuddy(world.services, one.id, two.id, team.id);
    await acceptBuddy(world.services, two.id, id);
    return [one, two, id];
  }

  /** The next day, after the hour of the notes. @returns what became of this person's note */
  async function nextDay(of: Actor, ...shown: readonly Actor[]): Promise<string> {
    days += 1;
    await world.moveTo(mondayMs + days * dayMs - 45 * minuteMs);
    await planDue(world);
    const open = (await allDeliveries(world.db)).filter(({ state }) => state === "planned");
    for (const { id } of open) await world.attempt(id);
    for (const person of shown) await world.shows(person);
    const mine = (await allDeliveries(world.db)).filter((row) => row.userId === of.id && row.kind === "buddy");
    const last = mine.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()).at(-1);
    return last === undefined ? "none" : `${last.state} ${last.reason ?? ""}`.trim();
  }

  it("is asked to say hello after two missed days, and not again within a week", async () => {
    const [one, two] = await aPair();
    expect(await nextDay(one, one)).toBe("skipped buddyActive");
    expect(await nextDay(one, one)).toBe("sent");
    expect(one.dm.messages.map(({ text }) => text)).toEqual([`buddy 2026-03-04 ${two.name}`]);
    expect(two.dm.messages).toEqual([]);
    for (let day = 0; day < 6; day += 1) expect(await nextDay(one, one)).toBe("skipped weekly");
    expect(await nextDay(one, one)).toBe("sent");
  });

  it("is not asked after the two ended it, or one of them left", async () => {
    const [one, , pair] = await aPair();
    await endBuddy(world.services, one.id, pair);
    expect(await nextDay(one)).toBe("none");
    const [three, four] = await aPair();
    await leaveTeam(world.services, four.id, team.id);
    expect(await nextDay(three)).toBe("none");
    expect(three.dm.messages).toEqual([]);
  });
});
