import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { lookBack } from "../../../src/services/coaching/look-back.ts";
import {
  type AmendedSet,
  changeEntry,
  type EntryChange,
  previewChange,
} from "../../../src/services/log/change-entry.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { entryChangedView, entryPreviewView } from "../../../src/views/log/change-preview.ts";
import { draftOfRow, entryForm, entryFormOfferView } from "../../../src/views/log/entry-form.ts";
import { entryView, historyView } from "../../../src/views/log/history-view.ts";
import type { FormDraft } from "../../../src/views/log/log-form.ts";
import type { Reader } from "../../../src/views/reader.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { levelFor } from "../log/level-for.ts";
import { entryOf } from "./entry-of.ts";

type Services = Parameters<typeof lookBack>[0];

const show = defineButton(ids.history, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: historyView(readerOf(input), await lookBack(ctx, input.userId), 1) };
  },
});

const page = defineButton(ids.historyPage, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: historyView(readerOf(input), await lookBack(ctx, input.userId), input.args.page) };
  },
});

const choose = defineSelect(ids.entryChoose, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await entryIn(ctx, readerOf(input), Number(input.values[0])) };
  },
});

const entry = defineButton(ids.entry, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: await entryIn(ctx, readerOf(input), input.args.seq) };
  },
});

const edit = defineButton(ids.entryEdit, {
  answer: (input) => ({ kind: "form", slow: entryFormOfferView(readerOf(input), input.args.seq) }),
  async handle(input, ctx) {
    return { kind: "form", form: await formFor(ctx, readerOf(input), input.args.seq) };
  },
});

const editAgain = defineButton(ids.entryEditAgain, {
  answer: (input) => ({ kind: "form", slow: entryFormOfferView(readerOf(input), input.args.seq) }),
  async handle(input, ctx) {
    const { seq, ...typed } = input.args;
    return { kind: "form", form: await formFor(ctx, readerOf(input), seq, typed) };
  },
});

const remove = defineButton(ids.entryDelete, {
  answer: inPlace,
  async handle(input, ctx) {
    const preview = await previewChange(ctx, input.userId, { seq: input.args.seq, amended: null });
    return { kind: "view", view: entryPreviewView(readerOf(input), preview, false) };
  },
});

const removeConfirm = defineButton(ids.entryDeleteConfirm, {
  answer: inPlace,
  async handle(input, ctx) {
    const { seq, seen } = input.args;
    return { kind: "view", view: await changed(ctx, readerOf(input), input, { seq, amended: null }, seen) };
  },
});

const amendConfirm = defineButton(ids.entryAmend, {
  answer: inPlace,
  async handle(input, ctx) {
    const { seq, seen, reps, seconds = null, loadKg = null, side, ...given } = input.args;
    const answers: AmendedSet["answers"] = Object.fromEntries(
      Object.entries(given).filter(([, answer]) => answer !== undefined),
    );
    const change: EntryChange = { seq, amended: { reps, seconds, loadKg, side, answers } };
    return { kind: "view", view: await changed(ctx, readerOf(input), input, change, seen) };
  },
});

async function entryIn(ctx: Services, reader: Reader, seq: number) {
  const coaching = await lookBack(ctx, reader.userId);
  return entryView(reader, coaching, entryOf(coaching, seq));
}

/** The form of one entry; `typed` takes the place of what the entry says. */
async function formFor(ctx: Services, reader: Reader, seq: number, typed: Partial<FormDraft> = {}) {
  const coaching = await lookBack(ctx, reader.userId);
  const one = entryOf(coaching, seq);
  const draft = draftOfRow(one, coaching.person.weightUnit);
  return entryForm(reader, coaching, levelFor(coaching, draft.exercise), one, { ...draft, ...typed });
}

/** Does what was previewed, or shows the preview anew. */
async function changed(
  ctx: Services,
  reader: Reader,
  recorder: Parameters<typeof changeEntry>[1],
  change: EntryChange,
  seen: number,
) {
  const confirmed = await changeEntry(ctx, recorder, change, seen);
  if (confirmed.kind === "movedOn") return entryPreviewView(reader, confirmed.preview, true);
  const { before, after } = confirmed.recording;
  return entryChangedView(reader, before, after, change.amended === null);
}

export const historyButtons = [show, page, choose, entry, edit, editAgain, remove, removeConfirm, amendConfirm];
