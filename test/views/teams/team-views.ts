import type { TeamState } from "../../../src/habits/team-rules.ts";
import type { View, ViewFile } from "../../../src/interactions/answer.ts";
import type { Still } from "../../../src/interactions/pictures.ts";
import type { BuddyState } from "../../../src/services/teams/choose-buddy.ts";
import type { Board } from "../../../src/services/teams/read-board.ts";
import type { Recap } from "../../../src/services/teams/read-recap.ts";
import type { TeamStatus } from "../../../src/services/teams/read-team-status.ts";
import { screenView } from "../../../src/views/start/start-views.ts";
import {
  buddiesNowView,
  buddiesView,
  buddyDeclinedView,
  buddyEndedView,
  buddyNoteView,
  buddyQuestionView,
  buddySaidYesView,
  proposedView,
} from "../../../src/views/teams/buddy-views.ts";
import {
  teamInvitationView,
  teamOffView,
  teamSetUpView,
  teamStatusView,
  teamsHaltedView,
} from "../../../src/views/teams/team-admin-views.ts";
import { boardStill, teamBoardView } from "../../../src/views/teams/team-board-view.ts";
import { leftOutView, recapStill, teamRecapView } from "../../../src/views/teams/team-recap-view.ts";
import {
  arrivalView,
  cheeredView,
  cheerView,
  knockView,
  leftView,
  meetFirstView,
  membershipView,
  publicCheerView,
  sharedSetView,
} from "../../../src/views/teams/team-views.ts";
import { atMs } from "../../progression/log.ts";
import { reader } from "../coaching-at.ts";

type Team = Board["team"];
type NamedViews = readonly (readonly [name: string, view: View])[];

export const aTeam: Team = {
  ...{ id: "0f8fad5b-d9cb-469f-a165-70867728950e", guildId: "18446744073709551615" },
  ...{ channelId: "18446744073709551614", name: "morning floor", zone: "America/Argentina/Buenos_Aires" },
  locale: "en-GB",
  ...{ goal: { kind: "sessions", perWeek: 21 }, isOff: false, suspendedBecause: null },
};

/** As long as marks and ids get. */
const mark = "D4-tW9nLRp-hZXCGdyiVDg";
const pair = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const states = ["showedUp", "notYet", "offToday"] as const;
const hard = [
  "Mira",
  "**_Sam_**",
  "@everyone",
  "[x](https://example.com)",
  "\u202E\n# Aiko",
  "👩‍🚀",
  "W".repeat(32),
  "",
];

const nameOf = (index: number) => (index < hard.length ? (hard[index] ?? "") : `Member ${index}`);
const idOf = (index: number) => String(18_446_744_073_709_550_000n + BigInt(index));

/** `people` in all states; every second one shows a streak, every fourth a level. */
export function aBoard(people: number, more: Partial<Board> = {}): Board {
  const members = Array.from({ length: people }, (_, index) => ({
    ...{ userId: idOf(index), name: nameOf(index), state: states[index % 3] ?? ("notYet" as TeamState) },
    ...{ streakDays: index % 2 === 1 ? index * 7 : null, level: index % 4 === 3 ? 1 + (index % 5) : null },
  }));
  const cheers = members.slice(1).map(({ userId }) => ({ fromUserId: idOf(0), toUserId: userId, teamId: aTeam.id }));
  return {
    ...{ team: aTeam, on: "2026-03-03", isOver: false, members, streakDays: people },
    ...{
      goal: { kind: "sessions", done: people, wanted: 21 },
      cheers: cheers.map((one) => ({ ...one, on: "2026-03-03" })),
    },
    ...more,
  };
}

