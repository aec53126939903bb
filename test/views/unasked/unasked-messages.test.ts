import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCustomId } from "../../../src/interactions/custom-id.ts";
import { en } from "../../../src/texts/en.ts";
import type { Nudge } from "../../../src/texts/nudge-text.ts";
import { nudgeOf, phaseOf } from "../../../src/views/unasked/nudge-choice.ts";
import { bridge, Log, singleLeg, slipped } from "../../progression/log.ts";
import { coachingAt } from "../coaching-at.ts";
import { customIdsOf, labelsOf, plainText } from "../plain-text.ts";
import { stories } from "../stories.ts";
import { anUnasked, mark, messagesAt, said } from "./unasked-views.ts";

const { nudges } = en;
const phases = ["reset", "reinforce", "reload"] as const;
const sides = (["left", "right"] as const).flatMap((side) => nudges.sides.map((nudge) => nudge(side)));
const everyNudge: readonly Nudge[] = [...sides, ...nudges.anytime, ...phases.flatMap((phase) => nudges[phase])];
const firstDay = Temporal.PlainDate.from("2026-01-01");
const dayAfter = (days: number) => firstDay.add({ days }).toString();
const userIds = fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String);

const day = (log: Log, on: number) => coachingAt(log, on);
const { log: begun } = stories["first rung"] ?? { log: new Log() };

describe("the nudges", () => {
  it("are 64 that differ, and each is one thing to do: five squeezes", () => {
    expect(everyNudge.length - nudges.sides.length).toBe(64);
    expect(new Set(everyNudge.map(({ title }) => title)).size).toBe(everyNudge.length);
    for (const { title, action } of everyNudge) {
      expect(title).toMatch(/^[A-Z].*[.?]$/);
      expect(action).toMatch(/^[A-Z].*[.?]$/);
      expect(action).toMatch(/\b(five|left, right)\b/i);
      expect(title.length + action.length).toBeLessThan(150);
    }
  });

  it("are never read twice within 31 days, whoever it is and whatever phases they go through", () => {
    const twoDays = fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 31 }));
    const someone = fc.record({
      userId: userIds,
      days: twoDays,
      phases: fc.tuple(fc.constantFrom(...phases), fc.constantFrom(...phases)),
      weaker: fc.tuple(fc.constantFrom("left", "right", null), fc.constantFrom("left", "right", null)),
    });
    fc.assert(
      fc.property(someone, ({ userId, days: [first, later], phases: [before, after], weaker }) => {
        const one = nudgeOf(nudges, before, userId, dayAfter(first), weaker[0]);
        const other = nudgeOf(nudges, after, userId, dayAfter(first + later), weaker[1]);
        expect(other.action === one.action && other.title === one.title).toBe(false);
        expect(other.title).not.toBe(one.title);
      }),
      { numRuns: 5_000 },
    );
  });

  it("all come around, to everybody and in every phase", () => {
    for (const userId of ["100000000000000001", "18446744073709551615"]) {
      for (const phase of phases) {
        const read = Array.from(
          { length: 64 },
          (_, days) => nudgeOf(nudges, phase, userId, dayAfter(days), null).title,
        );
        expect([...nudges.anytime, ...nudges[phase]].filter(({ title }) => !read.includes(title))).toEqual([]);
      }
    }
  });

  it("begin at another place for everybody", () => {
    const people = Array.from({ length: 100 }, (_, index) => String(10n ** 18n + BigInt(index) * 4_194_304n));
    const read = people.map((userId) => nudgeOf(nudges, "reload", userId, "2026-03-02", null).title);
    expect(new Set(read).size).toBeGreaterThan(20);
  });

  it("name the side that the log names, and take turns where it names none", () => {
    const asked = (weaker: "left" | "right" | null) =>
      Array.from({ length: 128 }, (_, days) => nudgeOf(nudges, "reload", "1", dayAfter(days), weaker).title).flatMap(
        (title) => title.match(/\b(left|right)\b/)?.[0] ?? [],
      );
    expect(new Set(asked("right"))).toEqual(new Set(["right"]));
    expect(new Set(asked("left"))).toEqual(new Set(["left"]));
    const turns = asked(null);
    expect(turns).toHaveLength(16);
    expect(turns.every((side, turn) => turn === 0 || side !== turns[turn - 1])).toBe(true);
  });

  it("follow the phase: looser hips while the glutes are not felt, then the mirror, then daily life", () => {
    const notFelt = new Log();
    notFelt.set(1, bridge(5, 5, { felt: "hamstrings" }));
    expect(phaseOf(day(notFelt, 2).standing)).toBe("reset");
    expect(phaseOf(day(begun, 2).standing)).toBe("reinforce");
    const { log: weaned, day: on } = stories["graduated"] ?? { log: begun, day: 1 };
    expect(phaseOf(day(weaned, on).standing)).toBe("reload");
  });

  it("name the weaker side of a person's own log", () => {
    const log = new Log();
    log.set(1, bridge(10, 10));
    for (const on of [2, 3, 4]) {
      log.set(on, singleLeg(5, 5, { side: "left" }), "18:00");
      log.set(on, singleLeg(5, 5, { side: "right", ...slipped }), "18:10");
    }
    const coaching = day(log, 5);
    expect(coaching.standing.weakerSide).toBe("right");
    const month = Array.from({ length: 32 }, (_, days) =>
      plainText(said(coaching, { kind: "posture", on: dayAfter(days) })),
    );
    expect(month.filter((text) => text.includes("Is your right glute being a team player?"))).toHaveLength(1);
    expect(month.filter((text) => /\bleft glute\b/.test(text))).toEqual([]);
  });
});

