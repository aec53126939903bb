import { addDays } from "../../../src/calendar/local-day.ts";
import type { View, ViewFile } from "../../../src/interactions/answer.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import { dmsWereClosedView } from "../../../src/views/unasked/closed-dms-view.ts";
import { unaskedSettingsView } from "../../../src/views/unasked/keep-question.ts";
import type { Unasked } from "../../../src/views/unasked/unasked.ts";
import {
  keptView,
  restedView,
  restTooLateView,
  skippedView,
  snoozedView,
  squeezedView,
  stoppedView,
} from "../../../src/views/unasked/unasked-answers.ts";
import { unaskedStill, unaskedView } from "../../../src/views/unasked/unasked-view.ts";
import { reader } from "../coaching-at.ts";

/** As long as every mark is. */
export const mark = "AZfrQhDPS0ea_-NC7v8D4g";

export function anUnasked(coaching: Coaching, more: Partial<Unasked> = {}): Unasked {
  return {
    ...{ mark, kind: "daily", on: coaching.now.on, dueAtMs: coaching.now.atMs },
    ...{ isSnoozed: false, isLate: false, newPace: null, asksToKeep: false },
    ...more,
  };
}

/** The message with its picture, as far as one is drawn. */
export function said(coaching: Coaching, more: Partial<Unasked> = {}): View {
  const unasked = anUnasked(coaching, more);
  const still = unaskedStill(reader, coaching, unasked);
  return unaskedView(reader, coaching, unasked, still === null ? null : fileOf(still));
}

/** Every message that may be sent unasked, as the gate lets them through. */
export function messagesAt(coaching: Coaching): [string, View][] {
  const { blocked, morningCheck } = coaching.standing;
  const variants: [string, Partial<Unasked>][] = [
    ["plain", {}],
    ["snoozed", { isSnoozed: true }],
    ["late", { isLate: true }],
    ["every other day", { newPace: "everyOtherDay" }],
    ["weekly, and late", { newPace: "weekly", isLate: true }],
    ["asking", { asksToKeep: true }],
  ];
  const isSilent = blocked?.code === "rest" || blocked?.code === "referred";
  const isScreenDue = blocked?.code === "screenExpired" || blocked?.code === "screenNeeded";
  const kinds = [
    ...(isSilent ? [] : (["daily"] as const)),
    ...(isSilent || isScreenDue ? [] : (["posture"] as const)),
    ...(morningCheck === null ? [] : (["morning"] as const)),
  ];
  return kinds.flatMap((kind) =>
    variants.map(([name, more]): [string, View] => [`${kind}, ${name}`, said(coaching, { ...more, kind })]),
  );
}

/** Those messages, and every answer to them. */
export function unaskedViews(name: string, coaching: Coaching): [string, View][] {
  const kinds = (["daily", "posture", "morning"] as const).map((kind) => anUnasked(coaching, { kind }));
  const answers = kinds.flatMap((unasked): [string, View][] => [
    [`settings of ${unasked.kind}`, unaskedSettingsView(reader, unasked)],
    [`kept ${unasked.kind}`, keptView(reader, unasked)],
    [`stopped ${unasked.kind}`, stoppedView(reader, unasked)],
    [`snoozed ${unasked.kind}`, snoozedView(reader, unasked, coaching, coaching.now.atMs + 1_800_000)],
  ]);
  const { on } = coaching.now;
  const old = { ...anUnasked(coaching), on: addDays(on, -1) };
  const older = { ...old, on: addDays(on, -20) };
  const nudge = anUnasked(coaching, { kind: "posture" });
  const all: [string, View][] = [
    ...messagesAt(coaching),
    ...answers,
    ["rested", restedView(reader, anUnasked(coaching))],
    ["rest too late", restTooLateView(reader, old, coaching)],
    ["rest much too late", restTooLateView(reader, older, coaching)],
    ["nudge skipped", skippedView(reader, nudge)],
    ["squeezed", squeezedView(reader, nudge, coaching, null)],
    ["closed messages", dmsWereClosedView(reader, { sinceOn: addDays(on, -3), todayOn: on })],
  ];
  return all.map(([what, view]) => [`${what}, ${name}`, view]);
}

function fileOf({ name, alt }: { readonly name: string; readonly alt: string }): ViewFile {
  return { name: `${name}.png`, bytes: new Uint8Array(), description: alt };
}
