import type { View, ViewFile } from "../interactions/answer.ts";
import type { Still } from "../interactions/pictures.ts";
import { poseCard } from "../pictures/cards/pose-card.ts";
import { LOOK_NAMES } from "../pictures/figure/looks.ts";
import { EXERCISE_KEYS, isDrawn } from "../pictures/poses/exercise.ts";
import { type Coaching, zoneOf } from "../services/read-coaching.ts";
import { card, menu, rule, small, text, title } from "./components.ts";
import { ids } from "./custom-ids.ts";
import { lookOf } from "./look-of.ts";
import { gallery, withFiles } from "./picture-parts.ts";
import type { Reader } from "./reader.ts";

/** What a person may choose about themselves. `preview`: one of their pictures as it looks now. */
export function settingsView(
  { userId, texts: { settings } }: Reader,
  coaching: Coaching,
  preview: ViewFile | null,
): View {
  const chosen = lookOf(coaching);
  const options = LOOK_NAMES.map((look) => ({ label: settings.looks[look], value: look, default: look === chosen }));
  const view = card(
    "quiet",
    title(settings.title, settings.look),
    gallery(preview),
    menu(ids.look.encode(userId, {}), settings.lookPlaceholder, options),
    rule,
    text(small(settings.zone(zoneOf(coaching.person)))),
  );
  return withFiles(view, preview);
}

/** The card of the exercise somebody is at, or of the first one where theirs cannot be drawn. */
export function lookStill({ texts: { pictures, settings } }: Reader, coaching: Coaching): Still {
  const { exercise, position } = coaching.standing;
  const shown = isDrawn(exercise) ? exercise : EXERCISE_KEYS[0];
  const { title: name, cues, tip, alt } = pictures.poses[shown];
  const look = lookOf(coaching);
  const side = "left";
  const words = { level: pictures.level(position.level), title: name(side), cues, tip, alt: alt(side) };
  return {
    name: "look",
    ...poseCard({ exercise: shown, side, look, words: { ...words, dose: settings.looks[look] } }),
  };
}
