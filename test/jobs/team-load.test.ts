import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "../../src/db/schema/deliveries.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { joinTeam } from "../../src/services/teams/join-team.ts";
import { aStartedPerson, mondayMs } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { hourMs } from "../support/delivery-world.ts";
import { aTeamWorld, type TeamWorld } from "../support/team-world.ts";

/** More than Discord allows in one second; `npm run bench:teams` takes a thousand. */
const teams = 60;

/** 18:05 in Berlin on the Sunday, whatever the jitter. */
const sundayMs = mondayMs + 6 * 24 * hourMs + 7 * hourMs + 5 * 60_000;

describe("many teams at the same recap minute", () => {
  let world: TeamWorld;
  beforeAll(async () => {
    world = await aTeamWorld(await aPostgresDatabase());
  });
  afterAll(() => world.stop());

  it("get one recap each, with one request for each and no refusal", async () => {
    const userId = await aStartedPerson(world.services, "everywhere");
    const channelIds: string[] = [];
    for (let place = 0; place < teams; place += 1) {
      const channelId = await world.channel(`team-${place}`);
      // A server has fewer teams than this; where they are makes no difference to Discord's limit.
      const team = await world.team(channelId, { guildId: `server-${place}` });
      await joinTeam(world.services, { userId, displayName: "Mira" }, team.id);
      channelIds.push(channelId);
    }
    await world.moveTo(sundayMs);
    expect(await planDue(world)).toBe(teams);
    const due = await world.db.select().from(deliveries);
    await Promise.all(due.map(({ id }) => world.attempt(id)));
    const refused = world.discord.wire.entries.filter(({ status }) => status === 429);
    expect([world.requests("POST"), refused]).toEqual([teams, []]);
    expect(channelIds.map((channelId) => world.said(channelId))).toEqual(
      channelIds.map(() => ["recap 2026-03-08 team"]),
    );
  });
});
