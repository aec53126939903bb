import type { View } from "../../interactions/answer.ts";
import type { Decision, Reason, Target } from "../../progression/decision.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { LiveSet } from "../../services/log/live-sets.ts";
import type { DecisionScene } from "../../texts/decision-scene.ts";
import { type accents, button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import {
  adultButton,
  doneButton,
  guidedButton,
  howButton,
  planButton,
  resumeButton,
  unitLine,
  weightButton,
} from "../session/session-buttons.ts";
import { amountOf } from "./amount-of.ts";
import { decisionSceneOf } from "./decision-scene-of.ts";
import { detailMenu } from "./detail-menu.ts";
import { questionRows } from "./question-rows.ts";
import { toldReasons } from "./told-reasons.ts";

/** What a log led to: the sets of one interaction, and the decision about their sitting. */
export interface Logged {
  readonly after: Coaching;
  readonly sets: readonly LiveSet[];
  readonly decision: Decision | null;
  /** The target it was logged against; null when the log is older than this message. */
  readonly asked: Target | null;
}

/** These are said by the headline, the verdict or the questions already. */
const saidElsewhere: readonly Reason["code"][] = ["advanced", "graduated", "unanswered", "incomplete"];

/**
 * The answer to a log and to its questions: what was understood, what follows, why, and what is still missing.
 *
 * @param teamId of the team that can be told of it from here; null without one
 */
export function loggedView(reader: Reader, logged: Logged, teamId: string | null = null): View {
  const { log, words } = reader.texts;
  const { after, decision } = logged;
  const amount = amountOf(logged.sets, after.person.weightUnit);
  if (decision === null) return card("quiet", title(`${words.amountShort(amount)}.`), row(undoButton(reader, logged)));
  const scene = sceneOf(logged, decision);
  if (decision.class === "stop") return strongPainView(reader, logged, scene);
  const why = reasonsToSay(decision).map((reason) => log.reason(reason, scene));
  return card(
    accentOf(decision),
    title(log.headline(scene), log.verdict(scene), dayLine(reader, scene)),
    text(why.length === 0 ? null : log.why(why.join(" "))),
    text(decision.class === "some" ? log.somePain : null),
    ...questions(reader, logged, decision),
    ...nextStep(reader, logged, decision),
    rule,
    row(planButton(reader), tellButton(reader, logged, decision, teamId), undoButton(reader, logged)),
  );
}

/** Only what counts for today, and nothing about a day with pain, is offered to be told. */
function tellButton(
  { userId, texts: { team: words } }: Reader,
  { after, sets }: Logged,
  { on, class: kind }: Decision,
  team: string | null,
) {
  const loggedBy = sets.at(-1)?.interactionId;
  if (team === null || loggedBy === undefined || kind === "some" || on !== after.now.on) return null;
  return button(ids.teamTell.encode(userId, { team, loggedBy }), words.tell);
}

function sceneOf({ after, sets, asked }: Logged, decision: Decision): DecisionScene {
  const askedReps = asked?.exercise === decision.exercise ? asked.reps : null;
  return decisionSceneOf(after, decision, sets, askedReps);
}

/** For which day it was, where that is not today. */
function dayLine({ texts: { log } }: Reader, { decision: { on }, todayOn }: DecisionScene): string | null {
  return on === todayOn ? null : small(log.forDay(on, todayOn));
}

/** A weight that was enough makes the one that was offered beside the point. */
function reasonsToSay(decision: Decision): Reason[] {
  const isEnough = decision.class === "qualify";
  return toldReasons(decision).filter(
    ({ code }) => !saidElsewhere.includes(code) && !(isEnough && code === "equipment"),
  );
}

/** Plain words: no praise, no numbers to be proud of, the emergency signs again. */
function strongPainView(reader: Reader, logged: Logged, scene: DecisionScene): View {
  const { log, start } = reader.texts;
  return card(
    "care",
    title(log.headline(scene), log.verdict(scene), dayLine(reader, scene)),
    text(log.strongPain),
    text(`**${start.emergency}**`),
    rule,
    row(undoButton(reader, logged)),
  );
}

/** What has to be asked; and once nothing has to, what may be added. */
function questions(reader: Reader, { sets, after }: Logged, { class: kind, missing }: Decision) {
  const last = sets.at(-1);
  if (missing.length === 0) return last === undefined || kind === "some" ? [] : [detailMenu(reader, last)];
  const lead = kind === "unknown" || kind === "qualify" ? null : text(reader.texts.log.questionsLeft(missing.length));
  return [lead, ...questionRows(reader, after, missing, sets)];
}

/** The one button that takes the person on from here, where there is one. */
function nextStep(reader: Reader, { after }: Logged, decision: Decision) {
  const { class: kind, outcome, target, nextRoute, reasons } = decision;
  const { session } = reader.texts;
  if (kind === "incomplete" && target?.onlySide != null)
    return [row(guidedButton(reader, target), doneButton(reader, after, target))];
  if (nextRoute.kind === "screen") return [row(resumeButton(reader))];
  if (nextRoute.kind === "adult") {
    const isSaid = reasons.some(({ code }) => code === "requires" || code === "adultMissing");
    return [text(isSaid ? null : session.adultSoon), row(adultButton(reader))];
  }
  if (nextRoute.kind === "targetWeight")
    return [text(session.blocked.targetWeight, unitLine(reader, after)), row(weightButton(reader))];
  if (outcome === "advance" && target !== null)
    return [row(howButton(reader, target.exercise, session.showLevel(target.position.level)))];
  return [];
}

function accentOf({ outcome, class: kind, missing }: Decision): keyof typeof accents {
  if (kind === "some" || outcome === "rest" || outcome === "refer") return "care";
  if (missing.length > 0) return "question";
  const rose = outcome === "advance" || outcome === "climb" || outcome === "graduate";
  return rose || kind === "qualify" ? "good" : "session";
}

function undoButton({ userId, texts: { log } }: Reader, { sets }: Logged) {
  const loggedBy = sets.at(-1)?.interactionId;
  return loggedBy === undefined ? null : button(ids.undo.encode(userId, { loggedBy }), log.undo);
}
