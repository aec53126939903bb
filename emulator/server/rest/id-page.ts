import { compareIds } from "../world/snowflake.ts";
import { FormErrors } from "./form-errors.ts";

/** A page's length from the query. @throws ApiError 50035 when it is out of range */
export function pageLength(query: URLSearchParams, range: { readonly usual: number; readonly most: number }): number {
  const limit = Number(query.get("limit") ?? range.usual);
  if (Number.isInteger(limit) && limit >= 1 && limit <= range.most) return limit;
  const errors = new FormErrors();
  errors.add(["limit"], "NUMBER_TYPE_MAX", `int value should be between 1 and ${range.most}.`);
  throw errors.toError();
}

/** What comes right before or after an id, in the order of ids. @throws ApiError 50035 */
export function idPage<T extends { readonly id: string }>(
  things: readonly T[],
  query: URLSearchParams,
  range: { readonly usual: number; readonly most: number },
): readonly T[] {
  const length = pageLength(query, range);
  const [before, after] = [query.get("before"), query.get("after")];
  const sorted = things.toSorted((a, b) => compareIds(a.id, b.id));
  if (after !== null) return sorted.filter((one) => compareIds(one.id, after) > 0).slice(0, length);
  if (before !== null) return sorted.filter((one) => compareIds(one.id, before) < 0).slice(-length);
  return sorted.slice(0, length);
}
