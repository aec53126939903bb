import type { CoverageRow } from "../../protocol.ts";

/** Name, the test that proves it (null: none), and for what is partial or missing, what is not there. */
type Row = readonly [name: string, test: string | null, note?: string, status?: CoverageRow["status"]];

/** Rows of one kind. One with a note is partial unless it says otherwise. */
export function rows(kind: CoverageRow["kind"], table: readonly Row[]): readonly CoverageRow[] {
  return table.map(([name, test, note = "", status]) => ({
    kind,
    name,
    status: status ?? (note === "" ? "complete" : "partial"),
    test: test === null ? null : `test/emulator/${test}.test.ts`,
    note,
  }));
}
