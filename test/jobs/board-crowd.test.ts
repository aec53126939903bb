import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgres } from "../../src/db/open-postgres.ts";
import { boardKeeper } from "../../src/jobs/start-boards.ts";
import { logSet } from "../../src/services/log/log-set.ts";
import { asks, clean } from "../support/coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "../support/database.ts";
import { plainView } from "../support/plain-message.ts";
import { aTeamWorld, membersAtOnce, type TeamWorld } from "../support/team-world.ts";

const crowd = 200;
/** How often a keeper looks. */
const lookMs = 500;

describe("two hundred members and two processes", () => {
  let database: TestDatabase;
  let world: TeamWorld;
  beforeAll(async () => {
    database = await aPostgresDatabase();
    world = await aTeamWorld(database);
  });
  afterAll(() => world.stop());

  it("press done within ten seconds: four edits at most, and right within six seconds of the last press", async () => {
    const channelId = await world.channel("crowd");
    const team = await world.team(channelId);
    const members = await membersAtOnce(world, team, crowd);
    const second = openPostgres({ url: database.url, maxConnections: 4 });
    const countOnly = {
      ...world.boardPorts,
      composeBoard: (board: { readonly members: readonly { readonly state: string }[] }, mark: string) =>
        Promise.resolve(plainView(`${board.members.filter(({ state }) => state === "showedUp").length} came`, mark)),
      showsAtOnce: 20,
    };
    const keepers = [world.db, second.db].map((db) => boardKeeper({ ...countOnly, db }, new AbortController().signal));
    const tick = async () => {
      await world.moveTo(world.clock.nowMs() + lookMs);
      await Promise.all(keepers.map((keeper) => keeper.look()));
      await Promise.all(keepers.map((keeper) => keeper.idle()));
    };
    await tick();
    expect(world.said(channelId)).toEqual(["0 came"]);
    for (let pressed = 0; pressed < crowd; pressed += 10) {
      const now = members.slice(pressed, pressed + 10);
      await Promise.all(now.map((userId) => logSet(world.services, asks(userId), { answers: clean })));
      await tick();
    }
    const lastPressMs = world.clock.nowMs() - lookMs;
    while (world.said(channelId)[0] !== `${crowd} came` && world.clock.nowMs() < lastPressMs + 60_000) await tick();
    expect(world.clock.nowMs() - lastPressMs).toBeLessThanOrEqual(6_000);
    expect(world.said(channelId)).toHaveLength(1);
    expect(world.requests("POST")).toBe(1);
    expect(world.requests("PATCH")).toBeLessThanOrEqual(4);
    expect(world.discord.wire.entries.filter(({ status }) => status === 429)).toEqual([]);
    for (let looks = 0; looks < 20; looks += 1) await tick();
    expect(world.requests("PATCH")).toBeLessThanOrEqual(4);
    await second.close();
  }, 180_000);
});
