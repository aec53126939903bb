import { RefusalError } from "../../../src/errors.ts";
import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { chooseTeamPrivacy } from "../../../src/services/teams/choose-team-privacy.ts";
import { teamOfMember } from "../../../src/services/teams/find-teams.ts";
import { leaveOutOfRecap } from "../../../src/services/teams/leave-out-of-recap.ts";
import { leaveTeam } from "../../../src/services/teams/leave-team.ts";
import { readBoard } from "../../../src/services/teams/read-board.ts";
import { answerDelivery } from "../../../src/services/unasked/answer-delivery.ts";
import { readReminders } from "../../../src/services/unasked/read-reminders.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { formOfferView, logForm } from "../../../src/views/log/log-form.ts";
import { leftOutView } from "../../../src/views/teams/team-recap-view.ts";
import { cheerView, isShown, leftView, membershipView } from "../../../src/views/teams/team-views.ts";
import { remindersView } from "../../../src/views/unasked/remind-views.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";
import { levelFor } from "../log/level-for.ts";
import { deliveryIdOf } from "../unasked/answered.ts";
import { cheerReply } from "./cheer-reply.ts";
import { joinAnswer } from "./join-answer.ts";
import { tellButton } from "./tell.ts";

/** Whoever is not in the team joins; a member gets today's session. */
const comeIn = defineButton(ids.teamIn, {
  answer: privately,
  async handle(input, ctx) {
    const view = await joinAnswer(input, ctx, input.args.team, async (joined) =>
      joined.isNew
        ? membershipView(readerOf(input), joined)
        : sessionAnswer(input, ctx, await viewCoaching(ctx, input.userId)),
    );
    return { kind: "view", view };
  },
});

/** Opens the form of a set; whoever is done for today sees that instead. */
const done = defineButton(ids.teamDone, {
  answer: (input) => ({ kind: "form", slow: formOfferView(readerOf(input)) }),
  async handle(input, ctx) {
    const coaching = await viewCoaching(ctx, input.userId);
    if (coaching.standing.doneToday) return { kind: "view", view: await sessionAnswer(input, ctx, coaching) };
    const level = levelFor(coaching);
    return { kind: "form", form: logForm(readerOf(input), coaching, level) };
  },
});

const cheer = defineButton(ids.teamCheer, {
  answer: privately,
  async handle(input, ctx) {
    const { team } = input.args;
    await teamOfMember(ctx, input.userId, team);
    const { members } = await readBoard(ctx, team);
    const others = members.filter(({ userId }) => userId !== input.userId);
    return { kind: "view", view: cheerView(readerOf(input), team, others) };
  },
});

const cheerFor = defineSelect(ids.teamCheerFor, {
  answer: inPlace,
  handle: (input, ctx) => cheerReply(input, ctx, input.values[0] ?? ""),
});

const privacy = defineSelect(ids.teamPrivacy, {
  answer: inPlace,
  async handle(input, ctx) {
    const [shows] = input.values;
    if (!isShown(shows)) throw new RefusalError("buttonTooOld", {});
    const team = await teamOfMember(ctx, input.userId, input.args.team);
    const chosen = await chooseTeamPrivacy(ctx, input.userId, team.guildId, { shows });
    return { kind: "view", view: membershipView(readerOf(input), { team, isNew: false, privacy: chosen }) };
  },
});

const mention = defineButton(ids.teamMention, {
  answer: inPlace,
  async handle(input, ctx) {
    const team = await teamOfMember(ctx, input.userId, input.args.team);
    const { when, mentioned } = input.args;
    const change = when === "recap" ? { mentionedInRecap: mentioned } : { mentionedWhenClosed: mentioned };
    const chosen = await chooseTeamPrivacy(ctx, input.userId, team.guildId, change);
    return { kind: "view", view: membershipView(readerOf(input), { team, isNew: false, privacy: chosen }) };
  },
});

/** What did not arrive, and why; it is for the one who was called. */
const knock = defineButton(ids.teamKnock, {
  answer: privately,
  async handle(input, ctx) {
    if (input.userId !== input.args.to) throw new RefusalError("pressedByOther", {});
    await answerDelivery(ctx, input.userId, deliveryIdOf(input.args));
    return { kind: "view", view: remindersView(readerOf(input), await readReminders(ctx, input.userId)) };
  },
});

const leave = defineButton(ids.teamLeave, {
  answer: inPlace,
  async handle(input, ctx) {
    await leaveTeam(ctx, input.userId, input.args.team);
    return { kind: "view", view: leftView(readerOf(input)) };
  },
});

const leaveOut = defineButton(ids.recapOut, {
  answer: privately,
  async handle(input, ctx) {
    await leaveOutOfRecap(ctx, input.userId, input.args.team);
    return { kind: "view", view: leftOutView(readerOf(input)) };
  },
});

export const teamButtons = [comeIn, done, cheer, cheerFor, privacy, mention, knock, leave, leaveOut, tellButton];