export function aRecap(people: number, more: Partial<Recap> = {}): Recap {
  const day = (index: number, on: number): TeamState => states[(index + on) % 3] ?? "notYet";
  const members = Array.from({ length: people }, (_, index) => ({
    ...{ userId: idOf(index), name: nameOf(index), isBack: index % 3 === 1, isMentioned: index % 5 === 0 },
    streakDays: index % 2 === 1 ? index * 7 : null,
    days: [
      day(index, 0),
      day(index, 1),
      day(index, 2),
      day(index, 3),
      day(index, 4),
      day(index, 5),
      day(index, 6),
    ] as const,
  }));
  return {
    ...{ team: aTeam, members, goal: { kind: "sessions", done: 18, wanted: 21 }, streakDays: 6, cheers: people },
    week: ["2026-02-23", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27", "2026-02-28", "2026-03-01"],
    ...more,
  };
}

/** The longest that names get: each sign is escaped. */
function withSigns<T extends { readonly members: readonly { readonly name: string }[] }>(shown: T): T {
  return { ...shown, members: shown.members.map((member) => ({ ...member, name: "*".repeat(32) })) };
}

const aNewMember = {
  ...{ team: aTeam, isNew: true },
  privacy: { shows: "showedUp", mentionedInRecap: false, mentionedWhenClosed: false },
} as const;

const other = (state: BuddyState["state"], index = 1): BuddyState => ({
  ...{
    id: pair.replace("7", String(index % 10)),
    teamId: aTeam.id,
    withUserId: idOf(index),
    withName: nameOf(index),
    state,
  },
});

function aStatus(more: Partial<Team>): TeamStatus {
  const recap = { kind: "recap", time: "18:00", days: ["sun"] } as const;
  const team = { ...aTeam, ...more };
  return { team, members: 5, lastBoardOn: "2026-03-02", lastRecapAtMs: null, nextRecapAtMs: atMs(3), recap };
}

/** What everybody in the team's channel reads. */
export function publicTeamViews(): NamedViews {
  const boards = [0, 1, 5, 8, 200].flatMap((people): [string, Board][] => [
    [`board of ${people}`, aBoard(people)],
    [`board of ${people}, the day over`, aBoard(people, { isOver: true })],
    [`board of ${people}, goal met`, aBoard(people, { goal: { kind: "everybody", done: 5, wanted: 5 } })],
    [`board of ${people}, nothing asked`, aBoard(people, { goal: { kind: "everybody", done: 0, wanted: 0 } })],
  ]);
  boards.push(["board of 200 who are called by signs alone", withSigns(aBoard(200))]);
  const goals = [
    ...[0, 1, 21, 30].map((done) => ({ kind: "sessions", done, wanted: 21 }) as const),
    ...[0, 4].map((done) => ({ kind: "everybody", done, wanted: 4 }) as const),
    { kind: "everybody", done: 0, wanted: 0 } as const,
  ];
  const recaps = [
    ...[0, 1, 5, 200].map((people) => [`recap of ${people}`, aRecap(people)] as const),
    ...goals.map((goal) => [`recap, ${goal.kind} ${goal.done} of ${goal.wanted}`, aRecap(5, { goal })] as const),
    ["recap of 200 who are called by signs alone", withSigns(aRecap(200))] as const,
    ["recap of a week across months", aRecap(3, { cheers: 0, streakDays: 0 })] as const,
  ];
  return [
    ...boards.flatMap(([name, board]): [string, View][] => [
      [name, teamBoardView(reader.texts, board, fileOf(boardStill(reader.texts, board)), mark)],
      [`${name}, in words`, teamBoardView(reader.texts, board, null, mark)],
    ]),
    ...recaps.flatMap(([name, recap]): [string, View][] => [
      [name, teamRecapView(reader.texts, recap, false, mark, fileOf(recapStill(reader.texts, recap)))],
      [`${name}, late and in words`, teamRecapView(reader.texts, recap, true, mark, null)],
    ]),
    ["call of somebody whom direct messages do not reach", knockView(reader.texts, idOf(2), mark)],
    ["invitation", teamInvitationView(reader.texts, aTeam)],
    ["invitation to a team without a name", teamInvitationView(reader.texts, { ...aTeam, name: null })],
    ...hard.flatMap((name): [string, View][] => [
      [`cheer by ${name}`, publicCheerView(reader.texts, name, idOf(2))],
      [`told by ${name}`, sharedSetView(reader.texts, name, null)],
      [`told by ${name}, with a streak`, sharedSetView(reader.texts, name, 21)],
      [`buddy question by ${name}`, buddyQuestionView(reader.texts, name, other("waiting"))],
      [`buddy yes by ${name}`, buddySaidYesView(reader.texts, name, other("agreed"))],
    ]),
  ];
}

/** What one person reads about their team. */
export function privateTeamViews(): NamedViews {
  const privacies = ["invisible", "showedUp", "streak", "level"] as const;
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ userId: idOf(index), name: nameOf(index + 8) }));
  return [
    ...privacies.flatMap((shows): [string, View][] =>
      [true, false].map((isNew) => [
        `membership, ${shows}`,
        membershipView(reader, {
          team: aTeam,
          isNew,
          privacy: { shows, mentionedInRecap: isNew, mentionedWhenClosed: !isNew },
        }),
      ]),
    ),
    ["a copy of the board", teamBoardView(reader.texts, aBoard(5), null, null)],
    ["somebody new who wants to join", meetFirstView(reader, screenView(reader, 5, false))],
    ["in, after the start", arrivalView(reader, aNewMember, leftView(reader))],
    ["not in after the start, since the team is gone", arrivalView(reader, null, leftView(reader))],
    ["left", leftView(reader)],
    ["left out of the recap", leftOutView(reader)],
    ...[0, 1, 25, 26].map(
      (count) => [`cheer for one of ${count}`, cheerView(reader, aTeam.id, people(count))] as const,
    ),
    ["cheered", cheeredView(reader, "**Sam**")],
    ["no buddies", buddiesView(reader, [])],
    ["buddies", buddiesView(reader, [other("agreed"), other("waiting", 2), other("asked", 3)])],
    [
      "many questions",
      buddiesView(
        reader,
        Array.from({ length: 20 }, (_, index) => other("asked", index)),
      ),
    ],
    ["asked to be buddies", proposedView(reader, other("waiting"))],
    ["asked each other to be buddies", proposedView(reader, other("agreed"))],
    ["buddies now", buddiesNowView(reader, other("agreed"))],
    ["not now", buddyDeclinedView(reader)],
    ["no buddies any more", buddyEndedView(reader, other("agreed"))],
    ["question taken back", buddyEndedView(reader, other("waiting"))],
    ...[1, 8, 15, 22].map(
      (day) =>
        [
          `buddy note ${day}`,
          buddyNoteView(reader, other("agreed"), `2026-03-${String(day).padStart(2, "0")}`, mark),
        ] as const,
    ),
  ];
}

