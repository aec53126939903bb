/**
 * A number from 0 (included) to 1 (not included) that is always the same for the same seed and evenly spread over seeds
 * that resemble each other: FNV-1a, then the finaliser of MurmurHash3. Not for secrets.
 */
export function spreadOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const char of seed) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
