import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "../../src/db/schema/deliveries.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { joinTeam } from "../../src/services/teams/join-team.ts";
import { nextOf } from "../../src/services/unasked/schedule-rule.ts";
import { findSchedule, saveSchedule, teamDayStart } from "../../src/stores/schedules.ts";
import { findTeam, saveTeam } from "../../src/stores/teams.ts";
import { aStartedPerson, mondayMs } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { allDeliveries, hourMs } from "../support/delivery-world.ts";
import { aSendingWorld, type SendingWorld } from "../support/sending-world.ts";

/** 18:05 in Berlin on the Sunday after, whatever the jitter. */
const sundayMs = mondayMs + 6 * 24 * hourMs + 7 * hourMs + 5 * 60_000;

describe("a recap for a team", () => {
  let world: SendingWorld;
  let guildId: string;
  beforeAll(async () => {
    world = await aSendingWorld(await aPostgresDatabase());
    const owner = await world.discord.control({ kind: "addPerson", displayName: "Owner" });
    const guild = { kind: "addGuild", name: "Sunday bridges", ownerId: String(owner.id), withBot: true } as const;
    guildId = String((await world.discord.control(guild)).id);
  });
  afterAll(() => world.stop());

  async function aTeam(channelId: string, zone = "Europe/Berlin"): Promise<string> {
    const id = randomUUID();
    const goal = { kind: "everybody", perWeek: 5 } as const;
    await saveTeam(
      world.db,
      { id, guildId, channelId, zone, goal, name: null, locale: "en-GB", setUpBy: null },
      world.clock.nowMs(),
    );
    const rule = { kind: "recap", time: "18:00", days: ["sun"] } as const;
    const wall = { ownerId: id, zone, dayStart: teamDayStart };
    const next = nextOf(rule, wall, world.clock.nowMs());
    await saveSchedule(world.db, { to: { kind: "recap", teamId: id }, rule, next }, world.clock.nowMs());
    return id;
  }

  async function aTeamOfOne(channelId: string): Promise<string> {
    const teamId = await aTeam(channelId);
    const userId = await aStartedPerson(world.services, `member of ${channelId}`);
    await joinTeam(world.services, { userId, displayName: "Mira" }, teamId);
    return teamId;
  }

  async function aChannel(name: string): Promise<string> {
    return String((await world.discord.control({ kind: "addChannel", guildId, name })).id);
  }

  async function rowsOf(teamId: string) {
    return (await allDeliveries(world.db)).filter((row) => row.teamId === teamId);
  }

  it("comes to its channel at the team's local time, once, and may be a day late", async () => {
    const teamId = await aTeamOfOne(await aChannel("bridges"));
    await world.moveTo(sundayMs + 23 * hourMs);
    expect(await planDue(world)).toBe(1);
    const [row, ...more] = await rowsOf(teamId);
    expect([row?.kind, row?.dueOn, row?.userId, more.length]).toEqual(["recap", "2026-03-08", null, 0]);
    await world.attempt(String(row?.id));
    await world.attempt(String(row?.id));
    expect((await rowsOf(teamId))[0]?.state).toBe("sent");
    expect(world.occasions).toMatchObject([{ team: { id: teamId, zone: "Europe/Berlin" }, isLate: true }]);
  });

  it("stops where its channel is gone, and says why to whoever asks", async () => {
    const teamId = await aTeamOfOne("100000000000000009");
    await world.moveTo(sundayMs + 7 * 24 * hourMs);
    await planDue(world);
    const [row] = await rowsOf(teamId);
    await world.attempt(String(row?.id));
    expect((await rowsOf(teamId))[0]).toMatchObject({ state: "dead", reason: "noSuchChannel" });
    expect((await findTeam(world.db, teamId))?.suspendedBecause).toBe("noSuchChannel");
    await world.moveTo(sundayMs + 14 * 24 * hourMs);
    await planDue(world);
    const next = (await rowsOf(teamId)).find(({ state }) => state === "planned");
    await world.attempt(String(next?.id));
    expect((await rowsOf(teamId)).find(({ id }) => id === next?.id)).toMatchObject({
      state: "skipped",
      reason: "noTeam",
    });
  });

  it("does not come where nobody is in the team", async () => {
    const teamId = await aTeam(await aChannel("empty"));
    await world.moveTo(sundayMs + 21 * 24 * hourMs);
    await planDue(world);
    const planned = (await rowsOf(teamId)).filter(({ state }) => state === "planned");
    for (const { id } of planned) await world.attempt(id);
    const ends = (await rowsOf(teamId)).filter(({ id }) => planned.some((row) => row.id === id));
    expect(ends.map(({ state, reason }) => [state, reason])).toEqual([["skipped", "nobodyIn"]]);
  });

  it("is one for each team and date [unique occurrence]", async () => {
    const teamId = await aTeam(await aChannel("twice"));
    const scheduleId = String((await findSchedule(world.db, { kind: "recap", teamId }))?.id);
    const row = {
      ...{ scheduleId, dueOn: "2026-03-08", ordinal: 0, state: "planned" },
      ...{ dueAt: new Date(0), usefulUntil: new Date(0) },
    };
    await world.db.insert(deliveries).values({ id: randomUUID(), ...row });
    await expect(world.db.insert(deliveries).values({ id: randomUUID(), ...row })).rejects.toThrow();
  });
});
