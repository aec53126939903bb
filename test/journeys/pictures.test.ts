import type { APIAttachment } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { RenderError } from "../../src/pictures/renderer/render-job.ts";
import type { Renderer } from "../../src/pictures/renderer/renderer.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { clean, dayMs } from "../support/coached-person.ts";
import { finishStart } from "../support/finish-start.ts";

const kinds = { png: "89504e47", gif: "47494638" } as const;
/** A name that has broken other people's pictures: emoji, right to left, wide characters, control characters, markup. */
const hardName = "🍑 מירה\u202e ＭＩＲＡ\u0007 </svg><b>&";

/** The one picture of a message, downloaded as a client does. */
async function pictureOf(message: SeenMessage, kind: keyof typeof kinds): Promise<APIAttachment> {
  const found = message.raw.attachments.filter(({ filename }) => filename.endsWith(`.${kind}`));
  expect(found.length, JSON.stringify(message.raw.attachments)).toBeGreaterThan(0);
  for (const { url, description } of found) {
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes.subarray(0, 4).toString("hex")).toBe(kinds[kind]);
    expect(description ?? "").not.toBe("");
  }
  const [first] = found;
  if (first === undefined) throw new Error(`no ${kind}`);
  return first;
}

const pressShare = async (message: SeenMessage) => (await message.press("Show it in the channel")).settled();

const filesOf = (message: SeenMessage) => message.raw.attachments.map(({ filename }) => filename);

