import { describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/local-day.ts";
import type { PastDelivery } from "../../src/habits/back-off.ts";
import { type Coached, verdictOn } from "../../src/jobs/gate.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { FactBody } from "../../src/progression/facts.ts";
import { fold } from "../../src/progression/fold.ts";
import type { PersonDelivery } from "../../src/stores/deliveries.ts";
import type { DeliveryScene } from "../../src/stores/delivery-scenes.ts";
import { dayMs, mondayMs } from "../support/coached-person.ts";
import { hourMs, minuteMs } from "../support/delivery-world.ts";

/** Monday, 2 March 2026, 18:30 in Berlin. */
const dueAtMs = mondayMs + 7.5 * hourMs;
const on = "2026-03-02";
const daily: PersonDelivery = {
  id: "00000000-0000-4000-8000-000000000001",
  userId: "1",
  kind: "daily",
  on,
  ordinal: 0,
  dueAtMs,
  usefulUntilMs: dueAtMs + 4 * hourMs,
};
const posture: PersonDelivery = { ...daily, kind: "posture" };
const morning: PersonDelivery = { ...daily, kind: "morning" };
const entry = { exercise: "glute-bridge", reps: 5, seconds: 10, loadKg: null, side: "both" } as const;

/** The state of somebody who passed the screen a month ago, and then this, each on its day before or on the Monday. */
function told(...bodies: readonly (readonly [daysAgo: number, body: FactBody])[]): Coached {
  const all = [[30, { kind: "screenPassed" }] as const, ...bodies];
  const facts = all.map(([daysAgo, body], seq) => {
    const atMs = dueAtMs - hourMs - daysAgo * dayMs + seq;
    return { seq, recordedAtMs: atMs, occurredAtMs: atMs, occurredOn: addDays(on, -daysAgo), ...body };
  });
  const program = { key: bridgeToSwing.key, version: bridgeToSwing.version };
  return { state: fold(facts, () => bridgeToSwing, program).state, program: bridgeToSwing };
}

const scene: DeliveryScene = {
  person: { userId: "1", zone: "Europe/Berlin", dayStart: "04:00" },
  dmChannelId: "2",
  state: null,
  lastSeenAtMs: dueAtMs - 60 * dayMs,
  isWanted: true,
  areDmsClosed: false,
  restTakenOn: null,
  past: [],
};

/** So many messages in the days before, none of them answered; the last ones may be further apart. */
function ignored(count: number, askedToKeep = false): PastDelivery[] {
  return Array.from({ length: count }, (_, index) => ({
    on: addDays(on, index - count),
    sentAtMs: dueAtMs + (index - count) * dayMs,
    answeredAtMs: null,
    askedToKeep: askedToKeep && index === count - 1,
  }));
}

function graduate(): Coached {
  const { state, program } = told([9, { kind: "setLogged", entry: { ...entry, pain: "none" } }]);
  return { state: { ...state, current: { ...state.current, graduated: true } }, program };
}

interface Given {
  readonly delivery?: PersonDelivery;
  readonly scene?: Partial<DeliveryScene>;
  readonly coached?: Coached | null;
  readonly atMs?: number;
}

function verdict(given: Given) {
  const coached = given.coached === undefined ? told() : given.coached;
  return verdictOn(given.delivery ?? daily, { ...scene, ...given.scene }, coached, given.atMs ?? dueAtMs);
}

const set: FactBody = { kind: "setLogged", entry: { ...entry, pain: "none" } };
const painful: FactBody = { kind: "setLogged", entry: { ...entry, pain: "stop" } };
const paused = (untilOn: string | null): FactBody => ({ kind: "paused", untilOn });

describe("a delivery is skipped", () => {
  const skipped: readonly (readonly [string, string, Given])[] = [
    ["once it is of no use any more", "late", { atMs: daily.usefulUntilMs }],
    ["without consent to its kind", "noConsent", { scene: { isWanted: false } }],
    ["for somebody who never started", "noConsent", { coached: null }],
    ["while direct messages are closed", "dmsClosed", { scene: { areDmsClosed: true } }],
    ["during a pause", "paused", { coached: told([3, paused(null)]) }],
    ["until the pause ends", "paused", { coached: told([3, paused("2026-03-03")]) }],
    ["during a pause, also a nudge", "paused", { delivery: posture, coached: told([3, paused(null)]) }],
    [
      "during a pause, also a morning check",
      "paused",
      { delivery: morning, coached: told([1, painful], [0, paused(null)]) },
    ],
    ["when a clinician should be seen first", "referred", { coached: told([1, { kind: "screenReferred" }]) }],
    [
      "when a clinician should be seen first, also a morning check, of which no answer would be taken",
      "referred",
      { delivery: morning, coached: told([2, painful], [1, painful]) },
    ],
    ["when today's session is done", "doneToday", { coached: told([0, set]) }],
    ["after “not today”", "notToday", { scene: { restTakenOn: on } }],
    ["on a nudge after “not today”", "notToday", { delivery: posture, scene: { restTakenOn: on } }],
    ["on a day of rest after pain", "restDay", { coached: told([1, painful]) }],
    ["when the morning check was answered", "answered", { delivery: morning, coached: told() }],
    ["the day after the third that was ignored", "backOff", { scene: { past: ignored(3) } }],
    ["within the week after the seventh", "backOff", { scene: { past: ignored(7) } }],
    ["for ever after the question", "backOff", { scene: { past: ignored(14, true) } }],
  ];
  it.each(skipped)("%s: %s", (_, reason, given) => {
    expect(verdict(given)).toEqual({ kind: "skip", reason });
  });

  it("on a nudge while the screen has expired: screenNeeded", () => {
    const atMs = dueAtMs + 400 * dayMs;
    const delivery = { ...posture, dueAtMs: atMs, usefulUntilMs: atMs + hourMs };
    expect(verdict({ delivery, atMs })).toEqual({ kind: "skip", reason: "screenNeeded" });
  });

  it("after graduation, within a week of a session or a reminder: weekly", () => {
    const coached = graduate();
    expect(verdict({ coached })).toMatchObject({ kind: "send" });
    expect(verdict({ coached, scene: { past: ignored(1) } })).toEqual({ kind: "skip", reason: "weekly" });
  });

  it("in quiet hours, only where the person did not choose the time: quietHours", () => {
    const atMs = mondayMs + 12.5 * hourMs; // 23:30 in Berlin
    const coached = told([1, painful]);
    expect(verdict({ delivery: { ...morning, usefulUntilMs: atMs + 1 }, coached, atMs })).toMatchObject({
      reason: "quietHours",
    });
    expect(verdict({ delivery: { ...daily, dueAtMs: atMs, usefulUntilMs: atMs + 1 }, atMs })).toMatchObject({
      kind: "send",
    });
  });
});

describe("a delivery is sent", () => {
  const about = (given: Given) => {
    const found = verdict(given);
    return found.kind === "send" ? found.occasion : found.reason;
  };

  it("about the session, on time and at the usual pace", () => {
    expect(about({})).toMatchObject({ topic: "session", isLate: false, newPace: null, asksToKeep: false });
  });

  it("on the day the pause ends", () => {
    expect(about({ coached: told([3, paused(on)]) })).toMatchObject({ topic: "session" });
    expect(about({ coached: told([3, paused(null)], [1, { kind: "resumed" }]) })).toMatchObject({ topic: "session" });
  });

  it("the morning after pain, whatever the day asks for", () => {
    expect(about({ delivery: morning, coached: told([1, painful]) })).toMatchObject({ topic: "session" });
  });

  it("about the screen instead, when its answers ran out", () => {
    const atMs = dueAtMs + 400 * dayMs;
    const delivery = { ...daily, dueAtMs: atMs, usefulUntilMs: atMs + hourMs };
    expect(about({ delivery, atMs })).toMatchObject({ topic: "screen" });
  });

  it("late, and says so from 30 minutes on", () => {
    expect(about({ atMs: dueAtMs + 30 * minuteMs })).toMatchObject({ isLate: false });
    expect(about({ atMs: dueAtMs + 30 * minuteMs + 1 })).toMatchObject({ isLate: true });
  });

  it("every other day after three that were ignored, and says so", () => {
    const past = ignored(4).slice(0, 3);
    expect(about({ scene: { past } })).toMatchObject({ newPace: "everyOtherDay" });
  });

  it("with the question whether to keep them, a week after the fourteenth", () => {
    const past = ignored(21).slice(0, 14);
    expect(about({ scene: { past } })).toMatchObject({ asksToKeep: true });
  });

  it("every day again after any sign of life", () => {
    expect(about({ scene: { past: ignored(14, true), lastSeenAtMs: dueAtMs - hourMs } })).toMatchObject({
      newPace: null,
    });
    const answered = ignored(14).map((one) => ({ ...one, answeredAtMs: dueAtMs - hourMs }));
    expect(about({ scene: { past: answered } })).toMatchObject({ newPace: null });
  });

  it("when it was snoozed, whatever was ignored before", () => {
    expect(about({ delivery: { ...daily, ordinal: 1 }, scene: { past: ignored(3) } })).toMatchObject({ newPace: null });
  });
});
