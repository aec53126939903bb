import { cityOfZone } from "../../calendar/places.ts";
import type { TeamState } from "../../habits/team-rules.ts";
import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import { teamBoard } from "../../pictures/charts/team-board.ts";
import type { Board } from "../../services/teams/read-board.ts";
import { shownName } from "../../texts/shown-name.ts";
import type { Texts } from "../../texts/texts.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { gallery, withFiles } from "../picture-parts.ts";
import { asManyNamesAsFit } from "./as-many-as-fit.ts";
import { drawnTeamName } from "./drawn-team-name.ts";

/** As many names of one state as a message has room for; the rest are counted. */
const namesShown = 20;

/** A streak is worth a word from the second day on. */
const streakFromDays = 2;

const states = ["showedUp", "offToday", "notYet"] as const satisfies readonly TeamState[];

/**
 * The board of a day. Everybody in the channel reads it, so it says nothing but what each member chose to show.
 *
 * @param mark what its buttons carry, so that the message can be found again; null: a copy without buttons
 */
export function teamBoardView(texts: Texts, board: Board, picture: ViewFile | null, mark: string | null): View {
  const { teamBoard: words } = texts;
  const { team, members, goal, streakDays, cheers } = board;
  const view = card(
    "session",
    title(words.title(board.on), picture === null ? words.headline(countsOf(board), board.isOver) : null),
    gallery(picture),
    members.length === 0 ? text(words.emptyBoard) : text(...peopleLines(texts, board, picture !== null)),
    text(
      words.goal(goal),
      streakDays >= streakFromDays ? words.streak(streakDays) : null,
      cheers.length > 0 ? words.cheers(cheers.length, board.isOver) : null,
    ),
    rule,
    mark === null || board.isOver ? null : boardButtons(texts, team.id, mark),
    text(small(board.isOver ? words.over : words.clock(cityOfZone(team.zone)))),
  );
  return withFiles(view, picture);
}

/** What anybody in the channel may press: to join, to log, to cheer. */
function boardButtons({ teamBoard: words }: Texts, team: string, mark: string) {
  return row(
    button(ids.teamIn.encode({ team, mark }), words.in, "primary"),
    button(ids.teamDone.encode({ team }), words.done, "main"),
    button(ids.teamCheer.encode({ team }), words.cheer),
  );
}

/** Its picture; for those who do not see it, it is described without names, which the text has. */
export function boardStill({ teamBoard: words }: Texts, board: Board): Still {
  const { team, members, goal, isOver } = board;
  const counts = countsOf(board);
  return {
    name: "board",
    ...teamBoard({
      members: members.map(({ name, state, streakDays, level }) => ({
        ...{ name, state },
        note: words.note(shownStreak(streakDays), level),
      })),
      goal,
      words: {
        ...{
          headline: words.headline(counts, isOver),
          detail: words.day(drawnTeamName(team.name), board.on, cityOfZone(team.zone)),
        },
        ...{ alt: words.alt(counts, isOver), empty: words.empty, goal: words.goalUnder(goal) },
        ...{ states: words.states(isOver), unnamed: words.unnamed, more: words.more },
      },
    }),
  };
}

function countsOf({ members }: Board): Readonly<Record<TeamState, number>> {
  const inState = (state: TeamState) => members.filter((member) => member.state === state).length;
  return { showedUp: inState("showedUp"), offToday: inState("offToday"), notYet: inState("notYet") };
}

function shownStreak(days: number | null): number | null {
  return days !== null && days >= streakFromDays ? days : null;
}

/** Beside a picture that has the names as well they are small print. */
function peopleLines(texts: Texts, board: Board, isPictured: boolean): readonly string[] {
  const lines = states.map((state) => peopleLine(texts, board, state)).filter((line) => line !== null);
  return isPictured ? lines.map(small) : lines;
}

function peopleLine({ teamBoard: words }: Texts, { members, isOver }: Board, state: TeamState): string | null {
  const those = members.filter((member) => member.state === state);
  if (those.length === 0) return null;
  const named = asManyNamesAsFit(
    those.map(({ name, streakDays, level }) =>
      words.member(shownName(name, words.somebody), words.note(shownStreak(streakDays), level)),
    ),
    namesShown,
  );
  return words.people[state](words.names(named, those.length - named.length), isOver);
}
