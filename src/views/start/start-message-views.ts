import type { Form, View } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { middayWindow } from "../../services/unasked/typed-schedule.ts";
import { button, card, row, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { textField } from "../text-field.ts";
import { clockInWords } from "../unasked/remind-lines.ts";
import { usualTimes } from "../unasked/remind-views.ts";

/** The steps of a start about what comes unasked: each is off unless it is chosen. */
export function reminderStepView(reader: Reader, coaching: Coaching, note: string | null): View {
  const { userId, texts } = reader;
  const { start } = texts;
  return card(
    "session",
    text(note),
    title(start.reminderTitle, start.reminderIntro),
    row(
      ...usualTimes.map((time) => button(ids.startReminder.encode(userId, { time }), time)),
      button(ids.startTimeOpen.encode(userId, {}), start.otherTime),
      button(ids.startReminder.encode(userId, { time: undefined }), start.noReminder),
    ),
    text(small(clockInWords(reader, coaching))),
  );
}

export function nudgeStepView({ userId, texts: { start } }: Reader, note: string | null): View {
  return card(
    "session",
    text(note),
    title(start.nudgeTitle, start.nudgeIntro(middayWindow.from, middayWindow.to)),
    row(
      button(ids.startNudge.encode(userId, { wanted: true }), start.nudgeYes),
      button(ids.startNudge.encode(userId, { wanted: false }), start.nudgeNo),
    ),
  );
}

export function checkStepView({ userId, texts: { start } }: Reader, note: string | null): View {
  return card(
    "session",
    text(note),
    title(start.checkTitle, start.checkIntro),
    row(
      button(ids.startCheck.encode(userId, { wanted: true }), start.checkYes),
      button(ids.startCheck.encode(userId, { wanted: false }), start.checkNo),
    ),
  );
}

export function startTimeForm({ userId, texts: { start } }: Reader): Form {
  return {
    custom_id: ids.startTime.encode(userId, {}),
    title: start.timeFormTitle,
    components: [textField("time", start.timeLabel, start.timeHint, { maxLength: 12, required: true })],
  };
}

/** Sent when the form took too long: the button opens it. */
export function startTimeOfferView({ userId, texts: { start } }: Reader): View {
  return card("quiet", row(button(ids.startTimeOpen.encode(userId, {}), start.otherTime, "main")));
}
