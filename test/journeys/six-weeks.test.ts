import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { decisions } from "../../src/db/schema/decisions.ts";
import { facts } from "../../src/db/schema/facts.ts";
import { auditEnrollments } from "../../src/services/coaching/audit-enrollments.ts";
import { type Coaching, readCoaching } from "../../src/services/coaching/read-coaching.ts";
import { liveSets } from "../../src/services/log/live-sets.ts";
import { chooseZone } from "../../src/services/settings/choose-zone.ts";
import { en } from "../../src/texts/en.ts";
import { decisionSceneOf } from "../../src/views/log/decision-scene-of.ts";
import { aBotWorld, type BotWorld, databaseKinds } from "../support/bot-world.ts";
import { clean, dayMs } from "../support/coached-person.ts";
import { chooseMessages } from "../support/finish-start.ts";

const hourMs = dayMs / 24;
type Options = Record<string, string | number>;

describe.each(databaseKinds)("from the first bridge to the last swing in six weeks, on %s", (kind) => {
  let world: BotWorld;
  let general: Place;
  let userId: string;
  let lastExplained = 0;
  beforeAll(async () => {
    world = await aBotWorld(kind);
    const mira = world.discord.person("Mira");
    userId = mira.id;
    general = mira.in("general");
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  async function bridge(words: string, options: Options = {}): Promise<SeenMessage> {
    return (await general.slash(`bridge ${words}`, options)).settled();
  }

  const press = async (message: SeenMessage, label: string) => (await message.press(label)).settled();
  const pressDone = (message: SeenMessage) =>
    press(message, message.buttons.find((label) => label.startsWith("Done:")) ?? "Done: …");
  const days = (count: number) => world.discord.advance(count * dayMs);

  function coaching(): Promise<Coaching> {
    const { db, clock } = world.services();
    return readCoaching(db, userId, clock.nowMs());
  }

  async function place(): Promise<string> {
    const { position, graduated } = (await coaching()).standing;
    return graduated ? "graduated" : `${position.level}.${position.rung}`;
  }

  /** The stored decision, if there is a new one, is explained reason by reason; and there is always an answer. */
  async function why(): Promise<SeenMessage> {
    const answer = await bridge("why");
    expect(answer.text).toMatch(/^## Why .+\?\n/);
    const [stored] = await world
      .services()
      .db.select({ id: decisions.id, reasons: decisions.reasons, seq: facts.seq })
      .from(decisions)
      .innerJoin(facts, eq(facts.id, decisions.factId))
      .where(eq(decisions.userId, userId))
      .orderBy(desc(decisions.id))
      .limit(1);
    if (stored === undefined || stored.id === lastExplained) return answer;
    lastExplained = stored.id;
    const now = await coaching();
    const decision = now.fold.decisions.findLast(({ factSeqs }) => factSeqs.includes(stored.seq));
    if (decision === undefined) throw new Error("a decision that was stored just now is still one");
    const sets = liveSets(now.facts).filter(({ seq }) => decision.factSeqs.includes(seq));
    const scene = decisionSceneOf(now, decision, sets);
    expect(stored.reasons.length).toBeGreaterThan(0);
    for (const reason of stored.reasons) expect(answer.text).toContain(en.log.reason(reason, scene));
    return answer;
  }

  /** Logs, asks why, and says where that has led. */
  async function logged(options: Options): Promise<string> {
    await bridge("log", options);
    await why();
    return place();
  }

  it("week 1: starts, leaves half-way, comes back, and is taken by the hand", async () => {
    const screen = await bridge("start");
    const zone = await press(screen, "None of these");
    const city = await (await zone.press("Another city…")).submit({ city: "Berlin" });
    await press(await city.settled(), "Right");

    const [first, second] = [await bridge("start"), await bridge("start")];
    expect(first.text).toContain("Where shall we begin?");
    const moment = await press(first, "Start at level 1");
    expect((await press(second, "Test me")).text).toContain("When is your moment?");
    const card = await chooseMessages(await press(moment, "After my coffee"));
    expect(card.text).toContain("5 holds of 5 seconds");
    expect((await why()).text).toContain("Nothing is in your log yet");

    expect((await pressDone(card)).text).toContain("5 of 5, clean.");
    await why();
    expect(await place()).toBe("1.2");
  });

  it("answers what is missing from the explanation itself", async () => {
    await days(1);
    await bridge("log", { reps: 10, seconds: 10 });
    const asked = await why();
    expect(asked.text).toContain("Not told yet.");
    await press(asked, "Clean");
    await press(await why(), "Easy the whole time");
    const decided = await press(await why(), "None");
    expect(decided.text).toContain("Level 2 is yours");
    await why();
    expect(await place()).toBe("2.1");
  });

  it("does less today and keeps the target, then nothing at all, then goes on", async () => {
    await days(1);
    const easier = await press(await bridge("today"), "Easier today");
    expect(easier.text).toContain("Today only: your target stays at 5 holds of 5 seconds on each side.");
    expect((await pressDone(easier)).text).toContain("Your target stays");
    await why();
    expect(await place()).toBe("2.1");
    await days(1);
    expect((await press(await bridge("today"), "Not today")).text).toContain("Not today, then.");
    await why();
    await days(1);
    expect(await logged({ reps: 5, seconds: 5, ...clean })).toBe("2.2");
  });

  it("week 2: strong pain ends a set, rest follows, and the morning is asked about", async () => {
    await days(1);
    expect(await logged({ reps: 3, seconds: 5, form: "clean", breathing: "easy", pain: "stop" })).toBe("1.5");
    expect((await bridge("today")).text).toContain("Rest day.");
    await days(1);
    expect((await why()).text).toContain("Why no set right now?");
    await days(1);
    const lower = await press(await bridge("today"), "Not yet");
    expect(lower.text).toContain("nothing moves up");
    await why();
    expect(await place()).toBe("1.4");
    expect(await logged({ reps: 10, seconds: 8, ...clean })).toBe("1.4");
  });

  it("comes back one step a day, past the step that hurt", async () => {
    const steps: string[] = [];
    for (const [reps, seconds] of [
      [10, 10],
      [10, 10],
      [5, 5],
      [8, 5],
      [10, 10],
    ] as const) {
      await days(1);
      steps.push(await logged({ reps, seconds, ...clean }));
    }
    expect(steps).toEqual(["1.5", "2.1", "2.2", "2.3", "3.1"]);
  });

  it("weeks 3 and 4: goes on holiday in another time zone, and starts a little lower", async () => {
    await days(1);
    expect(await logged({ reps: 5, seconds: 5, ...clean })).toBe("3.2");
    await days(7);
    await chooseZone(world.services(), userId, "America/New_York");
    await days(8);
    expect((await why()).text).toContain("After 15 days off, you start again a little lower.");
    expect(await place()).toBe("3.1");
    expect(await logged({ reps: 5, seconds: 5, ...clean })).toBe("3.2");
  });

  it("counts a set at eleven in the evening there for that evening", async () => {
    const today = (await coaching()).now.on;
    await world.discord.advance(17 * hourMs);
    expect((await coaching()).now.on).toBe(today);
    expect((await bridge("log", { reps: 8, seconds: 5, ...clean })).text).toContain("8 of 8, clean.");
    await why();
    expect((await bridge("history")).text).toMatch(/\*\*Today\*\* · abdominal roll-out · 8 × 5 s/);
    await world.discord.advance(7 * hourMs);
    expect((await coaching()).now.on > today).toBe(true);
  });

  it("confirms the age where the explanation asks for it, and opens the weights", async () => {
    expect(await logged({ reps: 10, seconds: 10, ...clean })).toBe("3.5");
    await press(await why(), "That is me: 18 or older, or with advice");
    await days(1);
    expect(await logged({ reps: 10, seconds: 10, ...clean })).toBe("4.1");
  });

  it("week 5: an edit takes the level back, after it has said so", async () => {
    const entry = await newestEntry();
    const form = await entry.press("Edit…");
    const preview = await (await form.submit({ amount: "10 × 10", form: "slipped" })).settled();
    expect(preview.text).toContain("Your place changes: level 3, rung 5, instead of level 4, rung 1.");
    expect(await place()).toBe("4.1");
    expect((await press(preview, "Change it")).text).toContain("Changed.");
    await why();
    expect(await place()).toBe("3.5");
    await days(1);
    expect(await logged({ reps: 10, seconds: 10, ...clean })).toBe("4.1");
  });

  it("asks once more when something happened between the question and the answer", async () => {
    const preview = await press(await newestEntry(), "Take it out…");
    await logged({ reps: 3, seconds: 5, exercise: "ball-roll-out", ...clean });
    const again = await press(preview, "Take it out");
    expect(again.text).toContain("Something changed since I showed you this.");
    expect((await press(again, "Leave it as it is")).text).toContain("One entry");
    expect((await bridge("undo")).text).toContain("3 × 5 s");
    expect(await place()).toBe("4.1");
  });

  it("lifts three times without pain before the swing opens, one of them told a day late", async () => {
    await days(1);
    const weights = await (await (await why()).press("Work out my weight")).submit({
      body: "80",
      target: "",
      owned: "",
    });
    expect((await weights.settled()).text).toContain("24 kg");
    const told = { reps: 20, load: "24", form: "clean", pain: "none" };
    expect(await logged(told)).toBe("4.5");
    await days(2);
    const late = await bridge("log", { ...told, when: "yesterday" });
    expect(late.text).toContain("For yesterday");
    await why();
    expect(await place()).toBe("4.5");
    expect(await logged(told)).toBe("5.1");
  });

  it("is shown what an entry for an earlier day would undo, before it is stored", async () => {
    await days(1);
    const hurt = {
      exercise: "kettlebell-deadlift",
      reps: 5,
      load: "24",
      form: "clean",
      pain: "some",
      when: "yesterday",
    };
    const asked = await bridge("log", hurt);
    expect(asked.text).toContain("It would change more than that day:");
    expect(asked.text).toContain("level 4, rung 5, instead of level 5, rung 1");
    expect(await place()).toBe("5.1");
    const stored = await press(asked, "Log it");
    await why();
    expect(await place()).toBe("4.5");
    await press(stored, "Undo");
    await why();
    expect(await place()).toBe("5.1");
  });

  it("week 6: steps back by choice, once, however often it is confirmed", async () => {
    expect(await logged({ reps: 10, load: "8", form: "clean", pain: "none" })).toBe("5.2");
    await days(1);
    const [first, second] = [await bridge("stepback"), await bridge("stepback")];
    expect(first.text).toContain("**One step down** · level 5, rung 1: 10 reps with 8 kg.");
    expect((await press(first, "One step down")).text).toContain("Next: 10 reps with 8 kg.");
    await why();
    expect((await press(second, "One step down")).text).toContain("Something changed since I showed you this.");
    expect(await place()).toBe("5.1");
  });

  it("graduates, and is asked for one session a week", async () => {
    await days(1);
    expect(await logged({ reps: 20, load: "24", form: "clean", pain: "none" })).toBe("graduated");
    await days(3);
    expect((await why()).text).toContain("There is nothing left to climb. One session a week keeps it yours.");
    expect((await bridge("today")).text).toContain("One session a week keeps it yours");
    expect((await coaching()).now.on <= "2026-04-13").toBe(true);
  });

  it("reads and types pounds from then on, while the log stays in kilograms", async () => {
    const lastKg = async () => liveSets((await coaching()).facts).at(-1)?.entry.loadKg;
    const chosen = await (await (await bridge("settings")).choose("Kilograms or pounds", "lb")).settled();
    expect(chosen.text).toContain("Every weight is shown in pounds from now on");
    await days(7);
    const today = await bridge("today");
    expect(today.buttons.find((label) => label.startsWith("Done:"))).toBe("Done: 20 × 53 lb, clean, no pain");
    const asShown = await (await today.press("Details…")).submit({ pain: "none" });
    expect((await asShown.settled()).text).toContain("20 × 53 lb");
    expect(await lastKg()).toBe(24);
    const newest = (await bridge("history")).raw.components;
    expect(JSON.stringify(newest)).toContain("20 × 53 lb");
    expect(JSON.stringify(newest)).not.toContain(" kg");

    const edited = await (await (await newestEntry()).press("Edit…")).submit({ amount: "18" });
    expect((await press(await edited.settled(), "Change it")).text).toContain("Changed.");
    expect(await lastKg()).toBe(24);
    await bridge("log", { reps: 10, load: "35", form: "clean", pain: "none" });
    expect(await lastKg()).toBe(15.9);
    expect((await bridge("log", { reps: 10, load: "900" })).text).toContain("900 lb? I take 1 lb to 661 lb.");
    await (await (await bridge("settings")).choose("Kilograms or pounds", "kg")).settled();
    expect((await bridge("undo")).text).toContain("10 × 15.9 kg");
  });

  it("can look it all up, page by page, and how each of it is done", async () => {
    const newest = await bridge("history");
    const older = await press(newest, "Older");
    expect(older.id).toBe(newest.id);
    expect(older.text).toContain("Page 2 of");
    expect((await bridge("history", { page: 99 })).text).toContain("bridge with brace · 5 × 5 s");
    expect((await bridge("how", { exercise: "roll" })).text).toContain("## Ball Roll-out");
    const suggested = await general.suggest("bridge how", "exercise", { exercise: "kettle" });
    expect(suggested.choices.map(({ name }) => name)).toEqual(["Kettlebell Deadlift", "Kettlebell Swing"]);
  });

  it("starts somebody else where their test ends, and rests whom it hurt", async () => {
    const tested = async (name: string, ...answers: readonly string[]) => {
      const screen = await (await world.discord.person(name).dm.slash("bridge start")).settled();
      const form = await (await press(screen, "None of these")).press("Another city…");
      let message = await press(await (await form.submit({ city: "Lisbon" })).settled(), "Right");
      for (const answer of ["Test me", ...answers]) message = await press(message, answer);
      return message;
    };
    await world.discord.control({ kind: "addPerson", displayName: "Yuki" });
    await world.discord.person("Yuki").installApp();
    const whole = "All of it, clean, breathing";
    const sam = await tested("Sam", whole, "Not all of it");
    expect(sam.text).toContain("Then level 2 is where you begin.");
    expect((await chooseMessages(await press(sam, "I will see"))).text).toContain("5 holds of 5 seconds on each side");

    const yuki = await tested("Yuki", "It hurt, I stopped");
    expect(yuki.text).toContain("Go to emergency care now");
    expect((await chooseMessages(await press(yuki, "Before bed"))).text).toContain("Rest day.");
  });

  it("leaves nothing behind that its facts do not say", async () => {
    const people = await Array.fromAsync(auditEnrollments(world.services().db));
    expect(people.map(({ differences }) => differences)).toEqual([[], [], []]);
  });

  /** The newest row of the log, opened to be changed. */
  async function newestEntry(): Promise<SeenMessage> {
    const log = await bridge("history");
    const newest = liveSets((await coaching()).facts).at(-1);
    return (await log.choose("Change an entry…", String(newest?.seq))).settled();
  }
});
