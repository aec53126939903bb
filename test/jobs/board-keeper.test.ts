import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showBoard } from "../../src/jobs/board-keeper.ts";
import { takeRest } from "../../src/services/coaching/take-rest.ts";
import { undoLast } from "../../src/services/log/undo-last.ts";
import { leaveTeam } from "../../src/services/teams/leave-team.ts";
import { claimBoards, editApartMs, settleBoard } from "../../src/stores/boards.ts";
import { findTeam } from "../../src/stores/teams.ts";
import { asks, mondayMs } from "../support/coached-person.ts";
import { bothDatabases } from "../support/database.ts";
import { hourMs } from "../support/delivery-world.ts";
import { aTeamWorld, type TeamWorld } from "../support/team-world.ts";

const never = new AbortController().signal;

describe.each(bothDatabases)("a board on $name", ({ open }) => {
  let world: TeamWorld;
  beforeAll(async () => {
    world = await aTeamWorld(await open());
  });
  afterAll(() => world.stop());
  const later = () => world.moveTo(world.clock.nowMs() + editApartMs);

  it("comes with the first thing to show and is edited from then on, once in five seconds at most", async () => {
    const channelId = await world.channel("bridges");
    const team = await world.team(channelId);
    await world.keep();
    expect(world.said(channelId)).toEqual([]);
    const mira = await world.member(team, "Mira");
    await world.keep();
    expect(world.said(channelId)).toEqual(["2026-03-02\n0/5\nMira notYet\ncheers 0"]);
    await world.shows(mira);
    await world.keep();
    expect(world.said(channelId)).toEqual(["2026-03-02\n0/5\nMira notYet\ncheers 0"]);
    await later();
    await world.keep();
    expect(world.said(channelId)).toEqual(["2026-03-02\n1/5\nMira showedUp\ncheers 0"]);
    expect(world.requests("POST")).toBe(1);
    await later();
    await undoLast(world.services, asks(mira.id));
    await world.keep();
    await later();
    await takeRest(world.services, asks(mira.id));
    await world.keep();
    expect(world.said(channelId)).toEqual(["2026-03-02\n0/4\nMira offToday\ncheers 0"]);
  });

  it("shows the last state, also when it changed while an edit was under way [version that was read]", async () => {
    const channelId = await world.channel("while-editing");
    const team = await world.team(channelId);
    const mira = await world.member(team, "Mira");
    await world.keep({
      async composeBoard(board, mark) {
        await world.shows(mira);
        return world.boardPorts.composeBoard(board, mark);
      },
    });
    expect(world.said(channelId)[0]).toContain("notYet");
    await later();
    await world.keep();
    expect(world.said(channelId)[0]).toContain("showedUp");
    await later();
    const edits = world.requests("PATCH");
    await world.keep();
    expect(world.requests("PATCH")).toBe(edits);
  });

  it("is shown once more after an edit that came back too late [lost lease]", async () => {
    const channelId = await world.channel("late-edit");
    const team = await world.team(channelId);
    const mira = await world.member(team, "Mira");
    await world.keep();
    await later();
    await takeRest(world.services, asks(mira.id));
    const slow = Promise.withResolvers<void>();
    const reading = Promise.withResolvers<void>();
    const [claim] = await claimBoards(world.db, world.clock.nowMs(), 10);
    if (claim === undefined) throw new Error("nothing was claimed");
    const first = showBoard(
      {
        ...world.boardPorts,
        async composeBoard(board, mark) {
          reading.resolve();
          await slow.promise;
          return world.boardPorts.composeBoard(board, mark);
        },
      },
      claim,
      never,
    );
    await reading.promise;
    await world.shows(mira);
    await world.moveTo(world.clock.nowMs() + 60_000);
    await world.keep();
    expect(world.said(channelId)[0]).toContain("showedUp");
    slow.resolve();
    await first;
    expect(world.said(channelId)[0]).toContain("offToday");
    await later();
    await world.keep();
    expect(world.said(channelId)[0]).toContain("showedUp");
  });

  it("is posted once when the one who posted it did not live to tell", async () => {
    const channelId = await world.channel("killed");
    const team = await world.team(channelId);
    await world.member(team, "Mira");
    const [claim] = await claimBoards(world.db, world.clock.nowMs(), 10);
    if (claim === undefined) throw new Error("nothing was claimed");
    const killed = new Error("killed");
    const posting = showBoard(
      {
        ...world.boardPorts,
        notifier: {
          ...world.notifier,
          async post(...args) {
            await world.notifier.post(...args);
            throw killed;
          },
        },
        log: {
          ...world.log,
          error: () => {
            throw killed;
          },
        },
      },
      claim,
      never,
    );
    await expect(posting).rejects.toBe(killed);
    expect(world.said(channelId)).toHaveLength(1);
    await world.moveTo(world.clock.nowMs() + 10 * 60_000);
    await world.keep();
    expect(world.said(channelId)).toHaveLength(1);
    expect((await world.boardOn(team, "2026-03-02")).messageId).not.toBeNull();
  });

  it("is one message when the connection broke after it was posted", async () => {
    const channelId = await world.channel("reset");
    const team = await world.team(channelId);
    await world.member(team, "Mira");
    world.discord.faults.arm({ kind: "resetAfterApply", route: "POST /channels/:channel/messages" });
    await world.keep();
    expect((await world.boardOn(team, "2026-03-02")).messageId).toBeNull();
    await world.moveTo(world.clock.nowMs() + hourMs);
    await world.keep();
    expect((await world.boardOn(team, "2026-03-02")).messageId).not.toBeNull();
    expect(world.said(channelId)).toHaveLength(1);
  });

  it("is posted anew once when somebody deleted it, and not again that day", async () => {
    const channelId = await world.channel("deleted");
    const team = await world.team(channelId);
    const mira = await world.member(team, "Mira");
    await world.keep();
    const remove = async () => {
      const { messageId } = await world.boardOn(team, "2026-03-02");
      await world.discord.control({ kind: "deleteMessage", messageId: String(messageId) });
      await later();
    };
    const change = async () => {
      await world.shows(mira);
      await world.keep();
      await later();
      await world.keep();
      await undoLast(world.services, asks(mira.id));
      await later();
      await world.keep();
    };
    await remove();
    await change();
    expect(world.said(channelId)).toHaveLength(1);
    await remove();
    await change();
    expect(world.said(channelId)).toEqual([]);
    expect((await findTeam(world.db, team.id))?.suspendedBecause).toBeNull();
  });

  it("loses the name of somebody who left with its next edit", async () => {
    const channelId = await world.channel("left");
    const team = await world.team(channelId);
    await world.member(team, "Mira");
    const jo = await world.member(team, "Jo");
    await world.keep();
    expect(world.said(channelId)[0]).toContain("Jo");
    await leaveTeam(world.services, jo.id, team.id);
    await later();
    await world.keep();
    expect(world.said(channelId)[0]).not.toContain("Jo");
  });

  it("is claimed by one of those who ask at the same time, and settled by nobody else", async () => {
    const team = await world.team(await world.channel("claimed"));
    await world.member(team, "Mira");
    const nowMs = world.clock.nowMs();
    // Clocks of two machines are never quite the same.
    const clocks = [nowMs, nowMs - 2_000, nowMs + 2_000];
    const claims = (await Promise.all([0, 1, 2].map(() => claimBoards(world.db, nowMs, 10)))).flat();
    expect(claims).toHaveLength(1);
    for (const otherNowMs of clocks) expect(await claimBoards(world.db, otherNowMs, 10)).toEqual([]);
    const [claim] = claims;
    if (claim === undefined) throw new Error("nothing was claimed");
    const [taken] = await claimBoards(world.db, nowMs + 60_000, 10);
    expect(taken?.attempt).toBe(claim.attempt + 1);
    const shown = { kind: "shown", messageId: "1" } as const;
    expect(await settleBoard(world.db, claim, shown, nowMs)).toBe(false);
    expect((await world.boardOn(team, "2026-03-02")).messageId).toBeNull();
    // A clock that went back two hours holds it up no longer than a few minutes.
    const back = await claimBoards(world.db, nowMs - 2 * hourMs, 10);
    expect(back.map(({ id }) => id)).toContain(claim.id);
  });
});

