import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { aBotWorld, type BotWorld, databaseKinds } from "../support/bot-world.ts";
import { dayMs } from "../support/coached-person.ts";
import { chooseMessages } from "../support/finish-start.ts";

describe.each(databaseKinds)("one person's first days, on %s", (kind) => {
  let world: BotWorld;
  let mira: Actor;
  let general: Place;
  let card: SeenMessage;
  beforeAll(async () => {
    world = await aBotWorld(kind);
    mira = world.discord.person("Mira");
    general = mira.in("general");
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  async function bridge(words: string, options: Record<string, string | number> = {}): Promise<SeenMessage> {
    return (await general.slash(`bridge ${words}`, options)).settled();
  }

  it("is asked to start before anything is logged", async () => {
    const refused = await bridge("log", { reps: 10 });
    expect(refused.isPrivate).toBe(true);
    expect(refused.text).toContain("/bridge start");
  });

  it("answers the screen, tells the time, and gets the first session", async () => {
    const screen = await bridge("start");
    expect(screen.isPrivate).toBe(true);
    const zone = await (await screen.press("None of these")).settled();
    expect(zone.id).toBe(screen.id);

    const form = await zone.press("Another city…");
    const unknown = await (await form.submit({ city: "Atlantis" })).settled();
    expect(unknown.text).toContain("Atlantis");
    const confirm = await (await (await unknown.press("Another city…")).submit({ city: "Munich" })).settled();
    expect(confirm.text).toContain("11:00");
    const level = await (await confirm.press("Right")).settled();
    const moment = await (await level.press("Start at level 1")).settled();
    const reminder = await (await moment.press("After my coffee")).settled();
    expect(reminder.text).toContain("After your coffee, then.");
    card = await chooseMessages(reminder);
    expect(card.text).toContain("That was all of it.");
    expect(card.text).toContain("5 holds of 5 seconds");
  });

  it("starts a second time and gets today's session, not the questions", async () => {
    expect((await bridge("start")).text).toContain("5 holds of 5 seconds");
  });

  it("logs the shown target with one tap and climbs", async () => {
    const logged = await (await card.press(oneTapOf(card))).settled();
    expect(logged.text).toContain("5 of 5, clean.");
    expect((await bridge("plan")).text).toMatch(/^Level 1 of 5 · rung 2 of 5/);
  });

  it("is declined politely when the same button is pressed again", async () => {
    const again = await card.press("Undo");
    expect((await again.settled()).text).toContain("Taken back.");
    expect((await bridge("plan")).text).toMatch(/^Level 1 of 5 · rung 1 of 5/);
    expect((await bridge("undo")).text).not.toContain("Taken back.");
  });

  it("tells of a sloppy set, and stays where they are", async () => {
    const sloppy = await bridge("log", { reps: 5, seconds: 5, form: "slipped", breathing: "held", pain: "none" });
    expect(sloppy.text).toContain("Logged 5 × 5 s.");
    expect((await bridge("plan")).text).toMatch(/^Level 1 of 5 · rung 1 of 5/);
  });

  it("logs without an answer the next day, is asked, and answers later, after a restart", async () => {
    await world.discord.advance(dayMs);
    const asked = await bridge("log", { reps: 10, seconds: 10, form: "clean", pain: "none" });
    expect(asked.text).toContain("One question before I decide.");
    await world.restart();
    const answered = await (await asked.press("Easy the whole time")).settled();
    expect(answered.text).toContain("Level 2 is yours");
    expect(answered.text).toContain("tomorrow");
    expect((await bridge("plan")).text).toMatch(/^Level 2 of 5 · rung 1 of 5/);

    const twice = await asked.press("Undo");
    expect((await twice.settled()).text).toContain("Taken back.");
    expect((await bridge("plan")).text).toMatch(/^Level 1 of 5 · rung 1 of 5/);
  });

  it("records a redelivered interaction once, also when the bot was restarted in between", async () => {
    const turn = await general.slash("bridge log", {
      reps: 10,
      seconds: 10,
      form: "clean",
      breathing: "easy",
      pain: "none",
    });
    expect((await turn.settled()).text).toContain("Level 2 is yours");
    await turn.redeliver();
    await world.restart();
    await turn.redeliver();
    const plan = await bridge("plan");
    expect(plan.text).toMatch(/^Level 2 of 5 · rung 1 of 5/);
    expect((await bridge("undo")).text).toContain("10 × 10 s");
    expect((await bridge("undo")).text).toContain("5 × 5 s");
  });

  it("fills the form in, twenty minutes after it was opened", async () => {
    const form = await general.slash("bridge log");
    await world.discord.advance(20 * 60_000);
    const logged = await form.submit({ amount: "10 x 10", form: "clean", breathing: "easy", pain: "none" });
    expect((await logged.settled()).text).toContain("Level 2 is yours");
  });

  it("gets the typed form back when a value cannot be read", async () => {
    const form = await general.slash("bridge log");
    const again = await (await form.submit({ amount: "a few" })).settled();
    expect(again.text).toContain("a few");
    const corrected = await (await again.press("Open the form again")).submit({ amount: "3 × 5", pain: "none" });
    expect((await corrected.settled()).text).not.toContain("a few");
    expect((await bridge("undo")).text).toContain("3 × 5 s");
  });

  it("finds everything where it was on level 2, one side after the other", async () => {
    await world.discord.advance(dayMs);
    const today = await bridge("today");
    expect(today.text).toContain("5 holds of 5 seconds on each side");
    const right = await bridge("log", {
      reps: 5,
      seconds: 5,
      side: "right",
      form: "clean",
      breathing: "easy",
      pain: "none",
    });
    expect(right.text).toContain("Right side done.");
    const left = await (await right.press(oneTapOf(right))).settled();
    expect(left.text).toContain("5 of 5, clean.");
    expect((await bridge("plan")).text).toMatch(/^Level 2 of 5 · rung 2 of 5/);
  });

  it("keeps what is Mira's for Mira", async () => {
    const sam = world.discord.person("Sam").in("general");
    expect(sam.messages).toEqual([]);
    expect((await (await sam.slash("bridge plan")).settled()).text).toContain("/bridge start");
  });

  it("answers in the bot's own direct messages, where nothing has to be hidden", async () => {
    const plan = await (await mira.dm.slash("bridge plan")).settled();
    expect(plan.isPrivate).toBe(false);
    expect(plan.text).toMatch(/^Level 2 of 5/);
  });

  it("is refused in words for what cannot be, and nothing is stored", async () => {
    const before = (await bridge("plan")).text;
    for (const [options, words] of [
      [{ when: "tomorrow" }, "still to come"],
      [{ when: "2025-01-01" }, "7 days"],
      [{ when: "someday" }, "someday"],
      [{ load: "three stone", exercise: "kettlebell-deadlift" }, "three stone"],
      [{ exercise: "burpee", reps: 10 }, "burpee"],
      [{ reps: 0 }, "pain"],
    ] as const)
      expect((await bridge("log", { ...options })).text, JSON.stringify(options)).toContain(words);
    expect((await bridge("plan")).text).toBe(before);
  });
});

/** The label of the button that logs what the card shows. */
function oneTapOf(message: SeenMessage): string {
  const label = message.buttons.find((button) => button.startsWith("Done:"));
  if (label === undefined) throw new Error(`no button logs the target, only ${message.buttons.join(", ")}`);
  return label;
}
