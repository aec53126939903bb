import { RefusalError } from "../../../src/errors.ts";
import { defineButton } from "../../../src/interactions/define-component.ts";
import { acceptBuddy, endBuddy } from "../../../src/services/teams/choose-buddy.ts";
import { teamOfChannel } from "../../../src/services/teams/find-teams.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import {
  buddiesNowView,
  buddyDeclinedView,
  buddyEndedView,
  buddySaidYesView,
} from "../../../src/views/teams/buddy-views.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { channelTexts } from "../team/channel-texts.ts";

/** The one who asked is told where they asked. */
const yes = defineButton(ids.buddyYes, {
  answer: privately,
  async handle(input, ctx) {
    refuseOthers(input.userId, input.args.to);
    const reader = readerOf(input);
    const state = await acceptBuddy(ctx, input.userId, input.args.pair);
    const view = buddiesNowView(reader, state);
    if (input.messageIsPrivate) return { kind: "view", view };
    const team = await teamOfChannel(ctx, input.channelId);
    const told = buddySaidYesView(team === null ? reader.texts : channelTexts(team), input.displayName, state);
    return { kind: "view", view, also: [{ view: told, visibility: "public" }] };
  },
});

/** Nobody is told. */
const no = defineButton(ids.buddyNo, {
  answer: privately,
  async handle(input, ctx) {
    refuseOthers(input.userId, input.args.to);
    await endBuddy(ctx, input.userId, input.args.pair);
    return { kind: "view", view: buddyDeclinedView(readerOf(input)) };
  },
});

const end = defineButton(ids.buddyEnd, {
  answer: inPlace,
  async handle(input, ctx) {
    const was = await endBuddy(ctx, input.userId, input.args.pair);
    return { kind: "view", view: buddyEndedView(readerOf(input), was) };
  },
});

/** The same from a note in the direct messages. */
const stop = defineButton(ids.buddyStop, {
  answer: inPlace,
  async handle(input, ctx) {
    const was = await endBuddy(ctx, input.userId, input.args.pair);
    return { kind: "view", view: buddyEndedView(readerOf(input), was) };
  },
});

/** Everybody sees the question, and it is for one. */
function refuseOthers(userId: string, to: string): void {
  if (userId !== to) throw new RefusalError("pressedByOther", {});
}

export const buddyButtons = [yes, no, end, stop];