/** What whoever looks after the server reads. */
export function adminTeamViews(): NamedViews {
  const recap = { day: "sun", time: "18:00" } as const;
  const setUp = (isNew: boolean) => ({ team: aTeam, isNew, nextRecap: null });
  const reasons = ["noSuchChannel", "noAccess", "archived", "botRemoved"] as const;
  const halted = reasons.map((suspendedBecause) => ({ ...aTeam, suspendedBecause }));
  const told = teamsHaltedView(reader, halted);
  const allHalted = Array.from({ length: 20 }, () => ({ ...aTeam, suspendedBecause: "noAccess" as const }));
  const allTold = teamsHaltedView(reader, allHalted);
  if (told === null || allTold === null) throw new Error("teams that came to a halt are told of");
  return [
    ["team set up here", teamSetUpView(reader, setUp(true), recap, atMs(0), true)],
    ["team changed", teamSetUpView(reader, setUp(false), recap, atMs(0), false)],
    ["no team", teamStatusView(reader, [], atMs(0))],
    ["teams", teamStatusView(reader, [aStatus({}), aStatus({ isOff: true }), ...halted.map(aStatus)], atMs(0))],
    [
      "as many teams as there may be",
      teamStatusView(
        reader,
        Array.from({ length: 20 }, () => aStatus({})),
        atMs(0),
      ),
    ],
    [
      "as many teams as there may be, all of them at a halt",
      teamStatusView(
        reader,
        Array.from({ length: 20 }, () => aStatus({ ...aTeam, suspendedBecause: "noAccess" })),
        atMs(0),
      ),
    ],
    ["all of them told of", allTold],
    ["teams that came to a halt", told],
    ["team off", teamOffView(reader, aTeam)],
  ];
}

/** A file as rendering would have made it: only its bytes are missing. */
function fileOf(still: Still): ViewFile {
  return { name: `${still.name}.png`, bytes: new Uint8Array(), description: still.alt };
}
