import { cityOfZone } from "../../calendar/places.ts";
import type { View, ViewFile } from "../../interactions/answer.ts";
import type { TrialPost } from "../../interactions/channels.ts";
import type { Still } from "../../interactions/pictures.ts";
import type { TeamStatus } from "../../services/teams/read-team-status.ts";
import type { TeamSetUp, TeamSetup } from "../../services/teams/set-up-team.ts";
import { shownName } from "../../texts/shown-name.ts";
import type { Texts } from "../../texts/texts.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { beside, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { nudgeStill } from "../unasked/nudge-view.ts";
import { asManyAsFit } from "./as-many-as-fit.ts";

type Team = TeamStatus["team"];

/** More than a server may have: each has a line or two. */
const teamsShown = 20;

/** What was set up. `isInvited`: the channel is this one, and the invitation stands below. */
export function teamSetUpView(
  { texts: { teamAdmin } }: Reader,
  { team, isNew }: TeamSetUp,
  recap: TeamSetup["recap"],
  nowMs: number,
  isInvited: boolean,
): View {
  return card(
    "good",
    title(isNew ? teamAdmin.setUpTitle : teamAdmin.changedTitle),
    text(
      teamAdmin.channel(team.channelId),
      teamAdmin.clock(cityOfZone(team.zone), timeIn(team.zone, nowMs)),
      teamAdmin.recap(recap.day, recap.time),
      teamAdmin.goal[team.goal.kind](team.goal.perWeek),
    ),
    text(small(teamAdmin.goalHint)),
    rule,
    text(isInvited ? teamAdmin.invited : teamAdmin.joinThere(team.channelId)),
  );
}

/** For the channel, and at once taken away: it shows whether a post with a picture can be made there. */
export function trialPost({ texts: { teamAdmin } }: Reader, picture: ViewFile | null): TrialPost {
  const line = text(teamAdmin.trial);
  return {
    pictured: withFiles(card("quiet", beside(line, picture)), picture),
    plain: card("quiet", line),
  };
}

/** Still asleep, as the team is. */
export function trialStill(reader: Reader): Still {
  return nudgeStill(reader);
}

/** For the channel: what this is, what it shows, and the way in. */
export function teamInvitationView({ teamAdmin, teamBoard, team: words }: Texts, team: Team): View {
  const { invitation } = teamAdmin;
  const name = shownName(team.name ?? "", words.unnamed);
  return card(
    "session",
    title(invitation.title(name), invitation.text),
    text(small(invitation.seen)),
    row(button(ids.teamIn.encode({ team: team.id, mark: undefined }), teamBoard.in, "primary")),
  );
}

/** The teams of a server, as whoever looks after it needs to know them: nothing about anybody in them. */
export function teamStatusView({ texts: { teamAdmin } }: Reader, statuses: readonly TeamStatus[], nowMs: number): View {
  if (statuses.length === 0) return card("quiet", text(teamAdmin.none));
  const all = statuses.slice(0, teamsShown).map((status) => statusLines(teamAdmin, status, nowMs).join("\n"));
  const shown = asManyAsFit(all);
  return card(
    "session",
    title(teamAdmin.statusTitle),
    ...shown.map((one) => text(one)),
    text(shown.length < all.length ? small(teamAdmin.more(all.length - shown.length)) : null),
  );
}

type Words = Reader["texts"]["teamAdmin"];

function statusLines(words: Words, { team, members, lastBoardOn, recap }: TeamStatus, nowMs: number): string[] {
  if (team.isOff) return [words.isOff(team.channelId)];
  const facts = [
    words.members(members),
    lastBoardOn === null ? words.noBoard : words.lastBoard(lastBoardOn),
    words.clock(cityOfZone(team.zone), timeIn(team.zone, nowMs)),
    ...(recap?.days[0] === undefined ? [] : [words.recap(recap.days[0], recap.time)]),
    words.goal[team.goal.kind](team.goal.perWeek),
  ];
  const halted = team.suspendedBecause === null ? [] : [words.suspended[team.suspendedBecause](team.channelId)];
  return [words.channel(team.channelId), small(facts.join(" · ")), ...halted];
}

/** Teams that came to a halt, for the next admin who comes along. */
export function teamsHaltedView({ texts: { teamAdmin } }: Reader, teams: readonly Team[]): View | null {
  const lines = teams.flatMap(({ channelId, suspendedBecause }) =>
    suspendedBecause === null ? [] : [teamAdmin.suspended[suspendedBecause](channelId)],
  );
  const shown = asManyAsFit(lines);
  const more = shown.length < lines.length ? small(teamAdmin.more(lines.length - shown.length)) : null;
  return lines.length === 0 ? null : card("question", text(...shown, more));
}

export function teamOffView({ texts: { teamAdmin } }: Reader, team: Team): View {
  return card("quiet", title(teamAdmin.offTitle, teamAdmin.off(team.channelId)));
}

function timeIn(zone: string, nowMs: number): string {
  const there = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone);
  return there.toPlainTime().toString({ smallestUnit: "minute" });
}
