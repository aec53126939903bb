import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localDayOf } from "../../../src/calendar/local-day.ts";
import { boards } from "../../../src/db/schema/boards.ts";
import type { RefusalError } from "../../../src/errors.ts";
import { takeRest } from "../../../src/services/coaching/take-rest.ts";
import { logEarlier } from "../../../src/services/log/log-earlier.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import type { ServiceContext } from "../../../src/services/service-context.ts";
import { cheer } from "../../../src/services/teams/cheer.ts";
import { acceptBuddy, endBuddy, proposeBuddy, readBuddies } from "../../../src/services/teams/choose-buddy.ts";
import { chooseTeamPrivacy } from "../../../src/services/teams/choose-team-privacy.ts";
import { postingTeamOf, teamOfChannel, teamsHere, teamsOf } from "../../../src/services/teams/find-teams.ts";
import { joinTeam } from "../../../src/services/teams/join-team.ts";
import { leaveOutOfRecap } from "../../../src/services/teams/leave-out-of-recap.ts";
import { leaveTeam } from "../../../src/services/teams/leave-team.ts";
import { readBoard } from "../../../src/services/teams/read-board.ts";
import { readRecap } from "../../../src/services/teams/read-recap.ts";
import { readTeamStatus, takeSuspensions } from "../../../src/services/teams/read-team-status.ts";
import { rememberTeamLocale } from "../../../src/services/teams/remember-team-locale.ts";
import { setUpTeam, type TeamSetup } from "../../../src/services/teams/set-up-team.ts";
import { turnTeamOff } from "../../../src/services/teams/turn-team-off.ts";
import { closeBoards } from "../../../src/stores/boards.ts";
import { suspendTeam, type Team } from "../../../src/stores/teams.ts";
import {
  aClock,
  aContext,
  aStartedPerson,
  asks,
  clean,
  dayMs,
  mondayMs,
  type TestClock,
} from "../../support/coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "../../support/database.ts";

