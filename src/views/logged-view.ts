import type { View } from "../interactions/answer.ts";
import type { Decision, Reason } from "../progression/decision.ts";
import type { LiveSet } from "../services/live-sets.ts";
import type { Coaching } from "../services/read-coaching.ts";
import type { Amount } from "../texts/amount.ts";
import type { DecisionScene } from "../texts/decision-scene.ts";
import { type accents, button, card, row, rule, text, title } from "./components.ts";
import { ids } from "./custom-ids.ts";
import { questionRows } from "./question-rows.ts";
import type { Reader } from "./reader.ts";

/** What a log led to: the sets of one interaction, and the decision about their sitting. */
export interface Logged {
  readonly after: Coaching;
  readonly sets: readonly LiveSet[];
  readonly decision: Decision | null;
}

/** These are said by the headline, the verdict or the questions already. */
const saidElsewhere: readonly Reason["code"][] = ["advanced", "graduated", "unanswered", "incomplete"];

/** The answer to a log and to its questions: what was understood, what follows, why, and what is still missing. */
export function loggedView(reader: Reader, logged: Logged): View {
  const { log, words } = reader.texts;
  const { after, decision } = logged;
  const amount = amountOf(logged.sets);
  if (decision === null) return card("quiet", title(`${words.amountShort(amount)}.`), undoRow(reader, logged));
  const scene: DecisionScene = { decision, program: after.program, todayOn: after.now.on, logged: amount };
  if (decision.class === "stop") return strongPainView(reader, logged, scene);
  const reasons = decision.reasons.filter(({ code }) => !saidElsewhere.includes(code));
  const why = reasons.map((reason) => log.reason(reason, scene)).filter((sentence) => sentence !== "");
  return card(
    accentOf(decision),
    title(log.headline(scene), log.verdict(scene)),
    text(why.length === 0 ? null : log.why(why.join(" "))),
    text(decision.class === "some" ? log.somePain : null),
    ...questions(reader, decision),
    rule,
    undoRow(reader, logged),
  );
}

/** Plain words: no praise, no numbers to be proud of, the emergency signs again. */
function strongPainView(reader: Reader, logged: Logged, scene: DecisionScene): View {
  const { log, start } = reader.texts;
  return card(
    "care",
    title(log.headline(scene), log.verdict(scene)),
    text(log.strongPain),
    text(`**${start.emergency}**`),
    rule,
    undoRow(reader, logged),
  );
}

function questions(reader: Reader, { class: kind, missing }: Decision) {
  if (missing.length === 0) return [];
  const lead = kind === "unknown" ? null : text(reader.texts.log.oneMore(missing.length));
  return [lead, ...questionRows(reader, missing)];
}

function accentOf({ outcome, class: kind, missing }: Decision): keyof typeof accents {
  if (kind === "some" || outcome === "rest" || outcome === "refer") return "care";
  if (missing.length > 0) return "question";
  return outcome === "advance" || outcome === "climb" || outcome === "graduate" || kind === "qualify"
    ? "good"
    : "session";
}

/** Two sides that were logged alike read as one amount; otherwise the last one speaks. */
export function amountOf(sets: readonly LiveSet[]): Amount {
  const entries = sets.map(({ entry }) => entry);
  const last = entries.at(-1);
  if (last === undefined) return { reps: 0, seconds: null, loadKg: null, side: "both" };
  const bothSides = entries.some(({ side }) => side === "left") && entries.some(({ side }) => side === "right");
  const { reps, seconds, loadKg, side } = last;
  return { reps, seconds, loadKg, side: bothSides ? "each" : side };
}

function undoRow({ userId, texts: { log } }: Reader, { sets }: Logged) {
  const loggedBy = sets.at(-1)?.interactionId;
  return row(
    button(ids.plan.encode(userId, {}), log.plan),
    loggedBy === undefined ? null : button(ids.undo.encode(userId, { loggedBy }), log.undo),
  );
}
