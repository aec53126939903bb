/** One place where two values of plain JSON differ; `undefined` where there is nothing. */
export interface Difference {
  /** For example `state.current.position.rung`. */
  readonly path: string;
  readonly stored: unknown;
  readonly folded: unknown;
}

/** Every place where the stored value is not what the folded one would be, once it were stored as JSON. */
export function differencesBetween(stored: unknown, folded: unknown, path: string): Difference[] {
  const plain = folded === undefined ? undefined : JSON.parse(JSON.stringify(folded));
  return compare(stored, plain, path);
}

function compare(stored: unknown, folded: unknown, path: string): Difference[] {
  if (Object.is(stored, folded)) return [];
  if (!isTree(stored) || !isTree(folded) || Array.isArray(stored) !== Array.isArray(folded))
    return [{ path, stored, folded }];
  const [ones, others] = [new Map(Object.entries(stored)), new Map(Object.entries(folded))];
  return [...new Set([...ones.keys(), ...others.keys()])].flatMap((key) =>
    compare(ones.get(key), others.get(key), Array.isArray(stored) ? `${path}[${key}]` : `${path}.${key}`),
  );
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
