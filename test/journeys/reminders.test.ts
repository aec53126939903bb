import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { findLocale } from "../../src/stores/people.ts";
import { aBotWorld, type BotWorld, databaseKinds } from "../support/bot-world.ts";
import { deliveriesOf, hourMs } from "../support/delivery-world.ts";
import { finishStart } from "../support/finish-start.ts";

const clean = { reps: 5, seconds: 5, form: "clean", breathing: "easy", pain: "none" } as const;

describe.each(databaseKinds)("two weeks of messages, on %s", { timeout: 60_000 }, (kind) => {
  let world: BotWorld;
  let mira: Actor;
  let general: Place;
  beforeAll(async () => {
    world = await aBotWorld(kind);
    mira = world.discord.person("Mira");
    general = mira.in("general");
    await finishStart(general);
    await bridge("remind daily", { time: "18:30" });
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    // The one that was turned away at a closed door, and nothing else.
    expect(world.complaints.map((line) => JSON.parse(line).msg)).toEqual(["a delivery will not arrive"]);
  });

  async function bridge(words: string, options: Record<string, string | number> = {}): Promise<SeenMessage> {
    return (await general.slash(`bridge ${words}`, options)).settled();
  }

  async function press(message: SeenMessage, label: string): Promise<SeenMessage> {
    return (await message.press(label)).settled();
  }

  const deliveries = () => deliveriesOf(world.services().db, mira.id);

  /** Moves the clock to the next thing that the bot does by itself, or as told. @returns the message that came of it */
  async function nextMessage(
    move: () => Promise<unknown> = () => world.discord.control({ kind: "advanceClockToNextDue" }),
  ): Promise<SeenMessage> {
    const coming = mira.dm.next();
    await move();
    const message = await coming;
    while ((await deliveries()).some(({ state }) => state === "sending")) await turn();
    return message;
  }

  /** Moves the clock in the same way, to something that is not said. @returns what became of it, and why */
  async function nextSilence(): Promise<readonly (string | null)[]> {
    const known = (await deliveries()).length;
    const messages = mira.dm.messages.length;
    await world.discord.control({ kind: "advanceClockToNextDue" });
    for (;;) {
      const rows = await deliveries();
      const last = rows.at(-1);
      if (rows.length > known && last !== undefined && last.state !== "planned" && last.state !== "sending") {
        expect(mira.dm.messages).toHaveLength(messages);
        return [last.state, last.reason];
      }
      await turn();
    }
  }

  it("tells the page when something is due next", async () => {
    const clock = (await (await fetch(`${world.opsUrl()}/clock`)).json()) as { nextDueAt: string };
    expect(clock.nextDueAt).toMatch(/^2026-03-02T17:3\d/);
  });

  it("sends tonight's reminder when the clock gets there, with what, how long and the plan", async () => {
    const reminder = await nextMessage();
    expect(reminder.text).toContain("Six thirty");
    expect(reminder.text).toContain("Bridge + Brace, 1 minute.");
    expect(reminder.text).toContain("Your plan: after your coffee.");
    expect(reminder.buttons).toEqual(["Start", "In 30 min", "Not today", "Settings"]);
    expect(reminder.raw.attachments.map(({ filename }) => filename)).toEqual(["glute.png"]);
  });

  it("comes again in half an hour when asked to, and starts the session", async () => {
    const snoozed = await press(mira.dm.last, "In 30 min");
    const backAt = Temporal.Instant.fromEpochMilliseconds(world.discord.world.clock.nowMs + hourMs / 2);
    const { hour, minute } = backAt.toZonedDateTimeISO("Europe/Vienna");
    expect(snoozed.text).toContain(`See you at ${hour}:${String(minute).padStart(2, "0")}.`);
    const again = await nextMessage();
    expect(again.text).toContain("Half an hour later, as agreed.");
    const card = await press(again, "Start");
    expect(card.id).not.toBe(again.id);
    expect(card.text).toContain("5 holds of 5 seconds");
    await press(card, card.buttons.find((label) => label.startsWith("Done:")) ?? "");
    expect((await press(again, "In 30 min")).text).toContain("Done for today.");
  });

  it("is silent on a day that is done", async () => {
    await world.discord.advance(17 * hourMs);
    await bridge("log", { ...clean, reps: 8 });
    expect(await nextSilence()).toEqual(["skipped", "doneToday"]);
  });

  it("takes “Not today” for an answer, and only for the day it was asked about", async () => {
    const wednesday = await nextMessage();
    expect((await press(wednesday, "Not today")).text).toContain("Nothing to explain, nothing lost.");
    const thursday = await nextMessage();
    await world.discord.advance(17 * hourMs);
    expect((await press(thursday, "Not today")).text).toContain("That one was for yesterday.");
    expect((await bridge("today")).buttons).toContain("Not today");
  });

  it("nudges in the window, once, and is glad about five squeezes", async () => {
    await bridge("remind posture", { from: "13:00", to: "15:00", days: "fri" });
    const nudge = await nextMessage();
    expect(nudge.text).toMatch(/\bfive\b/i);
    expect(nudge.buttons).toEqual(["Did 5 squeezes", "Snooze 1 h", "Not today", "Settings"]);
    const before = nudge.text;
    await press(nudge, "Snooze 1 h");
    const again = await nextMessage();
    expect(again.text).toContain("An hour later, as agreed.");
    const thanks = await press(again, "Did 5 squeezes");
    expect(thanks.text).toContain("Five is the whole job.");
    expect(thanks.text).not.toContain(before);
    expect(thanks.raw.attachments.map(({ description }) => description)).toEqual(["A glute with a wide-awake face."]);
  });

  it("stops a kind of message from the message itself", async () => {
    const settings = await press(mira.dm.last, "Settings");
    expect(settings.text).toContain("Your posture nudge");
    expect((await press(settings, "Stop")).text).toContain("Stopped: no more nudges.");
    expect((await bridge("remind status")).text).toMatch(/Posture nudge\*?\*?\nOff\./);
  });

  it("says that it is late when it was away, once, and for the newest alone", async () => {
    await nextMessage();
    await world.downFor(26 * hourMs);
    const late = await mira.dm.next();
    expect(late.text).toContain("Late, and that was me: it was meant for 18:30.");
    while ((await deliveries()).some(({ state }) => state === "sending")) await turn();
  });

  it("becomes quieter after three without an answer, says so, and is back with the first one", async () => {
    await nextMessage();
    expect(await nextSilence()).toEqual(["skipped", "backOff"]);
    const quieter = await nextMessage();
    expect(quieter.text).toContain("every other day for now");
    await press(quieter, "Start");
    expect((await nextMessage()).text).not.toContain("every other day");
  });

  it("stops sending into closed direct messages, and says so with the next answer, once", async () => {
    await press(mira.dm.last, "Start");
    await mira.closeDms();
    expect(await nextSilence()).toEqual(["dead", "50007"]);
    expect(await nextSilence()).toEqual(["skipped", "dmsClosed"]);
    const ready = await (await fetch(`${world.opsUrl()}/readyz`)).json();
    expect(ready).toMatchObject({ ready: true, deliveries: { dead: 1, overdue: 0, oldestOverdueAt: null } });

    await mira.closeDms(false);
    const note = general.next((message) => message.text.includes("My messages did not reach you."));
    await bridge("plan");
    expect((await note).isPrivate).toBe(true);
    await bridge("why");
    await bridge("plan");
    expect(general.messages.filter(({ text }) => text.includes("did not reach you"))).toHaveLength(1);
    expect((await nextMessage()).text).toContain("Bridge + Brace");
  });

  it("keeps the language they read, for what is said unasked", async () => {
    await bridge("plan");
    while ((await findLocale(world.services().db, mira.id)) === null) await turn();
    expect(await findLocale(world.services().db, mira.id)).toBe(world.discord.world.people.get(mira.id)?.locale);
  });

  it("asks the morning after pain, where that was agreed to, and takes the answer", async () => {
    await press(await bridge("remind status"), "Turn it on");
    await bridge("log", { ...clean, pain: "some" });
    const question = await nextMessage();
    expect(question.text).toContain("There was pain yesterday.");
    expect(question.buttons).toEqual(["Yes, as usual", "Not yet", "Settings"]);
    const card = await press(question, "Yes, as usual");
    expect(card.text).toContain("Good. Then on we go.");
    expect((await nextMessage()).text).toContain("Half the amount, this once.");
  });

  it("pauses everything from a message, and asks nobody why", async () => {
    const settings = await press(mira.dm.last, "Settings");
    expect((await press(settings, "Pause a week")).text).toContain("On a break.");
    expect(await nextSilence()).toEqual(["skipped", "paused"]);
  });
});
