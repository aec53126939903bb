import type { CoverageRow } from "../../protocol.ts";
import { componentRows, optionRows } from "./component-coverage.ts";
import { closeCodeRows, dispatchRows, opcodeRows } from "./gateway-coverage.ts";
import { errorRows, faultRows, missingRouteRows, routeRows } from "./rest-coverage.ts";

/** What this server can do, what it does in part, and what it does not: checked data, shown on the page. */
export const coverage: readonly CoverageRow[] = [
  ...routeRows,
  ...missingRouteRows,
  ...opcodeRows,
  ...closeCodeRows,
  ...dispatchRows,
  ...componentRows,
  ...optionRows,
  ...errorRows,
  ...faultRows,
];