describe("a week in pictures", () => {
  let world: BotWorld;
  let mira: Actor;
  let general: Place;
  let card: SeenMessage;
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL");
    mira = world.discord.person("Mira");
    general = mira.in("general");
    card = await finishStart(general);
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  const bridge = async (words: string, options: Record<string, string | number> = {}): Promise<SeenMessage> =>
    (await general.slash(`bridge ${words}`, options)).settled();

  it("shows the exercise on the card that ends the start", async () => {
    const { description } = await pictureOf(card, "png");
    expect(description).toContain("on the back, feet flat");
    expect(filesOf(card)).toEqual(["exercise.png"]);
  });

  it("has somebody on a mat where there is nothing to see yet, and nothing to share", async () => {
    const empty = await bridge("progress");
    expect(empty.text).toContain("Nothing here yet");
    await pictureOf(empty, "png");
    expect(empty.buttons).not.toContain("Show it in the channel");
  });

  it("counts a guided set in one message that nothing edits", async () => {
    const guided = await (await card.press("Start guided set")).settled();
    expect(guided.id).not.toBe(card.id);
    expect(guided.isPrivate).toBe(true);
    const { description } = await pictureOf(guided, "gif");
    expect(description).toContain("5 holds of 5 seconds");
    expect(guided.text).toContain("counts for you");
    // Five seconds to get ready, then five times two up, five at the top, two down and one to breathe.
    const doneAt = Math.ceil((world.discord.world.clock.nowMs + (5 + 5 * (2 + 5 + 2 + 1)) * 1000) / 1000);
    expect(guided.text).toContain(`<t:${doneAt}:R>`);

    const before = JSON.stringify(guided.raw);
    await world.discord.advance(60_000);
    expect(JSON.stringify(guided.raw)).toBe(before);

    const form = await guided.press("It hurts");
    expect(JSON.stringify(form.modal)).toContain('"value":"stop","default":true');

    const done = guided.buttons.find((label) => label.startsWith("Done: 5 × 5 s"));
    const logged = await (await guided.press(done ?? "")).settled();
    expect(logged.text).toContain("5 of 5, clean.");
    expect(filesOf(logged)).toEqual([]);
  });

  it("shows what there is instead when an old card starts a set that is done", async () => {
    const late = await (await card.press("Start guided set")).settled();
    expect(late.text).toContain("Done for today.");
  });

  it("makes the same guided set once, for everybody with that look", async () => {
    await world.discord.advance(dayMs);
    const today = await bridge("today");
    const one = await pictureOf(await (await today.press("Start guided set")).settled(), "gif");
    const other = await pictureOf(await (await today.press("Start guided set")).settled(), "gif");
    expect(other.size).toBe(one.size);
  });

  it("badges a streak from the second day on", async () => {
    await bridge("log", { reps: 10, seconds: 10, ...clean });
    await world.discord.advance(dayMs);
    const today = await bridge("today");
    expect(filesOf(today)).toEqual(["streak.png", "exercise.png"]);
    await pictureOf(today, "png");
  });

  it("guides one side after the other where each is asked for", async () => {
    const today = await bridge("today");
    const left = await (await today.press("Start guided set")).settled();
    expect(left.text).toContain("left side");
    const right = await (await left.press("Guided: right side")).settled();
    expect((await pictureOf(right, "gif")).description).toContain("right foot on the floor");
    const logged = await (await left.press("Done: 5 × 5 s on the left, clean, easy breath, no pain")).settled();
    expect(logged.text).toContain("Left side done.");
    expect(logged.buttons).toContain("Start guided set");
    await (await right.press("Done: 5 × 5 s on the right, clean, easy breath, no pain")).settled();
  });

  it("draws the ladder under the line that programs read", async () => {
    const plan = await bridge("plan");
    expect(plan.text).toMatch(/^Level 2 of 5 · rung 2 of 5/);
    expect((await pictureOf(plan, "png")).description).toBe("The ladder. Level 2 of 5 · rung 2 of 5.");
  });

  it("has four views of one log, in one message", async () => {
    const progress = await bridge("progress", { view: "calendar" });
    expect(progress.isPrivate).toBe(true);
    expect((await pictureOf(progress, "png")).description).toContain("A streak of 3 days.");
    for (const [view, file, words] of [
      ["chart", "progress-chart.png", "of holding so far this week. Time under tension by week. Weeks from 2 Mar"],
      ["sides", "progress-sides.png", "Both sides pull their weight. Clean reps of your last session. Left 100 %"],
      ["numbers", "progress-habit.png", "Habit strength."],
      ["calendar", "progress-calendar.png", "Monday clean, Tuesday clean, Wednesday clean."],
    ] as const) {
      const shown = await (await progress.choose("Another view", view)).settled();
      expect(shown.id).toBe(progress.id);
      const chart = shown.raw.attachments.filter(({ filename }) => filename !== "streak.png");
      expect(chart.map(({ filename }) => filename)).toEqual([file]);
      expect(chart[0]?.description).toContain(words);
      await pictureOf(shown, "png");
    }
  });

  it("shares that picture and nothing else, once, and one a minute", async () => {
    const sam = world.discord.person("Sam").in("general");
    const seen = sam.messages.length;
    const progress = await bridge("progress", { view: "sides" });
    const again = await bridge("progress", { view: "chart" });
    const [after, shared] = await Promise.all([pressShare(progress), sam.next()]);
    expect(after.id).toBe(progress.id);
    expect(after.isPrivate).toBe(true);
    expect(after.text).toContain("It is in the channel now");
    expect(after.buttons).not.toContain("Show it in the channel");

    expect(sam.messages).toHaveLength(seen + 1);
    expect(shared.text).toBe("");
    expect(shared.buttons).toEqual([]);
    expect(filesOf(shared)).toEqual(["progress-sides.png"]);
    expect((await pictureOf(shared, "png")).description).toContain("Both sides pull their weight.");

    const refused = await pressShare(again);
    expect(refused.text).toContain("a moment ago");
    expect(sam.messages).toHaveLength(seen + 1);
    await world.discord.advance(60_000);
    const [, second] = await Promise.all([pressShare(again), sam.next()]);
    expect(filesOf(second)).toEqual(["progress-chart.png"]);
  });

  it("shows how an exercise is done, how it goes wrong, and the stretch before it", async () => {
    const how = await bridge("how", { exercise: "kettlebell-deadlift" });
    const alts = (message: SeenMessage) => message.raw.attachments.map(({ description }) => description);
    expect(filesOf(how)).toEqual(["form.png", "fault.png", "stretch.png"]);
    expect(alts(how)[1]).toContain("the same with a rounded back");
    await pictureOf(how, "png");
    const other = await (await how.choose("Another exercise", "single-leg-bridge")).settled();
    expect(other.id).toBe(how.id);
    expect(filesOf(other)).toEqual(["form.png", "fault.png", "stretch.png"]);
    expect(alts(other)[1]).toContain("the pelvis drops");
    await pictureOf(other, "png");
  });

  it("has nobody to share with in the bot's own messages", async () => {
    const progress = await (await mira.dm.slash("bridge progress")).settled();
    await pictureOf(progress, "png");
    expect(progress.buttons).not.toContain("Show it in the channel");
  });

  it("remembers the look that was chosen, and draws it from then on", async () => {
    const before = await pictureOf(await bridge("plan"), "png");
    const settings = await bridge("settings");
    await pictureOf(settings, "png");
    for (const look of ["plum", "forest"]) await (await settings.choose("Choose a look", look)).settled();
    await world.restart();
    const menu = JSON.stringify((await bridge("settings")).raw.components);
    expect(menu).toContain('"value":"forest","default":true');
    expect((await pictureOf(await bridge("plan"), "png")).size).not.toBe(before.size);
  });

  it("is not broken by anybody's name", async () => {
    const { control, person } = world.discord;
    const { id } = await control({ kind: "addPerson", displayName: hardName });
    const [guild] = world.discord.world.guilds.keys();
    await control({ kind: "joinGuild", guildId: guild ?? "", userId: id ?? "" });
    const guest = person(id ?? "").in("general");
    const first = await finishStart(guest);
    await pictureOf(first, "png");
    await pictureOf(await (await first.press("Start guided set")).settled(), "gif");
    await pictureOf(await (await guest.slash("bridge progress", { view: "numbers" })).settled(), "png");
  });
});

