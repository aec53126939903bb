import { formatDays } from "../../calendar/days.ts";
import type { Form, View } from "../../interactions/answer.ts";
import type { Reminder } from "../../services/unasked/read-reminders.ts";
import { middayWindow } from "../../services/unasked/typed-schedule.ts";
import { button, card, row } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { textField } from "../text-field.ts";

/** Time and days of the daily reminder, filled in with those of now. */
export function remindForm({ userId, texts: { remind } }: Reader, { rule }: Reminder): Form {
  const now = rule?.kind === "daily" ? { time: rule.time, days: formatDays(new Set(rule.days)) } : { days: "daily" };
  return {
    custom_id: ids.remindForm.encode(userId, {}),
    title: remind.formTitle,
    components: [
      textField("time", remind.timeLabel, remind.timeHint, { maxLength: 12, value: now.time ?? "", required: true }),
      textField("days", remind.daysLabel, remind.daysHint, { maxLength: 60, value: now.days, required: true }),
    ],
  };
}

/** The window and the days of the posture nudge, filled in with those of now. */
export function nudgeForm({ userId, texts: { remind } }: Reader, { rule }: Reminder): Form {
  const { from, to } = rule?.kind === "window" ? rule : middayWindow;
  const days = rule?.kind === "window" ? formatDays(new Set(rule.days)) : "weekdays";
  return {
    custom_id: ids.nudgeForm.encode(userId, {}),
    title: remind.nudgeFormTitle,
    components: [
      textField("from", remind.fromLabel, remind.fromHint, { maxLength: 20, value: from, required: true }),
      textField("to", remind.toLabel, remind.toHint, { maxLength: 12, value: to, required: true }),
      textField("days", remind.daysLabel, remind.daysHint, { maxLength: 60, value: days, required: true }),
    ],
  };
}

/** Sent when a form took too long: the button opens it. */
export function remindOfferView({ userId, texts: { remind } }: Reader, kind: "daily" | "posture"): View {
  const id = kind === "daily" ? ids.remindOther : ids.nudgeOther;
  return card("quiet", row(button(id.encode(userId, {}), remind.openForm, "main")));
}
