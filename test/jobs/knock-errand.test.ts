import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { chooseTeamPrivacy } from "../../src/services/teams/choose-team-privacy.ts";
import { leaveTeam } from "../../src/services/teams/leave-team.ts";
import { reopenDms } from "../../src/services/unasked/reopen-dms.ts";
import type { Team } from "../../src/stores/teams.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { allDeliveries, remindDaily } from "../support/delivery-world.ts";
import { eveningOf } from "../support/sending-world.ts";
import { aTeamWorld, type TeamWorld } from "../support/team-world.ts";

describe("somebody whose direct messages are closed", () => {
  let world: TeamWorld;
  let team: Team;
  let day = 0;
  beforeAll(async () => {
    world = await aTeamWorld(await aPostgresDatabase());
    team = await world.team(await world.channel("knocking"));
  });
  afterAll(() => world.stop());

  async function aReminded(name: string, mentionedWhenClosed: boolean): Promise<Actor> {
    const person = await world.member(team, name);
    await person.installApp();
    await chooseTeamPrivacy(world.services, person.id, team.guildId, { mentionedWhenClosed });
    await remindDaily(world.services, person.id, "18:30");
    return person;
  }

  async function close(person: Actor, closed = true): Promise<void> {
    await world.discord.control({ kind: "setDmsClosed", userId: person.id, closed });
  }

  /** The next evening: reminders are due, and what they lead to. */
  async function nextEvening(): Promise<void> {
    await world.moveTo(eveningOf(day));
    day += 1;
    await deliverPlanned();
  }

  async function deliverPlanned(): Promise<void> {
    for (let planned = await planDue(world); planned > 0; planned = await planDue(world)) await attemptOpen();
  }

  async function attemptOpen(): Promise<void> {
    const rows = await allDeliveries(world.db);
    for (const { id } of rows.filter(({ state }) => state === "planned")) await world.attempt(id);
  }

  const calls = (person: Actor) => world.said(team.channelId).filter((said) => said.includes(person.id)).length;

  async function endOf(person: Actor): Promise<string | null | undefined> {
    const rows = await allDeliveries(world.db);
    return rows.find((row) => row.userId === person.id && row.kind === "knock")?.reason;
  }

  it("is called once in the channel of their team, where they asked for it", async () => {
    const kim = await aReminded("Kim", true);
    const lou = await aReminded("Lou", false);
    for (const person of [kim, lou]) await close(person);
    await nextEvening();
    await nextEvening();
    expect([calls(kim), calls(lou)]).toEqual([1, 0]);
  });

  it("is called again when they close anew after they were told", async () => {
    const max = await aReminded("Max", true);
    await close(max);
    await nextEvening();
    await reopenDms(world.services, max.id);
    await nextEvening();
    expect(calls(max)).toBe(2);
  });

  it("is not called once they are reachable again, or out of the team", async () => {
    const [noa, ola] = [await aReminded("Noa", true), await aReminded("Ola", true)];
    for (const person of [noa, ola]) await close(person);
    await world.moveTo(eveningOf(day));
    day += 1;
    await planDue(world);
    await attemptOpen();
    await reopenDms(world.services, noa.id);
    await leaveTeam(world.services, ola.id, team.id);
    await deliverPlanned();
    expect([calls(noa), calls(ola)]).toEqual([0, 0]);
    expect([await endOf(noa), await endOf(ola)]).toEqual(["reachable", "noConsent"]);
  });
});
