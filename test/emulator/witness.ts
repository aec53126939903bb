import { afterAll, expect } from "vitest";
import type { CoverageRow } from "../../emulator/protocol.ts";
import { coverage } from "../../emulator/server/coverage/coverage.ts";

/** What the local Discords of this test file have really done. */
const seen = new Set<string>();

export function witness(kind: CoverageRow["kind"], name: string): void {
  seen.add(`${kind} ${name}`);
}

interface Task {
  readonly mode: string;
  readonly result?: { readonly state: string } | undefined;
  readonly tasks?: readonly Task[];
}

/** A run that was filtered, or in which a test failed, has not come by everything. */
function ranWhole(task: Task): boolean {
  if (task.tasks) return task.tasks.every(ranWhole);
  return task.mode === "run" && task.result?.state === "pass";
}

// Whoever imports this, by bot.ts as a rule, is held to the rows of the coverage table that name it: claimed is exercised.
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures a hook wants.
afterAll(({}, suite) => {
  if (!ranWhole(suite)) return;
  const { filepath } = suite.file;
  const claimed = coverage.filter((row) => row.test !== null && filepath.endsWith(row.test));
  const untouched = claimed.map((row) => `${row.kind} ${row.name}`).filter((key) => !seen.has(key));
  expect(untouched, "claimed by the coverage table of this file, which does not come by it").toEqual([]);
});
