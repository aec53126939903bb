import type { CoverageRow } from "../protocol.ts";

export const coverage: readonly CoverageRow[] = [];