const everyMessage = Object.entries(stories).flatMap(([name, { log, day: on }]) =>
  [0, 1, 21, 400].flatMap((later) =>
    messagesAt(coachingAt(log, on + later)).map(
      ([what, view]) => [`${what}: ${name}, ${later} days later`, view] as const,
    ),
  ),
);

describe("every message that is sent unasked", () => {
  it("carries its mark in a button, by which it is found again", () => {
    const unmarked = everyMessage.filter(
      ([, view]) => !customIdsOf(view.components).some((id) => id.split(":").includes(mark)),
    );
    expect(unmarked.map(([name]) => name)).toEqual([]);
  });

  it("has a way to stop it", () => {
    const endless = everyMessage.filter(([, view]) => !/^(Settings|Stop)$/m.test(labelsOf(view).join("\n")));
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  it("can only be answered by the person it is for", () => {
    const owners = everyMessage.flatMap(([, view]) =>
      customIdsOf(view.components).map((id) => parseCustomId(id)?.ownerId),
    );
    expect(new Set(owners).size).toBe(1);
  });

  it("is not funny, and counts nothing, where it hurt", () => {
    const { log, day: on } = stories["some pain"] ?? { log: new Log(), day: 0 };
    const asides = everyNudge.flatMap(({ aside }) => aside ?? []);
    const quips = Array.from({ length: 400 }, (_, number) => en.session.quip(number));
    const messages = Array.from({ length: 32 }, (_, days) => coachingAt(log, on + 1 + (days % 2))).flatMap(
      (coaching, days) =>
        (["daily", "posture", "morning"] as const).map((kind) => said(coaching, { kind, on: dayAfter(days) })),
    );
    const funny = messages.filter((view) =>
      [...asides, ...quips, "o'clock"].some((joke) => plainText(view).includes(joke)),
    );
    expect(funny).toEqual([]);
    expect(messages.filter((view) => JSON.stringify(view.files ?? []).includes("streak"))).toEqual([]);
  });
});

describe("the daily reminder", () => {
  const monday = day(begun, 2);

  it("says the hour it was asked for, what to do, how long, and the plan", () => {
    const planned = { ...monday, person: { ...monday.person, planCue: "coffee" as const } };
    const text = plainText(said(planned));
    expect(text).toMatch(/^## Six thirty/);
    expect(text).toMatch(/Bridge \+ Brace, \d minutes?\./);
    expect(text).toContain("Your plan: after your coffee.");
    expect(labelsOf(said(planned))).toEqual(["Start", "In 30 min", "Not today", "Settings"]);
  });

  it.each([
    ["00:02", "Midnight"],
    ["07:48", "Quarter to eight"],
    ["12:04", "Noon"],
    ["12:47", "Quarter to one"],
    ["18:15", "Quarter past six"],
    ["23:45", "Quarter to twelve"],
  ])("calls %s “%s”", (time, words) => {
    const dueAtMs = Temporal.Instant.from(`2026-01-03T${time}:00Z`).epochMilliseconds;
    expect(plainText(said(monday, { dueAtMs }))).toContain(`## ${words}`);
  });

  it("is silent about hours that nobody says in words", () => {
    const dueAtMs = Temporal.Instant.from("2026-01-03T18:22:00Z").epochMilliseconds;
    expect(plainText(said(monday, { dueAtMs }))).toMatch(/^## (The floor is ready|Today's set)/);
  });

  it("says that it is late, whose fault that is, and what it was meant for", () => {
    expect(plainText(said(monday, { isLate: true }))).toContain("Late, and that was me: it was meant for 18:30.");
    expect(plainText(said(monday))).not.toContain("Late");
  });

  it("says that it becomes quieter, and how that ends", () => {
    expect(plainText(said(monday, { newPace: "everyOtherDay" }))).toContain("every other day for now. Any button");
    expect(plainText(said(monday, { newPace: "weekly" }))).toContain("once a week");
  });

  it("asks for the safety questions once they are a year old, and nothing else", () => {
    const view = said(day(begun, 400));
    expect(plainText(view)).toContain("Your safety answers have run out.");
    expect(labelsOf(view)[0]).toBe("Answer the questions");
    expect(plainText(view)).not.toContain("Bridge + Brace");
  });

  it("is a weekly one after the last level", () => {
    const { log, day: on } = stories["graduated"] ?? { log: begun, day: 1 };
    expect(plainText(said(coachingAt(log, on + 8)))).toContain("keeps it yours");
  });

  it("asks one question at the end of the back-off, and says what silence means", () => {
    const view = said(monday, { asksToKeep: true });
    expect(labelsOf(view)).toEqual(["Keep", "Pause a week", "Stop"]);
    expect(plainText(view)).toContain("If you say nothing, I stay quiet");
    expect(anUnasked(monday).asksToKeep).toBe(false);
  });
});
