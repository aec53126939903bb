import type { View } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { type LogRow, logRows } from "../../services/log/log-rows.ts";
import { button, card, menu, row, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { formButton, todayButton } from "../session/session-buttons.ts";
import { amountOf } from "./amount-of.ts";
import { setLines } from "./set-line.ts";

export const rowsPerPage = 5;

/** A page of the log, the newest first; a page that is not there is the nearest one that is. */
export function historyView(reader: Reader, coaching: Coaching, wanted: number): View {
  const { history, session } = reader.texts;
  const rows = logRows(coaching);
  if (rows.length === 0) return card("quiet", title(history.title, history.empty), row(todayButton(reader)));
  const pages = Math.ceil(rows.length / rowsPerPage);
  const page = Math.min(Math.max(wanted, 1), pages);
  const shown = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  return card(
    "ladder",
    title(history.title, small(history.page(page, pages))),
    ...shown.map((one) => text(setLines(reader, coaching, one))),
    chooser(reader, coaching, shown),
    row(
      page === 1 ? null : pageButton(reader, page - 1, history.newer),
      page === pages ? null : pageButton(reader, page + 1, history.older),
      formButton(reader, session.another),
    ),
  );
}

/** One entry, with what can be done about it. */
export function entryView(reader: Reader, coaching: Coaching, one: LogRow): View {
  const { history } = reader.texts;
  const { userId } = reader;
  const [first] = one.sets;
  const isOnLadder = coaching.program.levels.some(({ exercise }) => exercise === first?.entry.exercise);
  return card(
    "ladder",
    title(history.entryTitle),
    text(setLines(reader, coaching, one)),
    row(
      isOnLadder ? button(ids.entryEdit.encode(userId, { seq: one.seq }), history.edit, "primary") : null,
      button(ids.entryDelete.encode(userId, { seq: one.seq }), history.remove),
      backButton(reader, coaching, one.seq),
    ),
  );
}

/** Back to the page on which the row stands; to the first one once it is gone. */
export function backButton(reader: Reader, coaching: Coaching, seq: number) {
  const place = logRows(coaching).findIndex((one) => one.seq === seq);
  return pageButton(reader, Math.floor(Math.max(place, 0) / rowsPerPage) + 1, reader.texts.history.back);
}

function chooser({ userId, texts }: Reader, { now, person }: Coaching, rows: readonly LogRow[]) {
  const options = rows.map(({ seq, occurredOn, sets }) => ({
    label: texts.sets.option(occurredOn, now.on, texts.words.amountShort(amountOf(sets, person.weightUnit))),
    value: String(seq),
    description: texts.exercise(sets[0]?.entry.exercise ?? "").name,
  }));
  return menu(ids.entryChoose.encode(userId, {}), texts.history.choose, options);
}

function pageButton({ userId }: Reader, page: number, label: string) {
  return button(ids.historyPage.encode(userId, { page }), label);
}
