import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import { weeklyRecap } from "../../pictures/charts/weekly-recap.ts";
import type { Recap, RecapMember } from "../../services/teams/read-recap.ts";
import { type ShownName, shownName } from "../../texts/shown-name.ts";
import type { Texts } from "../../texts/texts.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { gallery, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { asManyNamesAsFit } from "./as-many-as-fit.ts";
import { drawnTeamName } from "./drawn-team-name.ts";

/** A streak is worth a line from the second day on. */
const streakFromDays = 2;
/** As many names as one line has room for. */
const namesShown = 25;

/**
 * A team's week, for everybody in the channel. It calls only those who asked for it.
 *
 * @param mark what its button carries, so that the message can be found again
 */
export function teamRecapView(
  texts: Texts,
  recap: Recap,
  isLate: boolean,
  mark: string,
  picture: ViewFile | null,
): View {
  const { teamRecap: words } = texts;
  const { team, goal, streakDays, cheers } = recap;
  const mentions = recap.members.filter(({ isMentioned }) => isMentioned).map(({ userId }) => userId);
  const called = mentions.slice(0, namesShown);
  const view = card(
    "good",
    title(words.title, picture === null ? words.headline(goal) : null, isLate ? small(words.late) : null),
    gallery(picture),
    text(words.goal(goal), streakDays >= streakFromDays ? words.streak(streakDays) : null),
    text(comebacks(texts, recap), streaks(texts, recap), cheers > 0 ? words.cheers(cheers) : null),
    text(called.length === 0 ? null : words.mentions(called)),
    rule,
    row(button(ids.recapOut.encode({ team: team.id, mark }), words.leaveOut)),
  );
  return { ...withFiles(view, picture), mentions: called };
}

/** The picture of the week: a row for each member, in no order of merit. */
export function recapStill({ teamRecap: words, teamBoard: board }: Texts, recap: Recap): Still {
  const { team, members, goal, week } = recap;
  return {
    name: "recap",
    ...weeklyRecap({
      ...{ members, goal },
      words: {
        ...{ headline: words.headline(goal), detail: words.week(drawnTeamName(team.name), week[0], week[6]) },
        ...{ alt: words.alt(goal, members.length), empty: words.empty, goal: board.goalUnder(goal) },
        ...{ states: words.states, weekdays: words.weekdays, unnamed: board.unnamed, more: board.more },
      },
    }),
  };
}

/** Said to whoever pressed, and to nobody else. */
export function leftOutView({ texts: { teamRecap } }: Reader): View {
  return card("quiet", title(teamRecap.leftOutTitle), text(teamRecap.leftOut));
}

function comebacks(texts: Texts, { members }: Recap): string | null {
  const back = members.filter(({ isBack }) => isBack).map((member) => nameOf(texts, member));
  return back.length === 0 ? null : texts.teamRecap.comebacks(asManyNamesAsFit(back, namesShown));
}

/** In the order in which people joined: an order by days would be a ranking. */
function streaks(texts: Texts, { members }: Recap): string | null {
  const shown = members.flatMap((member) =>
    member.streakDays !== null && member.streakDays >= streakFromDays
      ? [{ name: nameOf(texts, member), days: member.streakDays }]
      : [],
  );
  // Each has its days beside it: half as many letters again have room.
  const named = asManyNamesAsFit(
    shown.map(({ name }) => name),
    namesShown,
  ).length;
  return shown.length === 0 ? null : texts.teamRecap.streaks(shown.slice(0, named));
}

function nameOf({ teamBoard }: Texts, { name }: RecapMember): ShownName {
  return shownName(name, teamBoard.somebody);
}
