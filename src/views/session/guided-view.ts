import type { View, ViewFile } from "../../interactions/answer.ts";
import type { GuidedSetSpec } from "../../pictures/guided-set/spec.ts";
import { lengthMs } from "../../pictures/guided-set/timeline.ts";
import type { Target } from "../../progression/decision.ts";
import type { Side } from "../../progression/facts.ts";
import { levelAt } from "../../progression/position.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, card, row, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { draftOf } from "../log/log-form.ts";
import { gallery, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { doneButton, formButton, guidedButton } from "./session-buttons.ts";
import { sideOf } from "./session-pictures.ts";

/** The part of a target that one guided set does: where each side is asked for, the wanted one, or the one that comes first. */
export function guidedPart(target: Target, wanted: Side | undefined): Target {
  if (target.sides !== "each" || target.onlySide !== null) return target;
  return { ...target, onlySide: wanted ?? sideOf(target) };
}

/**
 * A set that is counted by its picture, in one message that nothing edits while it runs. `target` is the part that is guided,
 * `set` its animation, `file` null where that could not be made.
 */
export function guidedView(
  reader: Reader,
  coaching: Coaching,
  target: Target,
  set: GuidedSetSpec,
  file: ViewFile | null,
): View {
  const { guided, words, exercise, session } = reader.texts;
  const { name } = exercise(target.exercise);
  const amount = words.targetInWords(target, coaching.person.weightUnit);
  const when = momentIn(coaching, lengthMs(set));
  const view = card(
    "session",
    title(
      target.onlySide === null ? guided.title(name) : guided.titleSide(name, target.onlySide),
      file === null ? guided.countYourself(amount, when) : guided.counts(amount, when),
    ),
    gallery(file),
    text(small(guided.ready), small(guided.stop)),
    row(
      doneButton(reader, coaching, target),
      formButton(reader, session.details, target.exercise),
      hurtsButton(reader, coaching, target),
    ),
    row(otherSide(reader, coaching, target)),
  );
  return withFiles(view, file);
}

/** `<t:…:R>`: the person's Discord counts down to it by itself. */
function momentIn({ now }: Coaching, ms: number): string {
  return `<t:${Math.ceil((now.atMs + ms) / 1000)}:R>`;
}

/** The form, with strong pain chosen: what is left to say is how far it got. */
function hurtsButton({ userId, texts: { guided } }: Reader, coaching: Coaching, target: Target) {
  const level = levelAt(coaching.program, target.position.level);
  const draft = { ...draftOf(coaching, level), side: target.onlySide ?? "both", pain: "stop" } as const;
  return button(ids.reopen.encode(userId, draft), guided.hurts);
}

/** Only while both sides are still to do. */
function otherSide(reader: Reader, { standing }: Coaching, target: Target) {
  if (target.sides !== "each" || target.onlySide === null || standing.target?.onlySide !== null) return null;
  return guidedButton(reader, target, target.onlySide === "left" ? "right" : "left");
}
