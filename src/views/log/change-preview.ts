import type { View } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { EntryPreview } from "../../services/log/change-entry.ts";
import type { EarlierPreview } from "../../services/log/log-earlier.ts";
import { rowWith } from "../../services/log/log-rows.ts";
import { bullets, button, card, row, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { historyButton, planButton, todayButton } from "../session/session-buttons.ts";
import { amountOf } from "./amount-of.ts";
import { changeLines, turnedDays } from "./change-lines.ts";
import { backButton } from "./history-view.ts";
import { setLines } from "./set-line.ts";

/** What an edit or a removal would do, before it is confirmed. `movedOn`: it was, but of another state. */
export function entryPreviewView(reader: Reader, preview: EntryPreview, movedOn: boolean): View {
  const { changes } = reader.texts;
  const { before, row: one, change } = preview;
  const isRemoval = change.amended === null;
  return card(
    "question",
    text(movedOn ? changes.movedOn : null),
    title(isRemoval ? changes.deleteTitle : changes.amendTitle),
    text(setLines(reader, before, one)),
    ...(isRemoval ? [] : [instead(reader, preview)]),
    text(bullets(changeLines(reader, preview)), turnedDays(reader, preview)),
    row(
      confirmButton(reader, preview),
      button(ids.entry.encode(reader.userId, { seq: one.seq }), changes.keep),
      backButton(reader, before, one.seq),
    ),
  );
}

/** After the confirmation. */
export function entryChangedView(reader: Reader, before: Coaching, after: Coaching, removed: boolean): View {
  const { changes } = reader.texts;
  return card(
    "quiet",
    title(removed ? changes.deleted : changes.amended),
    text(bullets(changeLines(reader, { before, after }))),
    row(historyButton(reader), planButton(reader), todayButton(reader)),
  );
}

/** A set of an earlier day that would change more than that day. */
export function earlierPreviewView(reader: Reader, preview: EarlierPreview, movedOn: boolean): View {
  const { changes, exercise, words } = reader.texts;
  const { before, entries, on } = preview;
  const [first] = entries;
  const what = `${exercise(first?.exercise ?? "").inSentence}, ${words.amountShort(
    amountOf(
      entries.map((entry) => ({ entry })),
      before.person.weightUnit,
    ),
  )}`;
  const customId = earlierId(reader, preview);
  return card(
    "question",
    text(movedOn ? changes.movedOn : null),
    title(changes.earlierTitle(on, before.now.on), small(what)),
    text(changes.earlierIntro, bullets(changeLines(reader, preview)), turnedDays(reader, preview)),
    row(
      customId === null ? null : button(customId, changes.earlierConfirm, "main"),
      button(ids.today.encode(reader.userId, {}), changes.keep),
    ),
  );
}

/** What the row would say then; the other side of a pair may be gone. */
function instead(reader: Reader, { row: one, after, change }: EntryPreview) {
  const { changes } = reader.texts;
  const amended = one.sets.flatMap(({ seq }) => rowWith(after, seq) ?? [])[0];
  if (amended === undefined) return null;
  const gone = one.sets.find(({ seq }) => rowWith(after, seq) === undefined)?.entry.side;
  return text(
    changes.instead(setLines(reader, after, amended)),
    change.amended !== null && (gone === "left" || gone === "right") ? changes.sideGone(gone) : null,
  );
}

function confirmButton({ userId, texts: { changes } }: Reader, { before, row: one, change }: EntryPreview) {
  const named = { seq: one.seq, seen: before.enrollment.stateVersion };
  if (change.amended === null) {
    return button(ids.entryDeleteConfirm.encode(userId, named), changes.deleteConfirm, "main");
  }
  const { reps, seconds, loadKg, side, answers } = change.amended;
  const customId = ids.entryAmend.encode(userId, {
    ...{ ...named, reps, side, ...answers },
    seconds: seconds ?? undefined,
    loadKg: loadKg ?? undefined,
  });
  return button(customId, changes.amendConfirm, "main");
}

function earlierId({ userId }: Reader, { before, entries, on }: EarlierPreview): string | null {
  const [entry] = entries;
  const level = before.program.levels.findIndex(({ exercise }) => exercise === entry?.exercise) + 1;
  if (entry === undefined || level === 0) return null;
  const { reps, seconds, loadKg, form, breathing, pain, felt, mirror } = entry;
  const side = entries.length > 1 ? "both" : entry.side;
  return ids.earlier.encode(userId, {
    ...{ level, on, reps, side, seen: before.enrollment.stateVersion },
    ...{ seconds: seconds ?? undefined, loadKg: loadKg ?? undefined, form, breathing, pain, felt, mirror },
  });
}
