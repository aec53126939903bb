import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { editApartMs } from "../../src/stores/boards.ts";
import type { Team } from "../../src/stores/teams.ts";
import { mondayMs } from "../support/coached-person.ts";
import { aPostgresDatabase } from "../support/database.ts";
import { urlOf } from "../support/delivery-engine.ts";
import { minuteMs } from "../support/delivery-world.ts";
import { aTeamWorld, type TeamWorld } from "../support/team-world.ts";

const today = "2026-03-02";
const script = (name: string) => fileURLToPath(new URL(`../support/processes/${name}.ts`, import.meta.url));

describe("a process that is killed while it shows a board", () => {
  let world: TeamWorld;
  /** Two that live. Their time stands still, a minute behind, until a test sends it on: nothing is due for them before. */
  let others: readonly ChildProcess[];
  beforeAll(async () => {
    world = await aTeamWorld(await aPostgresDatabase());
    const anotherOne = () =>
      fork(script("run-boards"), [urlOf(world.database), world.discord.apiUrl, String(mondayMs)]);
    others = [anotherOne(), anotherOne()];
    await Promise.all(others.map((one) => once(one, "message")));
  }, 60_000);
  beforeEach(() => world.moveTo(world.clock.nowMs() + minuteMs));
  afterAll(async () => {
    for (const one of others) {
      one.kill("SIGKILL");
      if (one.exitCode === null) await once(one, "exit");
    }
    await world.stop();
  });

  /** Runs a process until it is at this step, and kills it there as hard as can be. */
  async function killAt(step: string): Promise<void> {
    const args = [script("keep-until"), urlOf(world.database), world.discord.apiUrl, String(world.clock.nowMs()), step];
    const keeper = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    await once(keeper.stdout, "data");
    keeper.kill("SIGKILL");
    await once(keeper, "exit");
  }

  /** Discord has forgotten every nonce by then, and the killed one's lease is over. */
  async function tenMinutesLater(): Promise<void> {
    await world.moveTo(world.clock.nowMs() + 10 * minuteMs);
    for (const one of others) one.send(world.clock.nowMs());
  }

  async function settled(team: Team): Promise<void> {
    for (;;) {
      const { wantedVersion, shownVersion } = await world.boardOn(team, today);
      if (shownVersion === wantedVersion) return;
      await turn();
    }
  }

  const requests = (method: string) =>
    world.discord.wire.entries.filter(({ title }) => new RegExp(`^${method} .*/messages(/:message)?$`).test(title));

  it.each([
    { step: "claimed", before: "it is posted", isPosted: false, posts: 1, edits: 0 },
    { step: "sent", before: "the post is written down", isPosted: false, posts: 1, edits: 1 },
    { step: "claimed", before: "it is edited", isPosted: true, posts: 0, edits: 1 },
    { step: "sent", before: "the edit is written down", isPosted: true, posts: 0, edits: 2 },
  ])("$step, before $before: there is one message, and it ends right", async ({ step, isPosted, posts, edits }) => {
    const channelId = await world.channel(`${step} ${isPosted}`);
    const team = await world.team(channelId);
    const [mira, sam] = [await world.member(team, "Mira"), await world.member(team, "Sam")];
    if (isPosted) {
      await world.keep();
      await world.moveTo(world.clock.nowMs() + editApartMs);
    }
    await world.shows(mira);
    const sent = [requests("POST").length, requests("PATCH").length];
    await killAt(step);
    const left = await world.boardOn(team, today);
    expect(left.leaseUntil).not.toBeNull();
    expect(left.shownVersion).toBeLessThan(left.wantedVersion);

    await world.shows(sam);
    await tenMinutesLater();
    await world.discord.until(() => world.said(channelId).some((said) => said.includes("Sam showedUp")));
    await settled(team);
    expect(world.said(channelId)).toEqual([`${today}\n1/5\nMira showedUp\nSam showedUp\ncheers 0`]);
    expect([requests("POST").length, requests("PATCH").length]).toEqual([
      Number(sent[0]) + posts,
      Number(sent[1]) + edits,
    ]);
  });
});
