import type { View } from "../interactions/answer.ts";
import type { MissingAnswer } from "../progression/decision.ts";
import { type Explained, explainTarget } from "../services/explain-target.ts";
import { logRows } from "../services/log-rows.ts";
import type { Coaching } from "../services/read-coaching.ts";
import { card, row, rule, small, text, title } from "./components.ts";
import { decisionSceneOf } from "./decision-scene-of.ts";
import { morningQuestion } from "./morning-question.ts";
import { placeInWords } from "./open-session.ts";
import { questionRows } from "./question-rows.ts";
import type { Reader } from "./reader.ts";
import { routeInWords } from "./route-words.ts";
import { adultButton, historyButton, howButton, planButton, resumeButton, weightButton } from "./session-buttons.ts";
import { setLines } from "./set-line.ts";

/** More lines than this are one session told in very small pieces. */
const mostRowsShown = 6;

/** Why this target: the decisions it comes from and their rules, the sets behind them, what is missing, the nearest way on. */
export function whyView(reader: Reader, coaching: Coaching): View {
  const { why, words } = reader.texts;
  const { standing } = coaching;
  const { target } = standing;
  const explained = explainTarget(coaching);
  const missing = missingIn(coaching, explained);
  return card(
    "ladder",
    title(
      target === null ? why.noSetTitle : why.title(words.targetInWords(target)),
      small(placeInWords(reader, standing)),
    ),
    beforehand(reader, coaching),
    ...explained.map((one) => decisionText(reader, coaching, one)),
    evidence(reader, coaching, explained),
    ...(missing.length === 0 ? [] : [rule, text(why.missing), ...questionRows(reader, missing)]),
    rule,
    text(why.routeTitle, routeInWords(reader, coaching)),
    ...wayOn(reader, coaching),
    row(planButton(reader), historyButton(reader), howButton(reader, standing.exercise)),
  );
}

/** What holds whatever was decided: no set yet, half after pain, days off that no set has met yet. */
function beforehand({ texts: { why, session } }: Reader, { standing, fold }: Coaching) {
  const { target, layoffDays } = standing;
  return text(
    fold.state.current.lastSetOn === null ? why.first : null,
    target?.isHalf ? why.half : null,
    layoffDays === null ? null : session.layoff(layoffDays),
  );
}

/** Each reason as a sentence, with the rule behind it in small print. */
function decisionText(
  { texts: { log, rule: ruleOf, why } }: Reader,
  coaching: Coaching,
  { decision, sets }: Explained,
) {
  const scene = decisionSceneOf(coaching, decision, sets);
  const lines = decision.reasons.flatMap((reason) => {
    const behind = ruleOf(reason, scene);
    return [log.reason(reason, scene), behind === null ? null : small(why.rule(behind))];
  });
  return text(why.decided(decision.on, coaching.now.on), ...lines);
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
