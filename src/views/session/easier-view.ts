import type { View } from "../../interactions/answer.ts";
import { easierTarget } from "../../services/coaching/easier-target.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { button, card, row, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { doneButton, todayButton } from "./session-buttons.ts";
import { setMinutes } from "./set-minutes.ts";

/** Less than the target, for today, with one tap to log it; the target itself stays. */
export function easierView(reader: Reader, coaching: Coaching): View {
  const { session, words, exercise } = reader.texts;
  const { target } = coaching.standing;
  const easier = easierTarget(coaching);
  if (target === null || easier === null) {
    return card("quiet", text(session.nothingEasier), row(todayButton(reader), notTodayButton(reader)));
  }
  const { checks } = exercise(easier.exercise);
  return card(
    "session",
    title(
      session.easierTitle,
      session.easierText(words.targetInWords(easier, coaching.person.weightUnit), setMinutes(easier)),
    ),
    text(`**${session.clean(checks[0], checks[1])}**`),
    text(session.easierStays(words.targetInWords(target, coaching.person.weightUnit))),
    // No form here: what it logs is a set like any other, and would say something about the step.
    row(doneButton(reader, coaching, easier, ids.easierShown), notTodayButton(reader), todayButton(reader)),
  );
}

/** After "Not today": nothing is asked, and changing one's mind is a button. */
export function restTakenView(reader: Reader, coaching: Coaching): View {
  const { session, words } = reader.texts;
  const { target } = coaching.standing;
  return card(
    "quiet",
    title(session.restTaken, session.restTakenText),
    text(target === null ? null : session.next(words.targetInWords(target, coaching.person.weightUnit))),
    row(todayButton(reader)),
  );
}

function notTodayButton({ userId, texts: { session } }: Reader) {
  return button(ids.notToday.encode(userId, {}), session.notToday);
}
