import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCoaching } from "../../../src/services/coaching/read-coaching.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { chooseZone } from "../../../src/services/settings/choose-zone.ts";
import { answerScreen } from "../../../src/services/start/answer-screen.ts";
import { chooseMorningCheck, chooseNudge, chooseReminder } from "../../../src/services/start/choose-messages.ts";
import { choosePlanCue } from "../../../src/services/start/choose-plan-cue.ts";
import { confirmClearance } from "../../../src/services/start/confirm-clearance.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { levelsToTest, placePerson } from "../../../src/services/start/place-person.ts";
import { readReminders } from "../../../src/services/unasked/read-reminders.ts";
import { markStarted } from "../../../src/stores/people.ts";
import { aClock, aContext, asks, chooseNoMessages, dayMs, mondayMs } from "../../support/coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
let people = 0;
beforeAll(async () => {
  database = await aPostgresDatabase();
});
afterAll(() => database.close());

/** Screen passed and zone told: the level is to be chosen. */
async function somebodyNew() {
  people += 1;
  const clock = aClock();
  const ctx = await aContext(database.db, clock);
  const userId = String(people);
  await greetPerson(ctx, userId);
  await answerScreen(ctx, asks(userId), "passed");
  await chooseZone(ctx, userId, "Europe/Berlin");
  return { ctx, clock, userId };
}

describe("the start", () => {
  it("goes from the screen over zone, level and plan to the first session, and is resumed wherever it was left", async () => {
    const ctx = await aContext(database.db);
    const stages: string[] = [];
    const look = async () => void stages.push((await greetPerson(ctx, "steps")).stage);
    await look();
    await answerScreen(ctx, asks("steps"), "passed");
    await look();
    await chooseZone(ctx, "steps", "Europe/Berlin");
    await look();
    await placePerson(ctx, asks("steps"), 1);
    await look();
    await choosePlanCue(ctx, "steps", "coffee");
    await look();
    await chooseReminder(ctx, "steps", "7pm");
    await look();
    await chooseNudge(ctx, "steps", true);
    await look();
    await chooseMorningCheck(ctx, "steps", true);
    await look();
    expect(stages).toEqual(["screen", "zone", "level", "cue", "reminder", "nudge", "check", "started"]);
    expect((await readCoaching(ctx.db, "steps", mondayMs)).person.planCue).toBe("coffee");
  });

  it("logs nothing before it is finished", async () => {
    const { ctx, userId } = await somebodyNew();
    await placePerson(ctx, asks(userId), 1);
    await expect(logSet(ctx, asks(userId), { answers: {} })).rejects.toMatchObject({ code: "notStarted" });
    await choosePlanCue(ctx, userId, null);
    await chooseReminder(ctx, userId, null);
    await chooseNudge(ctx, userId, false);
    await expect(logSet(ctx, asks(userId), { answers: {} })).rejects.toMatchObject({ code: "notStarted" });
    await chooseMorningCheck(ctx, userId, false);
    await logSet(ctx, asks(userId), { answers: {} });
  });

  it("keeps the first choice where two messages ask for it", async () => {
    const { ctx, userId } = await somebodyNew();
    await placePerson(ctx, asks(userId), 3);
    const second = await placePerson(ctx, asks(userId), 1);
    expect(second).toMatchObject({ stage: "cue", coaching: { standing: { position: { level: 3, rung: 1 } } } });
    await choosePlanCue(ctx, userId, "lunch");
    const again = await choosePlanCue(ctx, userId, "bed");
    expect(again).toMatchObject({ stage: "reminder", coaching: { person: { planCue: "lunch" } } });
    expect(again.coaching.facts.filter(({ fact }) => fact.kind === "placedAt")).toHaveLength(1);
  });

  it("plans what was agreed to and nothing else, once, however often its buttons are pressed", async () => {
    const { ctx, userId } = await somebodyNew();
    await placePerson(ctx, asks(userId), 1);
    await chooseReminder(ctx, userId, "7:00"); // not open yet
    await choosePlanCue(ctx, userId, null);
    await expect(chooseReminder(ctx, userId, "25:00")).rejects.toMatchObject({ code: "timeUnreadable" });
    expect((await greetPerson(ctx, userId)).stage).toBe("reminder");
    await chooseReminder(ctx, userId, "18:30");
    await chooseReminder(ctx, userId, "7:00");
    await chooseReminder(ctx, userId, null);
    await chooseNudge(ctx, userId, false);
    await chooseNudge(ctx, userId, true);
    await chooseMorningCheck(ctx, userId, true);
    expect((await chooseMorningCheck(ctx, userId, false)).stage).toBe("started");
    const { daily, posture, morning } = await readReminders(ctx, userId);
    expect(daily).toMatchObject({ isOn: true, consent: true, rule: { time: "18:30" } });
    expect(posture).toMatchObject({ isOn: false, consent: false, rule: null });
    expect(morning).toMatchObject({ isOn: true, consent: true });
  });

  it("is over for whoever started before messages were part of it", async () => {
    const { ctx, userId } = await somebodyNew();
    await placePerson(ctx, asks(userId), 1);
    await markStarted(ctx.db, userId, mondayMs);
    expect((await greetPerson(ctx, userId)).stage).toBe("started");
    expect((await readReminders(ctx, userId)).daily).toMatchObject({ isOn: false, consent: null });
  });

  it("begins at the first rung of level 3 at most, and teaches the level before as new", async () => {
    const { ctx, clock, userId } = await somebodyNew();
    const { coaching } = await placePerson(ctx, asks(userId), 5);
    expect(coaching.standing.position).toEqual({ level: 3, rung: 1 });
    expect(levelsToTest(coaching.program)).toBe(2);
    await choosePlanCue(ctx, userId, null);
    await chooseNoMessages(ctx, userId);
    const stop = { form: "clean", breathing: "easy", pain: "stop" } as const;
    await logSet(ctx, asks(userId), { reps: 1, seconds: 5, answers: stop });
    clock.advance(2 * dayMs);
    const { standing } = await readCoaching(ctx.db, userId, clock.nowMs());
    expect(standing.target).toMatchObject({ levelKey: "single-leg", isNew: true });
  });

  it("rests after a test that hurt, and asks how the morning was", async () => {
    const { ctx, clock, userId } = await somebodyNew();
    const { stage, coaching } = await placePerson(ctx, asks(userId), 2, true);
    expect(stage).toBe("cue");
    expect(coaching.standing).toMatchObject({ position: { level: 1, rung: 4 }, blocked: { code: "rest" } });
    clock.advance(dayMs);
    expect((await readCoaching(ctx.db, userId, clock.nowMs())).standing.morningCheck).not.toBeNull();
  });

  it("goes on after a clinician's clearance where it was, and asks the screen again after a year", async () => {
    const clock = aClock();
    const ctx = await aContext(database.db, clock);
    await greetPerson(ctx, "cleared");
    await answerScreen(ctx, asks("cleared"), "referred");
    expect((await greetPerson(ctx, "cleared")).stage).toBe("referred");
    expect((await confirmClearance(ctx, asks("cleared"))).stage).toBe("zone");
    await chooseZone(ctx, "cleared", "Europe/Berlin");
    await placePerson(ctx, asks("cleared"), 1);
    await choosePlanCue(ctx, "cleared", null);
    await chooseNoMessages(ctx, "cleared");
    clock.advance(366 * dayMs);
    expect((await greetPerson(ctx, "cleared")).stage).toBe("screen");
    expect((await answerScreen(ctx, asks("cleared"), "passed")).stage).toBe("started");
  });
});
