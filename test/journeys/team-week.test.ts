import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { en } from "../../src/texts/en.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { mondayMs } from "../support/coached-person.ts";
import { finishStart } from "../support/finish-start.ts";
import { healthWords } from "../support/health-words.ts";

const channel = "accountability";
/** More than lies between two edits of a board. */
const editMs = 6_000;
const aSet = { reps: 5, seconds: 5, form: "clean", breathing: "easy", pain: "none" };

/** Five people in two zones, and two processes on one database: the bot, and a worker that only sends. */
describe("a team's week", { timeout: 20_000 }, () => {
  let world: BotWorld;
  let mira: Actor;
  let jonas: Actor;
  let priya: Actor;
  let aiko: Actor;
  let sam: Actor;
  let outsider: Actor;
  let nowMs = mondayMs;
  /** Every text that somebody outside the team could read in the channel, in any version. */
  const readable = new Set<string>();
  /** Every message that the bot sent, as far as the wire log shows it whole. */
  const sent: string[] = [];
  /** How often the bot wrote to a channel. */
  let shown = 0;

  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL", { workers: 1 });
    const { discord } = world;
    discord.wire.onEntry(({ channel: over, direction, request, title, status }) => {
      if (status !== null && /^(POST|PATCH) \/channels\/\S+\/messages/.test(title)) shown += 1;
      if (over === "rest" && direction === "fromBot" && request !== null && isMessage(request)) sent.push(request);
    });
    discord.onEvent((event) => {
      if (event.kind === "message") for (const { text } of publicly()) readable.add(text);
    });
    [mira, sam] = [discord.person("Mira"), discord.person("Sam")];
    [jonas, priya, aiko, outsider] = [
      await comes("Jonas"),
      await comes("Priya"),
      await comes("Aiko"),
      await comes("Olga"),
    ];
    for (const person of [mira, jonas, priya]) await finishStart(person.in(channel), "Vienna");
    for (const person of [aiko, sam]) await finishStart(person.in(channel), "New York");
  });

  afterAll(async () => {
    await world.stop();
    expect(complaints()).toEqual([expect.stringContaining("cannot be written to")]);
  });

  /** Clocks of two processes differ for up to a second after time was moved, and then one may take over from the other. */
  const complaints = () => world.complaints.filter((line) => !line.includes("another keeper took over"));

  async function comes(displayName: string): Promise<Actor> {
    const { discord } = world;
    const { id } = await discord.control({ kind: "addPerson", displayName });
    const [guildId = ""] = discord.world.guilds.keys();
    await discord.control({ kind: "joinGuild", guildId, userId: id ?? "" });
    return discord.person(displayName);
  }

  async function say(
    person: Actor,
    words: string,
    options: Record<string, string | number> = {},
  ): Promise<SeenMessage> {
    return (await person.in(channel).slash(words, options)).settled();
  }

  const trains = (person: Actor, more = {}) => say(person, "bridge log", { ...aSet, ...more });

  async function until(iso: string): Promise<void> {
    const atMs = Date.parse(iso);
    await world.discord.advance(atMs - nowMs);
    nowMs = atMs;
  }

  const later = (ms: number) => until(new Date(nowMs + ms).toISOString());

  function publicly(): readonly SeenMessage[] {
    return outsider === undefined ? [] : outsider.in(channel).messages.filter(({ isPrivate }) => !isPrivate);
  }

  /** The newest public message that says this, once it is there. */
  async function heard(words: string): Promise<SeenMessage> {
    const find = () => publicly().findLast(({ text }) => text.includes(words));
    await world.discord.until(() => find() !== undefined);
    const found = find();
    if (found === undefined) throw new Error("a message that was heard is there");
    return found;
  }

  const boardsOf = (weekday: string) => publicly().filter(({ text }) => text.startsWith(`## ${weekday}'s floor`));

  /** What the board of a day says once everything that was done is on it. */
  async function boardSays(weekday: string, ...lines: readonly string[]): Promise<SeenMessage> {
    const read = () => boardsOf(weekday)[0]?.text.replaceAll("**", "") ?? "";
    const isSaid = () => lines.every((line) => read().includes(line));
    // What comes after an edit waits for its time, which stands still until it is moved.
    do {
      const before = shown;
      await later(editMs);
      await world.discord.until(() => isSaid() || shown > before);
    } while (!isSaid());
    const [board, ...others] = boardsOf(weekday);
    if (board === undefined) throw new Error("a board that was read is there");
    expect(others).toEqual([]);
    return board;
  }

  /** A new day: the page of the day before is turned. */
  async function turnTo(iso: string, dayBefore: string): Promise<void> {
    await until(iso);
    await boardSays(dayBefore, "That day is over");
    await later(editMs);
  }

  it("begins with an admin who hears what is missing by name, and then with an invitation", async () => {
    const { discord } = world;
    const { channelId } = mira.in(channel);
    const botId = discord.world.application.botUserId;
    const historyAndFiles = String((1n << 15n) | (1n << 16n));
    const denied = { channelId, targetId: botId, allow: "0", deny: historyAndFiles };
    await discord.control({ kind: "setOverwrite", ...denied });
    const refused = await say(mira, "bridge-admin setup", { timezone: "Vienna" });
    expect(refused.text).toMatch(/Attach Files\W+ and \W+Read Message History/);
    await discord.control({ kind: "removeOverwrite", channelId, targetId: botId });

    const options = { timezone: "Vienna", goal: "sessions", number: 12, name: "Morning floor" };
    const setUp = await say(mira, "bridge-admin setup", options);
    expect(setUp.isPrivate).toBe(true);
    expect(setUp.text).toContain("Sundays at 18:00");
    expect(setUp.text).toContain("12 sessions together a week");
    await heard("A floor of our own: Morning floor");
  });

  it("has people come in by the button, who are told what is shown of them", async () => {
    const { id: invitation } = await heard("A floor of our own");
    for (const person of [mira, jonas, priya, aiko, sam]) {
      await later(1_000);
      const joined = await (await person.message(invitation).press("I'm in")).settled();
      expect(joined.isPrivate).toBe(true);
      expect(joined.text).toContain("You are in.");
      expect(joined.text).toContain("Never, whatever you choose: form, pain, weight");
    }
    await boardSays("Monday", "Not yet Mira, Jonas, Priya, Aiko and Sam");
    const newcomer = await (await outsider.message(invitation).press("I'm in")).settled();
    expect(newcomer.text).toContain("with your last answer you are on the team");
  });

  it("is edited as people show up, whichever of the two processes is at it", async () => {
    await trains(mira);
    await trains(jonas);
    await boardSays("Monday", "Showed up Mira and Jonas", "2 sessions together this week; the goal is 12.");
    const form = await boardsOf("Monday")[0]?.id;
    const logged = await (await (await sam.message(form ?? "").press("Done for today")).submit(answers)).settled();
    expect(logged.isPrivate).toBe(true);
    await boardSays("Monday", "Showed up Mira, Jonas and Sam", "3 sessions together");
    const told = await (await logged.press("Tell the team")).settled();
    expect(told.text).toContain("The team knows.");
    await heard("Sam showed up today.");
  });

  it("passes cheers on, calls the one who is meant, and counts them", async () => {
    const board = boardsOf("Monday")[0]?.id ?? "";
    const whom = await (await priya.message(board).press("Cheer")).settled();
    expect(whom.isPrivate).toBe(true);
    await whom.choose("Pick somebody", aiko.id);
    const cheer = await heard("Priya is in your corner");
    expect(cheer.raw.mentions.map(({ id }) => id)).toEqual([aiko.id]);
    await (await mira.in(channel).onPerson("Cheer", jonas.id)).settled();
    const again = await (await mira.in(channel).onPerson("Cheer", jonas.id)).settled();
    expect(again.text).toContain("Tomorrow is another day.");
    await boardSays("Monday", "2 cheers today.");
  });

  it("counts an evening in New York for that evening, when Vienna's page has long turned", async () => {
    await until("2026-03-03T04:00:00Z");
    await trains(aiko);
    const over = await boardSays("Monday", "Showed up Mira, Jonas, Aiko and Sam", "That day is over");
    expect(over.buttons).toEqual([]);
    expect(boardsOf("Tuesday")).toEqual([]);
  });

  it("shows who is off with one word, whatever the reason", async () => {
    await until("2026-03-03T17:00:00Z");
    await trains(mira);
    await trains(jonas, { pain: "some" });
    await say(aiko, "bridge remind pause", { until: "friday" });
    await boardSays("Tuesday", "Showed up Mira and Jonas", "Off today Aiko", "Not yet Priya and Sam");
    await turnTo("2026-03-04T17:00:00Z", "Tuesday");
    await trains(mira);
    const today = await say(priya, "bridge today");
    await (await today.press("Not today")).settled();
    await boardSays("Wednesday", "Showed up Mira\n", "Off today Priya and Aiko");
  });

  it("loses the name of somebody who leaves within one edit", async () => {
    const left = await say(sam, "bridge team leave");
    expect(left.text).toContain("You are off the team.");
    const edits: string[] = [];
    const stop = world.discord.onEvent((event) => {
      if (event.kind === "message") edits.push(...boardsOf("Wednesday").map(({ text }) => text));
    });
    await boardSays("Wednesday", "Not yet Jonas\n");
    stop();
    expect(edits.filter((text) => text.includes("Sam"))).toEqual([]);
  });

  it("shows a streak of those who chose it, and nobody of those who chose to be nobody", async () => {
    await turnTo("2026-03-05T17:00:00Z", "Wednesday");
    await trains(mira);
    const shown = await say(mira, "bridge team join");
    await (await shown.choose("What may the team see?", "streak")).settled();
    await boardSays("Thursday", "Showed up Mira (4 days)", "Priya");
    const hidden = await say(priya, "bridge team join");
    await (await hidden.choose("What may the team see?", "invisible")).settled();
    await boardSays("Thursday", "Not yet Jonas\n");
    await (await hidden.choose("What may the team see?", "showedUp")).settled();
    await boardSays("Thursday", "Priya");
  });

  it("tells an admin once when the board cannot be shown, and goes on once that is mended", async () => {
    const { discord } = world;
    const { channelId } = mira.in(channel);
    const target = { channelId, targetId: discord.world.application.botUserId } as const;
    await turnTo("2026-03-06T17:00:00Z", "Thursday");
    await discord.control({
      kind: "setOverwrite",
      ...target,
      allow: "0",
      deny: String(1n << 11n),
    });
    await trains(mira);
    const general = mira.in("general");
    const news = () => general.messages.filter(({ text }) => text.includes("is quiet"));
    // The board is tried in another process, which tells nobody of it.
    while (news().length === 0) {
      await later(editMs);
      await (await general.slash("bridge plan")).settled();
    }
    await (await general.slash("bridge plan")).settled();
    expect(news().map(({ isPrivate }) => isPrivate)).toEqual([true]);
    expect(complaints()).toEqual([expect.stringContaining("cannot be written to")]);
    await discord.control({ kind: "removeOverwrite", ...target });
    const mended = await say(mira, "bridge-admin setup");
    expect(mended.text).toContain("The team is changed.");
    await boardSays("Friday", "Showed up Mira (5 days)");
  });

  it("ends in the right recap, once, with a picture", async () => {
    await turnTo("2026-03-07T20:00:00Z", "Friday");
    await trains(aiko);
    await boardSays("Saturday", "Showed up Aiko");
    await turnTo("2026-03-08T16:00:00Z", "Saturday");
    await trains(mira);
    await trains(priya);
    await until("2026-03-08T17:10:00Z");
    await world.discord.until(() => recaps().length > 0);
    const [recap] = recaps();
    expect(recap?.text.replaceAll("**", "").split("\n")).toEqual([
      "## Your week together",
      "The goal was 9 sessions. You went past it without asking anybody's permission.",
      "The team's streak: 7 days.",
      "Streaks, shown by choice Mira 6 days",
      "2 cheers went round.",
    ]);
    expect(recap?.buttons).toEqual(["Leave me out next time"]);
    const description = expect.stringContaining("11 sessions together: for each of 4 members");
    expect(recap?.raw.attachments).toMatchObject([{ filename: "recap.png", description }]);
    expect(recap?.raw.mentions).toEqual([]);
  });

  it("leaves out next time whoever asks for it", async () => {
    const out = await (await priya.message(recaps()[0]?.id ?? "").press("Leave me out next time")).settled();
    expect(out.isPrivate).toBe(true);
    expect(out.text).toContain("without you");
    await until("2026-03-15T17:10:00Z");
    await world.discord.until(() => recaps().length > 1);
    expect(recaps()).toHaveLength(2);
  });

  it("told somebody who only reads the channel nothing about anybody's health", () => {
    const { seen } = en.teamAdmin.invitation;
    const told = [...readable].map((text) => text.replace(seen, ""));
    expect(told.length).toBeGreaterThan(15);
    expect(told.flatMap((text) => text.match(healthWords) ?? [])).toEqual([]);
    expect(told.filter((text) => /\blevel \d/.test(text))).toEqual([]);
  });

  it("said with every message whom it may notify", () => {
    const whole = sent.filter((request) => !request.endsWith("…"));
    expect(whole.length).toBeGreaterThan(50);
    expect(whole.filter((request) => !/"allowed_mentions": \{\s*"parse": \[\]/.test(request))).toEqual([]);
  });

  function recaps(): readonly SeenMessage[] {
    return publicly().filter(({ text }) => text.startsWith("## Your week together"));
  }
});

const answers = { amount: "5 × 5", form: "clean", breathing: "easy", pain: "none" };

/** A form is none. */
function isMessage(request: string): boolean {
  return request.includes('"components"') && !request.includes('"title"');
}
