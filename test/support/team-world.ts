import { eq } from "drizzle-orm";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Database } from "../../src/db/client.ts";
import { boards } from "../../src/db/schema/boards.ts";
import type { View } from "../../src/interactions/answer.ts";
import type { BoardPorts } from "../../src/jobs/board-keeper.ts";
import { boardKeeper } from "../../src/jobs/start-boards.ts";
import { logSet } from "../../src/services/log/log-set.ts";
import { joinTeam } from "../../src/services/teams/join-team.ts";
import type { Board } from "../../src/services/teams/read-board.ts";
import { setUpTeam, type TeamSetup } from "../../src/services/teams/set-up-team.ts";
import type { Team } from "../../src/stores/teams.ts";
import { aStartedPerson, asks, clean } from "./coached-person.ts";
import { plainBoard } from "./plain-message.ts";
import { aSendingWorld, type SendingWorld } from "./sending-world.ts";

/** A sending world with a server whose channels have teams. Nothing is shown before `keep`. */
export interface TeamWorld extends SendingWorld {
  readonly guildId: string;
  readonly boardPorts: BoardPorts<View>;
  /** What was composed, in order. */
  readonly composed: readonly Board[];
  channel(name: string): Promise<string>;
  team(channelId: string, changed?: Partial<TeamSetup>): Promise<Team>;
  /** Somebody in the server who finished the start and joined. */
  member(team: Team, name: string, zone?: string): Promise<Actor>;
  /** Today's set. */
  shows(person: Actor): Promise<void>;
  /** One look of a keeper, until what it took is shown. */
  keep(changed?: Partial<BoardPorts<View>>): Promise<void>;
  boardOn(team: Team, on: string): Promise<typeof boards.$inferSelect>;
  /** The messages in a channel, as text. */
  said(channelId: string): readonly string[];
  /** How often the bot asked this of Discord, such as "PATCH". */
  requests(method: string): number;
}

export async function aTeamWorld(database: Database): Promise<TeamWorld> {
  const world = await aSendingWorld(database);
  const { discord } = world;
  const owner = await discord.control({ kind: "addPerson", displayName: "Owner" });
  const ownerId = String(owner.id);
  const guild = await discord.control({ kind: "addGuild", name: "Bridges", ownerId, withBot: true });
  const guildId = String(guild.id);
  const composed: Board[] = [];
  const boardPorts: BoardPorts<View> = {
    ...world.ports,
    get notifier() {
      return world.notifier;
    },
    composeBoard(board, mark) {
      composed.push(board);
      return plainBoard(board, mark);
    },
  };
  return {
    ...world,
    guildId,
    boardPorts,
    composed,
    async channel(name) {
      return String((await discord.control({ kind: "addChannel", guildId, name })).id);
    },
    async team(channelId, changed = {}) {
      const setup: TeamSetup = {
        ...{ guildId, channelId, setUpBy: ownerId, name: null, zone: "Europe/Berlin", locale: "en-GB" },
        ...{ goal: { kind: "everybody", perWeek: 5 }, recap: { day: "sun", time: "18:00" } },
        ...changed,
      };
      return (await setUpTeam(world.services, setup)).team;
    },
    async member(team, name, zone = "Europe/Berlin") {
      const { id } = await discord.control({ kind: "addPerson", displayName: name });
      await discord.control({ kind: "joinGuild", guildId: team.guildId, userId: String(id) });
      await aStartedPerson(world.services, String(id), zone);
      await joinTeam(world.services, { userId: String(id), displayName: name }, team.id);
      return discord.person(String(id));
    },
    async shows({ id }) {
      await logSet(world.services, asks(id), { answers: clean });
    },
    async keep(changed = {}) {
      const keeper = boardKeeper({ ...boardPorts, ...changed, showsAtOnce: 20 }, new AbortController().signal);
      await keeper.look();
      await keeper.idle();
    },
    async boardOn(team, on) {
      const rows = await world.db.select().from(boards).where(eq(boards.teamId, team.id));
      const found = rows.find((row) => row.on === on);
      if (found === undefined) throw new Error(`no board of ${on}`);
      return found;
    },
    said(channelId) {
      return discord
        .person(ownerId)
        .in(channelId)
        .messages.map(({ text }) => text);
    },
    requests(method) {
      return discord.wire.entries.filter(({ channel, title }) => channel === "rest" && title.startsWith(`${method} `))
        .length;
    },
  };
}

/** As many people who finished the start and joined; they are not in the server, which nobody looks at. */
export async function membersAtOnce({ services }: TeamWorld, team: Team, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `crowd-${team.id}-${index}`);
  for (let from = 0; from < count; from += membersInParallel) {
    await Promise.all(
      ids.slice(from, from + membersInParallel).map(async (userId) => {
        await aStartedPerson(services, userId);
        await joinTeam(services, { userId, displayName: userId }, team.id);
      }),
    );
  }
  return ids;
}

const membersInParallel = 5;
