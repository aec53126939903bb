import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import { gluteMood } from "../../pictures/cards/glute-mood.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, card, row, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { beside, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { hurtLately } from "../session/serious.ts";
import { nudgeOf, phaseOf } from "./nudge-choice.ts";
import type { Unasked } from "./unasked.ts";
import { footer, settingsButton, snoozeButton } from "./unasked-buttons.ts";
import { lateLine, paceLine } from "./unasked-lines.ts";

/** One doable thing in the middle of the day. */
export function nudgeView(reader: Reader, coaching: Coaching, unasked: Unasked, thumbnail: ViewFile | null): View {
  const { userId, texts } = reader;
  const { nudges, messages } = texts;
  const { standing } = coaching;
  const nudge = nudgeOf(nudges, phaseOf(standing), userId, unasked.on, standing.weakerSide);
  const isPlain = hurtLately(standing);
  const named = unasked.isSnoozed ? messages.nudgeSnoozedTitle : isPlain ? messages.painTitle : nudge.title;
  const words = isPlain || nudge.aside === null ? nudge.action : `${nudge.action} ${nudge.aside}`;
  const view = card(
    "ladder",
    beside(title(named, words), thumbnail),
    text(lateLine(reader, coaching, unasked), paceLine(reader, unasked)),
    row(
      button(ids.unaskedSqueezed.encode(userId, { mark: unasked.mark }), messages.squeezed, "main"),
      snoozeButton(reader, unasked, 60, messages.snoozeHour),
      button(ids.unaskedSkip.encode(userId, { mark: unasked.mark }), messages.notToday),
      settingsButton(reader, unasked),
    ),
    footer(reader, "posture"),
  );
  return withFiles(view, thumbnail);
}

/** A glute that is asleep. */
export function nudgeStill({ texts: { messages } }: Reader): Still {
  return { name: "glute", ...gluteMood({ mood: "asleep", words: { alt: messages.asleep } }) };
}

/** The same one, awake. */
export function awakeStill({ texts: { messages } }: Reader): Still {
  return { name: "glute", ...gluteMood({ mood: "awake", words: { alt: messages.awake } }) };
}