describe("teams", () => {
  let database: TestDatabase;
  let ctx: ServiceContext;
  let clock: TestClock;
  let people = 0;
  let channels = 0;
  beforeAll(async () => {
    database = await aPostgresDatabase();
    clock = aClock();
    ctx = await aContext(database.db, clock);
  });
  afterAll(() => database.close());

  async function aTeam(changed: Partial<TeamSetup> = {}): Promise<Team> {
    channels += 1;
    return (await setUpTeam(ctx, { ...setup(`channel-${channels}`), ...changed })).team;
  }

  async function somebody(zone?: string): Promise<string> {
    people += 1;
    return aStartedPerson(ctx, `person-${people}`, zone);
  }

  async function aMember(team: Team, zone?: string): Promise<string> {
    const userId = await somebody(zone);
    await joinTeam(ctx, { userId, displayName: userId }, team.id);
    return userId;
  }

  const log = (userId: string) => logSet(ctx, asks(userId), { answers: clean });
  const hereOf = ({ guildId, channelId }: Team) => ({ guildId, channelId });
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: RefusalError) => error.code,
    );
  const statesOn = async (team: Team, on?: string) =>
    Object.fromEntries((await readBoard(ctx, team.id, on)).members.map(({ userId, state }) => [userId, state]));

  it("are set up in a channel, changed there, and come back with their members after being off", async () => {
    const team = await aTeam({ guildId: "g1", name: "Early birds" });
    const userId = await aMember(team);
    await turnTeamOff(ctx, "g1", team.channelId);
    expect(await refused(turnTeamOff(ctx, "g1", team.channelId))).toBe("teamUnknown");
    expect(await postingTeamOf(ctx, team.channelId)).toBeNull();
    expect((await readTeamStatus(ctx, "g1"))[0]).toMatchObject({
      members: 1,
      nextRecapAtMs: null,
      team: { isOff: true },
    });
    const again = await setUpTeam(ctx, { ...setup(team.channelId), guildId: "g1", zone: "tokyo" });
    expect(again).toMatchObject({ isNew: false, team: { id: team.id, zone: "Asia/Tokyo", isOff: false } });
    expect(await teamsOf(ctx, userId)).toMatchObject([{ id: team.id }]);
    expect((await readTeamStatus(ctx, "g1"))[0]).toMatchObject({
      nextRecapAtMs: again.nextRecap?.dueAtMs,
      recap: { kind: "recap", time: "18:00", days: ["sun"] },
    });
  });

  it("speak the language of their server, also once that changed", async () => {
    const [here, elsewhere] = [await aTeam({ guildId: "g10", locale: "de" }), await aTeam({ guildId: "g11" })];
    expect(here.locale).toBe("de");
    await rememberTeamLocale(ctx, "g10", "fr");
    const localeOf = async (team: Team) => (await postingTeamOf(ctx, team.channelId))?.locale;
    expect([await localeOf(here), await localeOf(elsewhere)]).toEqual(["fr", elsewhere.locale]);
  });

  it("refuse what makes no sense", async () => {
    const team = await aTeam();
    const other = { ...setup("nowhere"), goal: { kind: "everybody", perWeek: 8 } } as const;
    expect(await refused(setUpTeam(ctx, other))).toBe("teamGoalOutOfRange");
    expect(await refused(setUpTeam(ctx, { ...setup("nowhere"), zone: "Atlantis" }))).toBe("zoneUnknown");
    expect(await refused(joinTeam(ctx, { userId: "stranger", displayName: "S" }, team.id))).toBe("notStarted");
    expect(await refused(leaveTeam(ctx, await somebody(), team.id))).toBe("notInTeam");
    const guildId = "full";
    for (let made = 0; made < 20; made += 1) await aTeam({ guildId });
    expect(await refused(aTeam({ guildId }))).toBe("teamsFull");
  });

  it("are several in one server, and one person in several servers", async () => {
    const [one, two] = [await aTeam({ guildId: "g2" }), await aTeam({ guildId: "g2" })];
    const far = await aTeam({ guildId: "g3" });
    const userId = await aMember(one);
    for (const team of [two, far]) {
      clock.advance(1);
      await joinTeam(ctx, { userId, displayName: "U" }, team.id);
    }
    expect((await teamsOf(ctx, userId)).map(({ id }) => id)).toEqual([one.id, two.id, far.id]);
    expect((await teamsHere(ctx, userId, hereOf(two))).map(({ id }) => id)).toEqual([two.id, one.id]);
    expect((await teamOfChannel(ctx, far.channelId))?.id).toBe(far.id);
    await log(userId);
    for (const team of [one, two, far]) expect(await statesOn(team)).toEqual({ [userId]: "showedUp" });
    await chooseTeamPrivacy(ctx, userId, "g2", { shows: "invisible" });
    expect([await statesOn(one), await statesOn(two), await statesOn(far)]).toEqual([{}, {}, { [userId]: "showedUp" }]);
  });

  it("show each member's own local day of the team's date", async () => {
    const team = await aTeam();
    const [here, ahead, behind] = [
      await aMember(team),
      await aMember(team, "Pacific/Auckland"),
      await aMember(team, "America/Los_Angeles"),
    ];
    // 23:00 in Auckland, 11:00 in Berlin, 02:00 of the day before's night in Los Angeles: its Sunday is not over.
    for (const userId of [here, ahead, behind]) await log(userId);
    expect(await statesOn(team, "2026-03-02")).toMatchObject({ [here]: "showedUp", [ahead]: "showedUp" });
    expect(await statesOn(team, "2026-03-01")).toMatchObject({ [behind]: "showedUp" });
    expect((await readBoard(ctx, team.id, "2026-03-01")).isOver).toBe(true);
    expect((await readBoard(ctx, team.id)).isOver).toBe(false);
  });

  it("use one word for whatever keeps somebody away", async () => {
    const team = await aTeam();
    const [rests, comes] = [await aMember(team), await aMember(team)];
    await takeRest(ctx, asks(rests));
    expect(await statesOn(team)).toEqual({ [rests]: "offToday", [comes]: "notYet" });
  });

  it("see rest after strong pain as any other day off, and no board begins with it", async () => {
    const team = await aTeam({ guildId: "g8" });
    const userId = await aMember(team);
    await chooseTeamPrivacy(ctx, userId, "g8", { shows: "streak" });
    await logSet(ctx, asks(userId), { reps: 3, answers: { ...clean, pain: "stop" } });
    const [today, tomorrow] = [
      localDayOf(clock.nowMs(), "Europe/Berlin"),
      localDayOf(clock.nowMs() + dayMs, "Europe/Berlin"),
    ];
    const seen = async (on: string) =>
      (await readBoard(ctx, team.id, on)).members.map((one) => [one.state, one.streakDays]);
    expect([await seen(today), await seen(tomorrow)]).toEqual([[["showedUp", 1]], [["offToday", 1]]]);
    const days = (await ctx.db.select().from(boards)).filter(({ teamId }) => teamId === team.id);
    expect(days.map(({ on }) => on)).toEqual([today]);
  });

  it("see what a member chose to show, and nothing more", async () => {
    const team = await aTeam({ guildId: "g4" });
    const userId = await aMember(team);
    await log(userId);
    const shown = async () => {
      const [member] = (await readBoard(ctx, team.id)).members;
      return member === undefined ? null : [member.state, member.streakDays, member.level];
    };
    expect(await shown()).toEqual(["showedUp", null, null]);
    await chooseTeamPrivacy(ctx, userId, "g4", { shows: "streak" });
    expect(await shown()).toEqual(["showedUp", 1, null]);
    await chooseTeamPrivacy(ctx, userId, "g4", { shows: "level" });
    expect(await shown()).toEqual(["showedUp", 1, 1]);
    await chooseTeamPrivacy(ctx, userId, "g4", { shows: "invisible" });
    expect(await shown()).toBeNull();
    expect((await readBoard(ctx, team.id)).goal.done).toBe(0);
  });

  it("take a cheer once a day from one to another", async () => {
    const team = await aTeam({ guildId: "g5" });
    const [one, two] = [await aMember(team), await aMember(team)];
    expect((await cheer(ctx, one, two, hereOf(team))).toName).toBe(two);
    expect(await refused(cheer(ctx, one, two, hereOf(team)))).toBe("cheeredAlready");
    expect(await refused(cheer(ctx, one, one, hereOf(team)))).toBe("cheeredThemselves");
    expect(await refused(cheer(ctx, await somebody(), two, hereOf(team)))).toBe("notInTeam");
    expect(await refused(cheer(ctx, one, await somebody(), hereOf(team)))).toBe("memberUnknown");
    await cheer(ctx, two, one, hereOf(team));
    expect((await readBoard(ctx, team.id)).cheers).toMatchObject([{ fromUserId: one }, { fromUserId: two }]);
    await chooseTeamPrivacy(ctx, two, "g5", { shows: "invisible" });
    expect(await refused(cheer(ctx, one, two, hereOf(team)))).toBe("memberUnknown");
    expect((await readBoard(ctx, team.id)).cheers).toEqual([]);
    await leaveTeam(ctx, two, team.id);
    await joinTeam(ctx, { userId: two, displayName: two }, team.id);
    await chooseTeamPrivacy(ctx, two, "g5", { shows: "showedUp" });
    expect((await readBoard(ctx, team.id)).cheers).toEqual([]);
    await turnTeamOff(ctx, "g5", team.channelId);
    expect(await refused(cheer(ctx, one, two, hereOf(team)))).toBe("teamQuiet");
  });

  it("let two be buddies who both agreed, until either ends it", async () => {
    const team = await aTeam();
    const [one, two, three] = [await aMember(team), await aMember(team), await aMember(team)];
    expect(await refused(proposeBuddy(ctx, one, one, team.id))).toBe("buddyThemselves");
    const asked = await proposeBuddy(ctx, one, two, team.id);
    expect(asked).toMatchObject({ state: "waiting", withName: two });
    expect(await refused(proposeBuddy(ctx, one, two, team.id))).toBe("buddyAskedAlready");
    expect(await refused(acceptBuddy(ctx, one, asked.id))).toBe("buddyGone");
    const third = await proposeBuddy(ctx, three, two, team.id);
    expect((await readBuddies(ctx, two)).map(({ state }) => state)).toEqual(["asked", "asked"]);
    expect(await acceptBuddy(ctx, two, asked.id)).toMatchObject({ state: "agreed", withName: one });
    expect(await refused(acceptBuddy(ctx, two, third.id))).toBe("buddyTaken");
    expect(await refused(proposeBuddy(ctx, three, one, team.id))).toBe("buddyTaken");
    await endBuddy(ctx, one, asked.id);
    expect(await readBuddies(ctx, one)).toEqual([]);
    expect(await refused(endBuddy(ctx, two, asked.id))).toBe("buddyGone");
    // Who asks somebody that asked them says yes.
    expect(await proposeBuddy(ctx, two, three, team.id)).toMatchObject({ state: "agreed" });
  });

  it("let everybody do everything at once [one order of locks]", async () => {
    const guildId = "busy";
    const teams = [await aTeam({ guildId }), await aTeam({ guildId }), await aTeam({ guildId })];
    const members = await Promise.all(Array.from({ length: 12 }, () => somebody()));
    const joins = members.flatMap((userId) =>
      teams.map((team) => joinTeam(ctx, { userId, displayName: userId }, team.id)),
    );
    await Promise.all(joins);
    clock.advance(dayMs);
    await Promise.all([
      ...members.map(log),
      ...members.map((userId) => logEarlier(ctx, asks(userId), { answers: clean, when: "yesterday" })),
      ...members.map((userId, index) =>
        cheer(ctx, userId, String(members[index - 1] ?? members[1]), { guildId, channelId: "" }),
      ),
      ...members.map((userId) => chooseTeamPrivacy(ctx, userId, guildId, { shows: "streak" })),
      ...teams.map((team) => setUpTeam(ctx, { ...setup(team.channelId), guildId })),
      closeBoards(ctx.db, clock.nowMs()),
    ]);
    for (const team of teams) {
      expect((await readBoard(ctx, team.id)).members.map(({ state }) => state)).toEqual(members.map(() => "showedUp"));
    }
  });

  it("tell an admin once why one came to a halt", async () => {
    const team = await aTeam({ guildId: "g6" });
    await suspendTeam(ctx.db, team.id, "noAccess", clock.nowMs());
    await suspendTeam(ctx.db, team.id, "noSuchChannel", clock.nowMs());
    expect(await takeSuspensions(ctx, "g6")).toMatchObject([{ id: team.id, suspendedBecause: "noAccess" }]);
    expect(await takeSuspensions(ctx, "g6")).toEqual([]);
    expect((await setUpTeam(ctx, { ...setup(team.channelId), guildId: "g6" })).team.suspendedBecause).toBeNull();
  });

  it("look back on the week, silent about whoever asked for that, once", async () => {
    clock.advance(mondayMs - clock.nowMs());
    const team = await aTeam({ guildId: "g7" });
    const [one, two] = [await aMember(team), await aMember(team)];
    await chooseTeamPrivacy(ctx, one, "g7", { shows: "streak", mentionedInRecap: true });
    await log(one);
    await log(two);
    clock.advance(dayMs);
    await takeRest(ctx, asks(two));
    await log(one);
    await cheer(ctx, two, one, hereOf(team));
    const sunday = "2026-03-08";
    const [x, off, no] = ["showedUp", "offToday", "notYet"];
    expect(await readRecap(ctx, team.id, sunday)).toMatchObject({
      week: ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"],
      members: [
        { userId: one, days: [x, x, no, no, no, no, no], isMentioned: true, isBack: false },
        { userId: two, days: [x, off, no, no, no, no, no], streakDays: null, isMentioned: false },
      ],
      goal: { kind: "everybody", done: 2, wanted: 5 },
      cheers: 1,
    });
    await leaveOutOfRecap(ctx, one, team.id);
    expect((await readRecap(ctx, team.id, sunday)).members.map(({ userId }) => userId)).toEqual([two]);
    expect((await readRecap(ctx, team.id, "2026-03-15")).members.map(({ userId }) => userId)).toEqual([one, two]);
    expect((await readRecap(ctx, team.id, "2026-03-09")).week[0]).toBe("2026-03-02");
  });
});

function setup(channelId: string): TeamSetup {
  return {
    ...{ guildId: "guild", channelId, setUpBy: "admin", name: null, zone: "Europe/Berlin", locale: "en-GB" },
    ...{ goal: { kind: "everybody", perWeek: 5 }, recap: { day: "sun", time: "18:00" } },
  };
}
