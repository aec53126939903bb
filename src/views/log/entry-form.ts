import type { Form, View } from "../../interactions/answer.ts";
import type { Level } from "../../progression/program.ts";
import { typedLoad, type WeightUnit } from "../../progression/weight-unit.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { LogRow } from "../../services/log/log-rows.ts";
import { button, card, row, text } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { amountOf } from "./amount-of.ts";
import { type FormDraft, fitting, openAgainView, setForm } from "./log-form.ts";

/** The form of an entry that is edited, filled in with `draft`; another exercise would be another entry. */
export function entryForm(reader: Reader, { person }: Coaching, level: Level, one: LogRow, draft: FormDraft): Form {
  const isPair = one.sets.length > 1;
  return setForm(reader, level, draft, {
    customId: ids.entryForm.encode(reader.userId, { seq: one.seq }),
    title: reader.texts.history.formTitle,
    sides: isPair ? ["both", "left", "right"] : ["left", "right"],
    unit: person.weightUnit,
  });
}

/** What the entry says now. */
export function draftOfRow({ sets }: LogRow, unit: WeightUnit): FormDraft {
  const { reps, seconds, load, side } = amountOf(sets, unit);
  const { exercise = "", form, breathing, pain } = sets[0]?.entry ?? {};
  return {
    exercise,
    amount: seconds === null ? String(reps) : `${reps} × ${seconds}`,
    load: load === null ? "" : typedLoad(load.kg, unit),
    side: side === "each" ? "both" : side,
    ...(form === undefined ? {} : { form }),
    ...(breathing === undefined ? {} : { breathing }),
    ...(pain === undefined ? {} : { pain }),
  };
}

/** A sentence about what could not be read, and the way back into the form with everything still in it. */
export function entryFormAgainView(reader: Reader, sentence: string, seq: number, typed: FormDraft): View {
  const { exercise: _exercise, ...draft } = fitting(typed);
  return openAgainView(reader, sentence, ids.entryEditAgain.encode(reader.userId, { seq, ...draft }));
}

/** Sent when the form took too long: the button opens it. */
export function entryFormOfferView({ userId, texts: { log } }: Reader, seq: number): View {
  return card("quiet", text(log.slow), row(button(ids.entryEdit.encode(userId, { seq }), log.openForm, "main")));
}
