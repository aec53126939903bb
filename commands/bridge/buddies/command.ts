import { RefusalError } from "../../../src/errors.ts";
import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { proposeBuddy, readBuddies } from "../../../src/services/teams/choose-buddy.ts";
import { buddiesView, buddyQuestionView, proposedView } from "../../../src/views/teams/buddy-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { channelTexts } from "../team/channel-texts.ts";
import { ownTeamMeant, suggestOwnTeam, teamPlaceOf } from "../team/team-here.ts";

export const teamBuddyDefinition = command({
  path: ["bridge", "team", "buddy"],
  options: { member: { type: "user" }, team: { type: "string", maxLength: 64, suggest: true } },
});

/** Without a member it shows how things stand; with one it asks them, in the channel where both are. */
export const teamBuddyCommand = defineCommand(teamBuddyDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const reader = readerOf(input);
    teamPlaceOf(input);
    const { member, team: chosen } = input.options;
    if (member === undefined) return { kind: "view", view: buddiesView(reader, await readBuddies(ctx, input.userId)) };
    const team = await ownTeamMeant(input, ctx, chosen);
    if (team.channelId !== input.channelId) {
      throw new RefusalError("buddyAskElsewhere", { channelId: team.channelId });
    }
    const state = await proposeBuddy(ctx, input.userId, member.id, team.id);
    const view = proposedView(reader, state);
    if (state.state === "agreed") return { kind: "view", view };
    const question = buddyQuestionView(channelTexts(team), input.displayName, state);
    return { kind: "view", view, also: [{ view: question, visibility: "public" }] };
  },
  suggest: { team: suggestOwnTeam },
});
