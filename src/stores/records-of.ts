import { type SQL, sql } from "drizzle-orm";

/**
 * Rows as one JSON parameter, to select or update from. `shape` names and types the columns, for example
 * `r(id uuid, due_on date)`. A thousand rows with a parameter for each value take several times as long.
 */
export function recordsOf(rows: readonly object[], shape: SQL): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as ${shape}`;
}
