/**
 * A memory of what `make` made of a key, for values that are the same whenever they are made. Full, it forgets everything:
 * what is asked for often is soon there again.
 */
export function remembered<T>(limit: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (known.size >= limit) known.clear();
    known.set(key, made);
    return made;
  };
}
