import type { ViewFile } from "./interactions/answer.ts";
import type { Pictures } from "./interactions/pictures.ts";
import { isLookName } from "./pictures/figure/looks.ts";
import { isDrawn } from "./pictures/poses/exercise.ts";
import type { Renderer } from "./pictures/renderer/renderer.ts";

/**
 * The renderer as the commands see it. The renderer tells of its own failures; a drawing that throws is told to `onFailure`, and
 * costs nobody their answer either.
 */
export function picturesPort(renderer: Renderer, onFailure: (error: unknown) => void): Pictures {
  const orNothing = (work: () => Promise<ViewFile | null>) =>
    Promise.try(work).catch((error: unknown) => {
      onFailure(error);
      return null;
    });
  return {
    still: (draw) =>
      orNothing(async () => {
        const drawn = draw();
        if (drawn === null) return null;
        const bytes = await renderer.renderPng(drawn.svg);
        return bytes === undefined ? null : { name: `${drawn.name}.png`, bytes, description: drawn.alt };
      }),
    guidedSet: (draw) =>
      orNothing(async () => {
        const set = draw();
        // The renderer knows exercises and looks by closed lists; what is in neither has no picture.
        if (set === null || !isDrawn(set.exercise) || !isLookName(set.look)) return null;
        const bytes = await renderer.renderGuidedSet({ ...set, exercise: set.exercise, look: set.look });
        return bytes === undefined ? null : { name: "guided-set.gif", bytes, description: set.words.alt };
      }),
  };
}
