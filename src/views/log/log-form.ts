import type { APILabelComponent, APITextInputComponent } from "discord-api-types/v10";
import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { Form, View } from "../../interactions/answer.ts";
import type { SetAnswers } from "../../progression/facts.ts";
import { doseOf, type Level, prescriptionOf } from "../../progression/program.ts";
import { typedLoad, type WeightUnit } from "../../progression/weight-unit.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, card, row, text } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { answersTo } from "./question-rows.ts";

/** What the form is filled in with: as typed, and the answers that were chosen. */
export interface FormDraft extends Pick<SetAnswers, "form" | "breathing" | "pain"> {
  readonly exercise: string;
  readonly amount: string;
  readonly load: string;
  readonly side: "left" | "right" | "both";
}

/** The target of the exercise, or its prescription, with no answer preselected. */
export function draftOf({ standing, person }: Coaching, level: Level): FormDraft {
  const target = targetOf(standing, level);
  const prescription = prescriptionOf(level);
  const reps = target?.reps ?? prescription.reps;
  const seconds = target?.seconds ?? doseOf(prescription);
  const sideLeft = standing.exerciseForLog === level.exercise ? standing.sideLeft : null;
  return {
    exercise: level.exercise,
    amount: level.kind === "hold" ? `${reps} × ${seconds}` : String(reps),
    load: target?.loadKg == null ? "" : typedLoad(target.loadKg, person.weightUnit),
    side: sideLeft ?? "both",
  };
}

function targetOf({ target }: Coaching["standing"], level: Level) {
  return target?.exercise === level.exercise ? target : null;
}

/** What the form logs when it is sent. It carries the load behind the one that is shown, which may be rounded. */
export function logForm(reader: Reader, coaching: Coaching, level: Level, draft = draftOf(coaching, level)): Form {
  const loadKg = targetOf(coaching.standing, level)?.loadKg ?? undefined;
  return setForm(reader, level, draft, {
    customId: ids.form.encode(reader.userId, { exercise: level.exercise, loadKg }),
    title: reader.texts.log.formTitle,
    sides: allSides,
    unit: coaching.person.weightUnit,
  });
}

interface FormFrame {
  readonly customId: string;
  readonly title: string;
  /** The sides that may be chosen. */
  readonly sides: readonly FormDraft["side"][];
  readonly unit: WeightUnit;
}

const allSides = ["both", "left", "right"] as const;

/**
 * Five labels at most: amount, form, breathing, pain, and the side or the load. Where both are needed there is no room for
 * breathing: if it matters, it is asked once the set is logged.
 */
export function setForm({ texts: { log, exercise } }: Reader, level: Level, draft: FormDraft, frame: FormFrame): Form {
  const [first, second] = exercise(level.exercise).checks;
  const [hasSides, hasLoad] = [level.sides === "each", level.kind === "loaded"];
  const breathing = () =>
    label(log.breathingLabel, null, answerGroup("breathing", log.questions.breathing.answers, draft.breathing));
  const amountHint = level.kind === "hold" ? log.amountOfHolds : log.amountOfReps;
  return {
    custom_id: frame.customId,
    title: frame.title,
    components: [
      label(log.amountLabel, amountHint, textInput("amount", draft.amount, 1, 20)),
      label(log.formLabel, log.formHint(first, second), answerGroup("form", log.questions.form.answers, draft.form)),
      ...(hasSides && hasLoad ? [] : [breathing()]),
      label(log.painLabel, log.painHint, answerGroup("pain", log.questions.pain.answers, draft.pain)),
      ...(hasSides ? [label(log.sideLabel, null, sideGroup(log.sides, frame.sides, draft.side))] : []),
      ...(hasLoad ? [label(log.loadLabel, log.loadHint(frame.unit), textInput("load", draft.load, 1, 12))] : []),
    ],
  };
}

/** A sentence about what could not be read, and the way back into the form with everything still in it. */
export function formAgainView(reader: Reader, sentence: string, draft: FormDraft): View {
  return openAgainView(reader, sentence, ids.reopen.encode(reader.userId, fitting(draft)));
}

/** As much of what was typed as a custom id has room for. */
export function fitting<D extends Pick<FormDraft, "amount" | "load">>(draft: D): D {
  // A cut may go through the middle of a character.
  const fits = (typed: string, length: number) =>
    typed
      .replaceAll(/[%:]/g, "")
      .slice(0, length)
      .replace(/[\uD800-\uDBFF]$/, "");
  return { ...draft, amount: fits(draft.amount, 14), load: fits(draft.load, 8) };
}

export function openAgainView({ texts: { log } }: Reader, sentence: string, customId: string): View {
  return card("question", text(sentence), row(button(customId, log.openFormAgain, "main")));
}

/** Sent when the form took too long: the button opens it. */
export function formOfferView({ userId, texts: { log } }: Reader): View {
  return card("quiet", text(log.slow), row(button(ids.open.encode(userId, {}), log.openForm, "main")));
}

function label(name: string, description: string | null, component: APILabelComponent["component"]): APILabelComponent {
  return { type: ComponentType.Label, label: name, ...(description === null ? {} : { description }), component };
}

function textInput(name: string, value: string, minLength: number, maxLength: number): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Short,
    min_length: minLength,
    max_length: maxLength,
    ...(value === "" ? {} : { value }),
  };
}

function answerGroup(
  question: keyof typeof answersTo,
  labels: Readonly<Record<string, string>>,
  chosen: string | undefined,
): APILabelComponent["component"] {
  const options = answersTo[question].map((value) => radio(value, labels[value] ?? value, value === chosen));
  return { type: ComponentType.RadioGroup, custom_id: question, required: false, options };
}

function sideGroup(
  labels: Readonly<Record<FormDraft["side"], string>>,
  sides: FormFrame["sides"],
  chosen: FormDraft["side"],
) {
  const options = sides.map((side) => radio(side, labels[side], side === chosen));
  return { type: ComponentType.RadioGroup, custom_id: "side", required: true, options } as const;
}

function radio(value: string, name: string, isDefault: boolean) {
  return { value, label: name, ...(isDefault ? { default: true } : {}) };
}
