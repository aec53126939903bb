import type { Pictures } from "./interactions/pictures.ts";

/**
 * Pictures for what nobody waits for: at most so many of them are in the renderer's queue, the rest wait their turn outside.
 * When a thousand recaps are due at once, none loses its picture to a full queue, and people who press a button still get theirs.
 */
export function patientPictures(pictures: Pictures, atOnce: number): Pictures {
  const waiting: (() => void)[] = [];
  let running = 0;
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
  return {
    still: (draw) => inTurn(() => pictures.still(draw)),
    guidedSet: (draw) => inTurn(() => pictures.guidedSet(draw)),
  };
}
