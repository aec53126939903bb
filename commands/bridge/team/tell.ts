import { RefusalError } from "../../../src/errors.ts";
import { defineButton } from "../../../src/interactions/define-component.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { liveSets } from "../../../src/services/log/live-sets.ts";
import { claimShare } from "../../../src/services/progress/claim-share.ts";
import { readTeamPrivacy } from "../../../src/services/teams/choose-team-privacy.ts";
import { teamOfMember } from "../../../src/services/teams/find-teams.ts";
import { toldStreak } from "../../../src/services/teams/told-streak.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { sharedSetView } from "../../../src/views/teams/team-views.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";
import { channelTexts } from "./channel-texts.ts";

/** Tells the team's channel that the person showed up, once: the button goes, and today's session takes its place. */
export const tellButton = defineButton(ids.teamTell, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const team = await teamOfMember(ctx, input.userId, input.args.team);
    if (team.channelId !== input.channelId) throw new RefusalError("sharingOff", {});
    const coaching = await viewCoaching(ctx, input.userId);
    if (!countsToday(coaching, input.args.loggedBy)) throw new RefusalError("entryGone", {});
    const { shows } = await readTeamPrivacy(ctx, input.userId, team.guildId);
    const streak = shows === "streak" || shows === "level" ? toldStreak(coaching) : null;
    await claimShare(ctx, input.userId, input.channelId);
    return {
      kind: "view",
      view: await sessionAnswer(input, ctx, coaching, reader.texts.team.told),
      also: [{ view: sharedSetView(channelTexts(team), input.displayName, streak), visibility: "public" }],
    };
  },
});

/** What was taken back since, or is of another day, is not told. */
function countsToday({ facts, now }: Coaching, loggedBy: string): boolean {
  return liveSets(facts).some((set) => set.interactionId === loggedBy && set.occurredOn === now.on);
}
