import type { View } from "../../../src/interactions/answer.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import type { Reminder, Reminders, SkipReason } from "../../../src/services/unasked/read-reminders.ts";
import { en } from "../../../src/texts/en.ts";
import { remindOfferView } from "../../../src/views/unasked/remind-forms.ts";
import { dailyView, postureView, remindersView } from "../../../src/views/unasked/remind-views.ts";
import { reader } from "../coaching-at.ts";

const hourMs = 3_600_000;
const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const off = {
  consent: null,
  isOn: false,
  isParked: false,
  rule: null,
  next: null,
  nextSilence: null,
  pace: "everyTime",
} as const;

/** Everything on, the next ones in some hours, and what would be said about them. */
export function remindersOf(
  coaching: Coaching,
  more: Partial<Reminder> = {},
  skipped: Reminders["skipped"] = [],
): Reminders {
  const { on, atMs } = coaching.now;
  const next = { on, ordinal: 0, dueAtMs: atMs + 2 * hourMs, usefulUntilMs: atMs + 6 * hourMs };
  const set = {
    consent: true,
    isOn: true,
    isParked: false,
    next,
    nextSilence: null,
    pace: "everyTime",
    ...more,
  } as const;
  return {
    coaching,
    daily: { ...set, kind: "daily", rule: { kind: "daily", time: "20:30", days: ["mon", "wed", "fri"] } },
    posture: { ...set, kind: "posture", rule: { kind: "window", from: "11:00", to: "15:00", days: weekdays } },
    morning: { ...set, kind: "morning", rule: { kind: "once", on, time: "08:00" } },
    areDmsClosed: false,
    skipped,
  };
}

export function noReminders(coaching: Coaching): Reminders {
  const none = remindersOf(coaching);
  return {
    ...none,
    daily: { ...off, kind: "daily" },
    posture: { ...off, kind: "posture" },
    morning: { ...off, kind: "morning" },
  };
}

/** What is said about everything unasked, of one coaching. */
export function reminderViews(name: string, coaching: Coaching): [string, View][] {
  const none = noReminders(coaching);
  const reasons = Object.keys(en.remind.silence) as SkipReason[];
  const skipped = reasons.map((reason) => ({ kind: "daily", on: "2026-02-28", reason }) as const);
  return [
    [`reminders: ${name}`, remindersView(reader, remindersOf(coaching), "A note.")],
    [`no reminders: ${name}`, remindersView(reader, none)],
    [
      `reminders into closed messages: ${name}`,
      remindersView(reader, { ...remindersOf(coaching), areDmsClosed: true }),
    ],
    [`silent lately: ${name}`, remindersView(reader, remindersOf(coaching, {}, skipped))],
    ...reasons.map((nextSilence): [string, View] => [
      `reminders, ${nextSilence}: ${name}`,
      remindersView(reader, remindersOf(coaching, { nextSilence })),
    ]),
    ...(["everyOtherDay", "weekly", "asking", "silent"] as const).map((pace): [string, View] => [
      `reminders, ${pace}: ${name}`,
      remindersView(reader, remindersOf(coaching, { pace })),
    ]),
    [
      `reminders that make no sense: ${name}`,
      remindersView(reader, remindersOf(coaching, { isParked: true, rule: null, next: null })),
    ],
    [`daily: ${name}`, dailyView(reader, remindersOf(coaching))],
    [`no daily: ${name}`, dailyView(reader, none, new Set(["mon", "tue", "wed", "thu", "fri", "sun"] as const))],
    [`nudge: ${name}`, postureView(reader, remindersOf(coaching))],
    [`no nudge: ${name}`, postureView(reader, none)],
    ["reminder form offer", remindOfferView(reader, "daily")],
    ["nudge form offer", remindOfferView(reader, "posture")],
  ];
}