describe("a day on which no picture comes out", () => {
  const broken: Renderer = {
    renderPng: () => Promise.reject(new RenderError("no thread to draw in")),
    renderGuidedSet: async () => undefined,
    close: async () => {},
  };
  let world: BotWorld;
  let general: Place;
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL", { overrides: { renderer: broken } });
    general = world.discord.person("Mira").in("general");
  });
  afterAll(() => world.stop());

  it("is answered in words all the same, and the log says why", async () => {
    const card = await finishStart(general);
    expect(card.text).toContain("5 holds of 5 seconds");
    expect(filesOf(card)).toEqual([]);

    const guided = await (await card.press("Start guided set")).settled();
    expect(guided.text).toContain("count out loud");
    const done = guided.buttons.find((label) => label.startsWith("Done:")) ?? "";
    expect((await (await guided.press(done)).settled()).text).toContain("5 of 5, clean.");

    const plan = await (await general.slash("bridge plan")).settled();
    expect(plan.text).toMatch(/^Level 1 of 5 · rung 2 of 5/);
    const how = await (await general.slash("bridge how")).settled();
    expect(how.text).toContain("Push through the heels");
    const progress = await (await general.slash("bridge progress")).settled();
    expect(progress.text).toContain("25 s of holding so far this week");
    expect(progress.buttons).not.toContain("Show it in the channel");
    const settings = await (await general.slash("bridge settings")).settled();
    expect(settings.text).toContain("Your look");

    expect(world.complaints.length).toBeGreaterThan(0);
    expect(world.complaints.every((line) => line.includes("no thread to draw in"))).toBe(true);
  });

  it("is told of in words to a team, and whoever is reminded gets words", async () => {
    const mira = world.discord.person("Mira");
    const floor = mira.in("accountability");
    const invitation = floor.next(({ buttons }) => buttons.includes("I'm in"));
    await floor.slash("bridge-admin setup", { timezone: "Vienna" });
    const posted = floor.next(({ text }) => text.includes("'s floor"));
    await (await invitation).press("I'm in");
    // Between two messages in a channel lie some seconds.
    await world.discord.advance(6_000);
    const board = await posted;
    expect(board.text).toContain("Showed up** Mira");
    expect(filesOf(board)).toEqual([]);

    await world.discord.advance(dayMs);
    await (await general.slash("bridge remind daily", { time: "18:30" })).settled();
    const reminder = mira.dm.next();
    await world.discord.control({ kind: "advanceClockToNextDue" });
    expect((await reminder).text).toContain("Six thirty");
    expect(filesOf(await reminder)).toEqual([]);
    expect(world.complaints.every((line) => line.includes("no thread to draw in"))).toBe(true);
  });
});