describe("a team whose channel cannot be written to", () => {
  let world: TeamWorld;
  beforeAll(async () => {
    world = await aTeamWorld(await bothDatabases[0].open());
  });
  afterAll(() => world.stop());

  it.each([
    ["deleted channel", "noSuchChannel", (channelId: string) => ({ kind: "deleteChannel", channelId }) as const],
    [
      "lost permission",
      "noAccess",
      (channelId: string) =>
        ({
          kind: "setOverwrite",
          channelId,
          targetId: world.discord.world.application.botUserId,
          allow: "0",
          deny: "1024",
        }) as const,
    ],
  ])("stops after a %s, and no other does", async (_, reason, control) => {
    const [channelId, otherId] = [await world.channel("one"), await world.channel("other")];
    const [team, other] = [await world.team(channelId), await world.team(otherId)];
    const mira = await world.member(team, "Mira");
    const jo = await world.member(other, "Jo");
    await world.keep();
    await world.discord.control(control(channelId));
    await world.shows(mira);
    await world.shows(jo);
    await world.moveTo(world.clock.nowMs() + editApartMs);
    await world.keep();
    expect((await findTeam(world.db, team.id))?.suspendedBecause).toBe(reason);
    expect((await findTeam(world.db, other.id))?.suspendedBecause).toBeNull();
    expect(world.said(otherId)[0]).toContain("Jo showedUp");
    const asked = world.requests("PATCH");
    await undoLast(world.services, asks(mira.id));
    await world.moveTo(world.clock.nowMs() + hourMs);
    await world.keep();
    expect(world.requests("PATCH")).toBe(asked);
  });

  it("stops in a thread that was put away, unless it only fell asleep over night", async () => {
    const parent = await world.channel("threads");
    const ownerId = String((await world.discord.control({ kind: "addPerson", displayName: "Threader" })).id);
    await world.discord.control({ kind: "joinGuild", guildId: world.guildId, userId: ownerId });
    const thread = async (name: string) =>
      String((await world.discord.control({ kind: "addThread", channelId: parent, name, ownerId })).id);
    const archive = (channelId: string) => world.discord.control({ kind: "setThread", channelId, archived: true });
    const [putAway, asleep] = [await thread("put away"), await thread("asleep")];
    const [team, other] = [await world.team(putAway), await world.team(asleep)];
    const mira = await world.member(team, "Mira");
    await world.member(other, "Jo");
    await world.keep();
    await archive(putAway);
    await world.shows(mira);
    await world.moveTo(world.clock.nowMs() + editApartMs);
    await world.keep();
    expect((await findTeam(world.db, team.id))?.suspendedBecause).toBe("archived");
    await archive(asleep);
    await world.moveTo(mondayMs + 24 * hourMs);
    await world.keep();
    expect((await findTeam(world.db, other.id))?.suspendedBecause).toBeNull();
  });
});
