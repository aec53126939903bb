import { formatDays, type Weekday, weekdays } from "../../calendar/days.ts";
import type { View } from "../../interactions/answer.ts";
import type { RemindedKind, Reminder, Reminders } from "../../services/unasked/read-reminders.ts";
import { middayWindow } from "../../services/unasked/typed-schedule.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { underPause } from "./pause-views.ts";
import { clockInWords, reminderLines } from "./remind-lines.ts";

/** Before work, at noon, after work (judgement); anything else is typed. */
export const usualTimes = ["07:00", "12:30", "18:30"] as const;

/** Everything that comes unasked: what, when and why, each with its way to stop it. `note` goes before everything else. */
export function remindersView(reader: Reader, reminders: Reminders, note: string | null = null): View {
  const { userId, texts } = reader;
  const { remind, pause } = texts;
  const { coaching, daily, posture, morning, areDmsClosed } = reminders;
  const view = card(
    "quiet",
    text(note),
    title(remind.statusTitle, small(clockInWords(reader, coaching))),
    text(areDmsClosed ? remind.dmsClosed : null),
    ...[daily, posture, morning].flatMap((reminder) => [
      text(`**${remind.names[reminder.kind]}**`, ...reminderLines(reader, reminders, reminder)),
      row(...reminderButtons(reader, reminder)),
    ]),
    ...skippedPart(reader, reminders),
    rule,
    row(
      coaching.standing.paused === null ? button(ids.pause.encode(userId, {}), pause.pause) : null,
      button(ids.settings.encode(userId, {}), texts.settings.title),
    ),
  );
  return underPause(reader, coaching, view);
}

/** The daily reminder alone; where there is none, the question when it should come, on `days` where they were told. */
export function dailyView(reader: Reader, reminders: Reminders, days: ReadonlySet<Weekday> | null = null): View {
  const { remind } = reader.texts;
  const { coaching, daily } = reminders;
  const view = daily.isOn
    ? card(
        "good",
        title(remind.names.daily, ...reminderLines(reader, reminders, daily)),
        ...underneath(reader, reminders, daily),
      )
    : card(
        "question",
        title(remind.askTitle, remind.ask),
        row(...timeButtons(reader, days), otherTimeButton(reader)),
        text(small(clockInWords(reader, coaching))),
      );
  return underPause(reader, coaching, view);
}

/** The posture nudge alone; where it is off, what it is and the way to turn it on. */
export function postureView(reader: Reader, reminders: Reminders): View {
  const { remind } = reader.texts;
  const { coaching, posture } = reminders;
  const view = posture.isOn
    ? card(
        "good",
        title(remind.names.posture, ...reminderLines(reader, reminders, posture)),
        ...underneath(reader, reminders, posture),
      )
    : card("question", title(remind.nudgeTitle, remind.nudgeIsWhat), row(...nudgeButtons(reader, "main")));
  return underPause(reader, coaching, view);
}

function underneath(reader: Reader, { coaching, areDmsClosed }: Reminders, reminder: Reminder) {
  const { userId, texts } = reader;
  return [
    text(areDmsClosed ? texts.remind.dmsClosed : null),
    text(small(clockInWords(reader, coaching))),
    row(...reminderButtons(reader, reminder), button(ids.remindStatus.encode(userId, {}), texts.remind.status)),
  ];
}

function reminderButtons(reader: Reader, reminder: Reminder) {
  const { userId, texts } = reader;
  const { remind } = texts;
  const { kind, isOn, pace } = reminder;
  if (!isOn) return turnOnButtons(reader, kind);
  const change = { daily: ids.remindOther, posture: ids.nudgeOther, morning: null }[kind];
  return [
    kind === "morning" || pace === "everyTime"
      ? null
      : button(ids.remindAsBefore.encode(userId, { kind }), remind.usualPace, "primary"),
    change === null ? null : button(change.encode(userId, {}), remind.change),
    button(ids.remindStop.encode(userId, { kind }), remind.stop),
  ];
}

function turnOnButtons(reader: Reader, kind: RemindedKind) {
  const { userId, texts } = reader;
  switch (kind) {
    case "daily":
      return [...timeButtons(reader, null), otherTimeButton(reader)];
    case "posture":
      return nudgeButtons(reader, "plain");
    case "morning":
      return [button(ids.morningOn.encode(userId, {}), texts.remind.turnOn)];
    default:
      return kind satisfies never;
  }
}

function timeButtons({ userId }: Reader, days: ReadonlySet<Weekday> | null) {
  const carried = days === null ? undefined : formatDays(days);
  return usualTimes.map((time) => button(ids.remindTime.encode(userId, { time, days: carried }), time));
}

function otherTimeButton({ userId, texts: { remind } }: Reader) {
  return button(ids.remindOther.encode(userId, {}), remind.otherTime);
}

function nudgeButtons({ userId, texts: { remind } }: Reader, style: "main" | "plain") {
  const { from, to } = middayWindow;
  return [
    button(ids.nudgeOn.encode(userId, {}), remind.nudgeOn(from, to, weekdays.slice(0, 5)), style),
    button(ids.nudgeOther.encode(userId, {}), remind.nudgeOther),
  ];
}

function skippedPart({ texts: { remind } }: Reader, { skipped, coaching }: Reminders) {
  if (skipped.length === 0) return [];
  const lines = skipped.map(({ kind, on, reason }) => `- ${remind.skipped(kind, on, coaching.now.on, reason)}`);
  return [rule, text(remind.skippedTitle, ...lines)];
}
