import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { clean, dayMs } from "../support/coached-person.ts";
import { finishStart } from "../support/finish-start.ts";

const hourMs = dayMs / 24;
type Options = Record<string, string | number>;

/** Monday, 11:00 in Vienna. */
describe("what comes unasked, and how people have their say in it", () => {
  let world: BotWorld;
  let mira: Actor;
  let general: Place;
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL");
    mira = world.discord.person("Mira");
    general = mira.in("general");
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  const bridge = async (words: string, options: Options = {}): Promise<SeenMessage> =>
    (await general.slash(`bridge ${words}`, options)).settled();
  const press = async (message: SeenMessage, label: string) => (await message.press(label)).settled();

  it("is nothing before the start", async () => {
    for (const words of [
      "remind daily",
      "remind posture",
      "remind pause",
      "remind resume",
      "remind status",
      "settings",
    ])
      expect((await bridge(words)).text, words).toContain("/bridge start");
  });

  it("is asked for one by one in the start, which can be left and taken up again at every step", async () => {
    const again = () => bridge("start");
    const zone = await press(await again(), "None of these");
    const confirm = await (await (await zone.press("Another city…")).submit({ city: "Vienna" })).settled();
    await press(await press(confirm, "Right"), "Start at level 1");
    const reminder = await press(await again(), "After my coffee");
    expect(reminder.text).toContain("When shall I remind you?");
    expect(reminder.text).toContain("Vienna, 11:00 now");

    const unreadable = await (await (await again()).press("Another time…")).submit({ time: "quarter past" });
    expect((await unreadable.settled()).text).toContain("7pm, 19:00 and 7:30 am all work");
    const left = await again();
    const nudge = await (await (await left.press("Another time…")).submit({ time: "6.15 pm" })).settled();
    expect(nudge.text).toContain("Every day at 18:15, then.");
    expect(nudge.text).toContain("off unless you say yes");

    expect((await press(reminder, "07:00")).text).toContain("And one nudge around noon?");
    const check = await press(await again(), "No nudges");
    expect(check.text).toContain("And if a set ever hurts?");
    const card = await press(await again(), "Yes, ask me");
    expect(card.text).toContain("/bridge remind status");
    expect((await press(check, "No, do not ask")).text).toContain("5 holds of 5 seconds");
    expect((await again()).text).toContain("5 holds of 5 seconds");

    const status = await bridge("remind status");
    expect(status.text).toContain("Every day at 18:15.\nNext: today at 18:15 (<t:");
    expect(status.text).toContain("**Posture nudge**\nOff.");
    expect(status.text).toContain("the morning after a set that hurt");
  });

  it("comes at the time, on the days and by the clock that were typed", async () => {
    const set = await bridge("remind daily", { time: "7pm", days: "mon, wed & fri" });
    expect(set.isPrivate).toBe(true);
    expect(set.text).toContain("On Mondays, Wednesdays and Fridays at 19:00.\nNext: today at 19:00");
    const { choices } = await general.suggest("bridge remind daily", "timezone", { timezone: "lisb" });
    expect(choices).toEqual([{ name: "10:00 · Lisbon", value: "Europe/Lisbon" }]);
    const moved = await bridge("remind daily", { time: "7:30 am", days: "weekdays", timezone: "Europe/Lisbon" });
    expect(moved.text).toContain("On weekdays at 07:30.\nNext: tomorrow at 07:30");
    expect(moved.text).toContain("Lisbon, 10:00 now");
    expect((await bridge("remind daily")).text).toContain("On weekdays at 07:30.");
  });

  it("is as it was after anything that cannot be meant, and a sentence says what would work", async () => {
    const before = (await bridge("remind status")).text;
    for (const [words, options, sentence] of [
      ["remind daily", { time: "25:00" }, "7pm, 19:00 and 7:30 am"],
      ["remind daily", { time: "19:00", days: "someday" }, "mon,wed,fri"],
      ["remind daily", { time: "19:00", timezone: "Atlantis" }, "The name of a city works best."],
      ["remind daily", { time: "19:00", timezone: "IST" }, "Kolkata, Jerusalem or Dublin"],
      ["remind posture", { from: "15:00", to: "11:00" }, "From 11:00 to 15:00, or 11am to 3pm, would work."],
      ["remind posture", { from: "noonish" }, "7pm, 19:00"],
      ["remind posture", { from: "11:00", days: "funday" }, "weekdays"],
      ["remind pause", { until: "yesterday" }, "Try Sunday, or in 2 weeks."],
      ["remind pause", { until: "2020-01-01" }, "is over already"],
      ["remind pause", { until: "2090-01-01" }, "more than a year away"],
      ["remind pause", { until: "some day" }, "2026-03-16 or in 2 weeks"],
    ] as const)
      expect((await bridge(words, { ...options })).text, JSON.stringify(options)).toContain(sentence);
    expect((await bridge("remind status")).text).toBe(before);
  });

  it("of the nudge is off until it is chosen, by a tap, by a form or by typing", async () => {
    const offer = await bridge("remind posture");
    expect(offer.text).toContain("It is off until you ask for it.");
    const on = await press(offer, "On weekdays, 11:00 to 15:00");
    expect(on.text).toContain("Once on weekdays, some time between 11:00 and 15:00.");
    const form = await on.press("Change…");
    const changed = await (await form.submit({ from: "12 to 2", to: "14:00", days: "tue and thu" })).settled();
    expect(changed.text).toContain("7pm, 19:00");
    expect((await bridge("remind posture", { from: "12 to 2", days: "tue and thu" })).text).toContain(
      "Once on Tuesdays and Thursdays, some time between 12:00 and 14:00.\nNext: tomorrow",
    );
  });

  it("is stopped kind by kind, and turned on again from the same message", async () => {
    const daily = await bridge("remind daily");
    const status = await press(daily, "Stop it");
    expect(status.text).toContain("Daily reminder: stopped.");
    expect(status.text).toContain("**Daily reminder**\nOff.");
    expect(status.text).toContain("Tuesdays and Thursdays");
    const set = await press(status, "18:30");
    expect(set.text).toContain("Next: today at 18:30");
  });

  it("says that a set that is done silences it, also in the explanation", async () => {
    await bridge("log", { reps: 5, seconds: 5, ...clean });
    expect((await bridge("remind status")).text).toContain("Today at 18:30 I stay silent: today's set is done.");
    await world.discord.advance(10 * hourMs);
    const silent = "Your reminder stayed silent today: the set was done.";
    let why = await bridge("why");
    while (!why.text.includes(silent)) why = await bridge("why"); // the worker decides in its own time
    expect((await bridge("remind status")).text).toContain("daily reminder: the set was done.");
    expect(mira.dm.messages).toEqual([]);
  });

  it("is all quiet during a pause, and back by itself", async () => {
    const paused = await bridge("remind pause", { until: "in 3 days" });
    expect(paused.text).toContain("no reminders, no nudges");
    for (const words of ["today", "why", "remind status"]) {
      const answer = await bridge(words);
      expect(answer.text, words).toContain("You are on a break");
      expect(answer.buttons, words).toContain("Go on");
    }
    await world.discord.advance(dayMs - hourMs); // past the hour of the reminder
    let status = await bridge("remind status");
    while (!status.text.includes("daily reminder: you were on a break")) status = await bridge("remind status");
    expect(mira.dm.messages).toEqual([]);
    await world.discord.advance(2 * dayMs + hourMs);
    expect((await bridge("today")).text).not.toContain("You are on a break");
  });

  it("goes on when the person does, and the streak has waited", async () => {
    await bridge("remind pause");
    await world.discord.advance(20 * dayMs);
    const resumed = await press(await bridge("today"), "Go on");
    expect(resumed.text).toContain("Good to have you back.");
    expect((await bridge("remind resume")).text).toContain("There was no break to end");
    await bridge("log", { reps: 5, seconds: 5, ...clean });
    expect((await bridge("progress", { view: "numbers" })).text).toContain("**Streak** 2 days");
  });

  it("follows the clock and the day of the settings, once the person says that the clock is right", async () => {
    const settings = await bridge("settings");
    expect(settings.text).toContain("**Your clock** is that of Lisbon");
    const zone = await press(settings, "Change the clock…");
    const form = await zone.press("Another city…");
    const confirm = await (await form.submit({ city: "Tokyo" })).settled();
    expect(confirm.text).toMatch(/It is \d\d:00 for you, right\?/);
    expect((await bridge("settings")).text).toContain("Lisbon");
    const changed = await press(confirm, "Right");
    expect(changed.text).toContain("Your clock is that of Tokyo now");
    const day = await (await changed.choose("When your day begins", "06:00")).settled();
    expect(day.text).toContain("Your day begins at 06:00 from now on.");
    expect((await bridge("remind status")).text).toContain("Tokyo");
  });

  it("leaves alone whoever finished the start without any of it", async () => {
    const sam = world.discord.person("Sam");
    const card = await finishStart(sam.in("general"), "London");
    expect(card.text).toContain("5 holds of 5 seconds");
    const status = await (await sam.in("general").slash("bridge remind status")).settled();
    expect(status.text.match(/\bOff\./g)).toHaveLength(3);
    expect(sam.dm.messages).toEqual([]);
    const asked = await (await sam.in("general").slash("bridge remind daily", { days: "weekend" })).settled();
    expect(asked.text).toContain("When shall I remind you?");
    expect((await press(asked, "12:30")).text).toContain("At weekends at 12:30.");
  });
});
