import { cutToFit, sizeToFit } from "../text/measure.ts";
import type { FittedSet, FittedText, GuidedSetSpec } from "./spec.ts";

/** Fits the words of a set to their places on the frame: they shrink before they are cut. */
export function fittedSet({ words, ...spec }: GuidedSetSpec): FittedSet {
  const phase = (text: string) => fitted(text, 27, 15, 156);
  return {
    ...spec,
    title: fitted(words.title, 22, 16, 440),
    phases: {
      ready: phase(words.ready),
      there: phase(words.there),
      hold: phase(words.hold),
      back: phase(words.back),
      rest: phase(words.rest),
      done: phase(words.done),
    },
  };
}

function fitted(text: string, wantedPx: number, leastPx: number, maxWidthPx: number): FittedText {
  const sizePx = sizeToFit(text, { sizePx: wantedPx, weight: "black" }, maxWidthPx, leastPx);
  return { text: cutToFit(text, { sizePx, weight: "black" }, maxWidthPx), sizePx };
}
