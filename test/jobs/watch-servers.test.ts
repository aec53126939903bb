import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { watchGuilds, watchMembers } from "../../src/jobs/watch-servers.ts";
import { teamsOf } from "../../src/services/teams/find-teams.ts";
import { takeSuspensions } from "../../src/services/teams/read-team-status.ts";
import { editApartMs } from "../../src/stores/boards.ts";
import { findTeam } from "../../src/stores/teams.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { hourMs } from "../support/delivery-world.ts";
import { aTeamWorld, type TeamWorld } from "../support/team-world.ts";

const never = new AbortController().signal;

describe("without being told of it", () => {
  let world: TeamWorld;
  beforeAll(async () => {
    world = await aTeamWorld(await aPostgresDatabase());
  });
  afterAll(() => world.stop());
  const ports = () => ({ ...world.boardPorts, notifier: world.notifier, log: world.log });

  it("finds out within a day who left the server, and takes them out of the team", async () => {
    const channelId = await world.channel("left");
    const team = await world.team(channelId);
    const [stays, leaves] = [await world.member(team, "Stays"), await world.member(team, "Leaves")];
    await world.keep();
    await world.discord.control({ kind: "leaveGuild", guildId: world.guildId, userId: leaves.id });
    await watchMembers(ports(), never);
    expect(await teamsOf(world.services, leaves.id)).toHaveLength(1);
    await world.moveTo(world.clock.nowMs() + 12 * hourMs);
    await watchMembers(ports(), never);
    expect(await teamsOf(world.services, leaves.id)).toHaveLength(1);
    await world.moveTo(world.clock.nowMs() + 9 * hourMs);
    await watchMembers(ports(), never);
    expect(await teamsOf(world.services, leaves.id)).toEqual([]);
    expect(await teamsOf(world.services, stays.id)).toHaveLength(1);
    const asked = world.requests("GET");
    await watchMembers(ports(), never);
    expect(world.requests("GET")).toBe(asked);
  });

  it("finds out that it was removed from a server, and stops its teams alone", async () => {
    const team = await world.team(await world.channel("removed"));
    await world.member(team, "Mira");
    await watchGuilds(ports(), never);
    expect((await findTeam(world.db, team.id))?.suspendedBecause).toBeNull();
    await world.discord.control({ kind: "removeApp", from: { guildId: world.guildId } });
    world.discord.faults.arm({ kind: "500", route: "GET /users/@me/guilds" });
    await watchGuilds(ports(), never);
    expect((await findTeam(world.db, team.id))?.suspendedBecause).toBeNull();
    await watchGuilds(ports(), never);
    expect((await findTeam(world.db, team.id))?.suspendedBecause).toBe("botRemoved");
    await world.moveTo(world.clock.nowMs() + editApartMs);
    const posts = world.requests("POST");
    await world.keep();
    expect(world.requests("POST")).toBe(posts);
    expect((await takeSuspensions(world.services, world.guildId)).map(({ id }) => id)).toContain(team.id);
  });
});
