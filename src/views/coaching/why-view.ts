import type { View } from "../../interactions/answer.ts";
import type { MissingAnswer, Reason } from "../../progression/decision.ts";
import { type Explained, explainTarget } from "../../services/coaching/explain-target.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { logRows } from "../../services/log/log-rows.ts";
import type { SkipReason } from "../../services/unasked/read-reminders.ts";
import type { DecisionScene } from "../../texts/decision-scene.ts";
import { card, row, rule, small, text, title } from "../components.ts";
import { decisionSceneOf } from "../log/decision-scene-of.ts";
import { questionRows } from "../log/question-rows.ts";
import { setLines } from "../log/set-line.ts";
import { toldReasons } from "../log/told-reasons.ts";
import type { Reader } from "../reader.ts";
import { placeInWords } from "../session/open-session.ts";
import {
  adultButton,
  historyButton,
  howButton,
  planButton,
  resumeButton,
  weightButton,
} from "../session/session-buttons.ts";
import { morningQuestion } from "../unasked/morning-question.ts";
import { underPause } from "../unasked/pause-views.ts";
import { routeInWords } from "./route-words.ts";

/** More lines than this are one session told in very small pieces. */
const mostRowsShown = 6;

/**
 * Why this target: the decisions it comes from and their rules, the sets behind them, what is missing, the nearest way on.
 * `silent`: why today's reminder did not come, where it did not.
 */
export function whyView(reader: Reader, coaching: Coaching, silent: SkipReason | null = null): View {
  const { why, words } = reader.texts;
  const { standing } = coaching;
  const { target } = standing;
  const explained = explainTarget(coaching);
  const missing = missingIn(coaching, explained);
  const view = card(
    "ladder",
    title(
      target === null ? why.noSetTitle : why.title(words.targetInWords(target, coaching.person.weightUnit)),
      small(placeInWords(reader, standing)),
    ),
    beforehand(reader, coaching),
    layoffText(reader, coaching, explained[0]),
    ...explained.map((one) => decisionText(reader, coaching, one)),
    evidence(reader, coaching, explained),
    ...(missing.length === 0 ? [] : [rule, text(why.missing), ...questionRows(reader, coaching, missing)]),
    rule,
    text(why.routeTitle, routeInWords(reader, coaching)),
    ...wayOn(reader, coaching),
    text(silent === null ? null : small(reader.texts.remind.skippedToday(silent))),
    standing.blocked?.code === "referred"
      ? row(historyButton(reader))
      : row(planButton(reader), historyButton(reader), howButton(reader, standing.exercise)),
  );
  return underPause(reader, coaching, view);
}

/** What holds whatever was decided: no set yet, half after pain; and the emergency signs while pain asks for rest. */
function beforehand({ texts: { why, start } }: Reader, { standing, fold }: Coaching) {
  const { target, blocked } = standing;
  const isHurt = blocked?.code === "rest" || (blocked?.code === "referred" && blocked.of === "pain");
  return text(
    fold.state.current.lastSetOn === null ? why.first : null,
    target?.isHalf ? why.half : null,
    isHurt ? `**${start.emergency}**` : null,
  );
}

/** Days off that no set has met yet: it is decided with the next one, and shown already. */
function layoffText(reader: Reader, coaching: Coaching, newest: Explained | undefined) {
  const { layoffDays, position } = coaching.standing;
  if (layoffDays === null || newest === undefined) return null;
  const reason: Reason = { code: "layoff", days: layoffDays, to: position };
  return text(...reasonLines(reader, decisionSceneOf(coaching, newest.decision, newest.sets), [reason]));
}

function decisionText(reader: Reader, coaching: Coaching, { decision, sets }: Explained) {
  const lines = reasonLines(reader, decisionSceneOf(coaching, decision, sets), toldReasons(decision));
  return text(reader.texts.why.decided(decision.on, coaching.now.on), ...lines);
}

/** Each reason as a sentence, with the rule behind it in small print. */
function reasonLines({ texts: { log, rule: ruleOf, why } }: Reader, scene: DecisionScene, reasons: readonly Reason[]) {
  return reasons.flatMap((reason) => {
    const behind = ruleOf(reason, scene);
    return [log.reason(reason, scene), behind === null ? null : small(why.rule(behind))];
  });
}

function evidence(reader: Reader, coaching: Coaching, explained: readonly Explained[]) {
  const { why } = reader.texts;
  const seqs = explained.flatMap(({ sets }) => sets.map(({ seq }) => seq));
  const rows = logRows(coaching).filter(({ sets }) => sets.some(({ seq }) => seqs.includes(seq)));
  if (rows.length === 0) return null;
  const left = rows.length - mostRowsShown;
  return text(
    why.evidence,
    ...rows.slice(0, mostRowsShown).map((one) => setLines(reader, coaching, one)),
    left > 0 ? small(why.more(left)) : null,
  );
}

/** Today's open questions first: the nearest way on may lead over them. Nothing is asked of somebody who is referred. */
function missingIn({ standing }: Coaching, explained: readonly Explained[]): readonly MissingAnswer[] {
  if (standing.blocked?.code === "referred") return [];
  if (standing.openQuestions.length > 0) return standing.openQuestions;
  return explained.find(({ decision }) => decision.missing.length > 0)?.decision.missing ?? [];
}

/** The button that goes the nearest way, where one does. */
function wayOn(reader: Reader, coaching: Coaching) {
  switch (coaching.standing.nextRoute.kind) {
    case "clearance":
      return [row(resumeButton(reader, reader.texts.session.clearance))];
    case "screen":
      return [row(resumeButton(reader))];
    case "adult":
      return [row(adultButton(reader))];
    case "targetWeight":
      return [row(weightButton(reader))];
    case "morningCheck":
      return morningQuestion(reader, coaching);
    default:
      return [];
  }
}
