import { cityOfZone } from "../../calendar/places.ts";
import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import { poseCard } from "../../pictures/cards/pose-card.ts";
import { LOOK_NAMES } from "../../pictures/figure/looks.ts";
import { EXERCISE_KEYS, isDrawn } from "../../pictures/poses/exercise.ts";
import { type WeightUnit, weightUnits } from "../../progression/weight-unit.ts";
import { type Coaching, zoneOf } from "../../services/coaching/read-coaching.ts";
import { dayStarts } from "../../services/settings/choose-day-start.ts";
import { button, card, menu, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { gallery, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { wallTimeAt } from "../unasked/remind-lines.ts";
import { lookOf } from "./look-of.ts";
import { mayPreferPounds } from "./may-prefer-pounds.ts";

/**
 * What a person may choose about themselves. `preview`: one of their pictures as it looks now. `note` goes before everything
 * else: what was changed just now.
 */
export function settingsView(
  reader: Reader,
  coaching: Coaching,
  preview: ViewFile | null,
  note: string | null = null,
): View {
  const { userId, texts } = reader;
  const { settings, remind } = texts;
  const { person, now } = coaching;
  const zone = zoneOf(person);
  const view = card(
    "quiet",
    text(note),
    title(settings.title),
    text(settings.clock(cityOfZone(zone), wallTimeAt(now.atMs, zone))),
    row(
      button(ids.clock.encode(userId, {}), settings.changeClock),
      button(ids.remindStatus.encode(userId, {}), remind.status),
    ),
    text(settings.dayStart(person.dayStart)),
    menu(ids.dayStart.encode(userId, {}), settings.dayStartPlaceholder, dayStartOptions(reader, person.dayStart)),
    text(settings.weights(person.weightUnit), mayPreferPounds(person) ? small(settings.maybePounds) : null),
    menu(ids.weightUnit.encode(userId, {}), settings.weightPlaceholder, unitOptions(reader, person.weightUnit)),
    rule,
    text(settings.look),
    gallery(preview),
    menu(ids.look.encode(userId, {}), settings.lookPlaceholder, lookOptions(reader, coaching)),
  );
  return withFiles(view, preview);
}

function dayStartOptions({ texts: { settings } }: Reader, chosen: string) {
  return dayStarts.map((time) => ({ label: settings.dayStartOption(time), value: time, default: time === chosen }));
}

function unitOptions({ texts: { settings } }: Reader, chosen: WeightUnit) {
  return weightUnits.map((unit) => ({ label: settings.units[unit], value: unit, default: unit === chosen }));
}

function lookOptions({ texts: { settings } }: Reader, coaching: Coaching) {
  const chosen = lookOf(coaching);
  return LOOK_NAMES.map((look) => ({ label: settings.looks[look], value: look, default: look === chosen }));
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
