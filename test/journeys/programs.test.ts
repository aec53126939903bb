import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { PickedFile, Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { RefusedError } from "../../emulator/server/client/refused-error.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { aBotWorld, type BotWorld, databaseKinds } from "../support/bot-world.ts";
import { finishStart } from "../support/finish-start.ts";

/** The first two levels of the built-in ladder in three rungs each, under a key of its own. */
const shortLadder = {
  ...bridgeToSwing,
  key: "short-ladder",
  title: "Short ladder",
  levels: bridgeToSwing.levels.slice(0, 2).map((level) => ({ ...level, ramp: level.ramp.slice(0, 3) })),
};

function aFile(content: unknown): PickedFile {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { filename: "ladder.json", contentType: "application/json", bytes: new TextEncoder().encode(text) };
}

describe.each(databaseKinds)("programmes of a server, on %s", (kind) => {
  let world: BotWorld;
  let mira: Actor;
  let sam: Actor;
  let general: Place;
  beforeAll(async () => {
    world = await aBotWorld(kind);
    mira = world.discord.person("Mira");
    sam = world.discord.person("Sam");
    general = mira.in("general");
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  async function admin(words: string, options: Record<string, string | PickedFile> = {}): Promise<SeenMessage> {
    return (await general.slash(`bridge-admin program ${words}`, options)).settled();
  }

  async function bridge(place: Place, words: string, options: Record<string, string | number> = {}) {
    return (await place.slash(`bridge ${words}`, options)).settled();
  }

  async function newcomer(displayName: string): Promise<Actor> {
    const { id } = await world.discord.control({ kind: "addPerson", displayName });
    const [guildId] = world.discord.world.guilds.keys();
    await world.discord.control({ kind: "joinGuild", guildId: guildId ?? "", userId: id ?? "" });
    return world.discord.person(displayName);
  }

  async function mayManage(person: Actor, may: boolean): Promise<void> {
    const [guildId = ""] = world.discord.world.guilds.keys();
    const role = may
      ? await world.discord.control({ kind: "addRole", guildId, name: "Managers", permissions: "32" })
      : null;
    const roleIds = role?.id ? [role.id] : [];
    await world.discord.control({ kind: "setRoles", guildId, userId: person.id, roleIds });
  }

  it("knows the built-in one, and starts people on it", async () => {
    const list = await admin("list");
    expect(list.isPrivate).toBe(true);
    expect(list.text).toContain("**Bridge to swing** · `bridge-to-swing`, version 1 · 5 levels, built in");
    expect(list.text).toContain("new people start here");
    await finishStart(sam.in("general"));
    expect((await bridge(sam.in("general"), "plan")).text).toMatch(/^Level 1 of 5 · rung 1 of 5/);
  });

  it("offers none of it to a member without the right", () => {
    const list = () => sam.in("general").slash("bridge-admin program list");
    expect(list).toThrow(RefusedError);
    expect(list).toThrow("Sam is offered no bridge-admin here.");
  });

  it.each([
    ["is no JSON", '{ "key": "short-ladder",\n  "version": 1,\n "title" }', "line 3, column 10"],
    ["is cut short", '{"key": "short-ladder", "version": [1,}', "[1,}"],
    ["is a picture", "\u0089PNG", "not JSON"],
    ["is no object", "[]", "the whole file`: expected an object"],
    ["is nested a hundred thousand deep", "[".repeat(100_000) + "]".repeat(100_000), "more than 12 levels deep"],
    ["has far too many levels", { ...shortLadder, levels: Array(20_000).fill(0) }, "more than 5000 values"],
    ["is huge", " ".repeat(262_145), "up to 256 KiB"],
    ["lacks its title", { ...shortLadder, title: undefined }, "`title`: expected text in quotes"],
    ["has the built-in one's key", { ...shortLadder, key: "bridge-to-swing", version: 2 }, "Give yours another key"],
    ["has another ladder under the built-in one's version", { ...bridgeToSwing, title: "Mine" }, "Raise the version"],
  ])("says in words why a file is not taken that %s", async (_, content, words) => {
    const answer = await admin("import", { file: aFile(content) });
    expect(answer.text).toContain(words);
    expect(answer.buttons).toEqual([]);
  });

  it("names the place where a ladder goes down instead of up, and no more than ten", async () => {
    const [first, second] = shortLadder.levels;
    const ramp = [
      { reps: 10, seconds: 10 },
      { reps: 5, seconds: 5 },
    ];
    const falling = { ...shortLadder, levels: [first, { ...second, ramp }] };
    const one = await admin("import", { file: aFile(falling) });
    expect(one.text).toContain("`levels[1].ramp[1]`: expected a rung harder than the one before");

    const typos = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`typo-\`${index}\n`, 1]));
    const many = await admin("import", { file: aFile({ ...shortLadder, ...typos }) });
    expect(many.text.match(/no such field/g)).toHaveLength(10);
    expect(many.text).toContain("And 2 more places like these.");
  });

  it("tries a good one out, stores nothing before it is told to, and starts new people on it then", async () => {
    const tried = await admin("import", { file: aFile(shortLadder) });
    expect(tried.isPrivate).toBe(true);
    expect(tried.text).toContain("100 invented people");
    expect(tried.text).toMatch(/2 · Single-leg Bridge \+ Brace.*\d+ % came this far, half of them by day \d+\./);
    expect(tried.text).toContain("No promise of the rules was broken.");
    expect((await admin("list")).text).not.toContain("short-ladder");
    expect((await admin("use", { program: "short-ladder" })).text).toContain("knows no program “short-ladder”");

    await world.restart();
    const added = await (await tried.press("Add it to this server")).settled();
    expect(added.text).toContain("Short ladder is in.");
    const used = await (await added.press("New people start on it")).settled();
    expect(used.text).toContain("From now on people start on Short ladder.");
    expect((await admin("list")).text).toMatch(/Short ladder.*`short-ladder`, version 1 · 2 levels · new people/);
  });

  it("starts whoever is new on it, without an offer", async () => {
    const noor = (await newcomer("Noor")).in("general");
    await finishStart(noor);
    expect((await bridge(noor, "plan")).text).toMatch(/^Level 1 of 2 · rung 1 of 3/);
    const suggested = await noor.suggest("bridge log", "exercise", { exercise: "" });
    expect(suggested.choices.map(({ value }) => value)).toEqual(["glute-bridge", "single-leg-bridge"]);
    await world.restart();
    expect(offersAmong(noor)).toEqual([]);
  });

  it("leaves whoever started before where they are, offers the move, and keeps to a no", async () => {
    const old = (await newcomer("Olga")).dm;
    await finishStart(old);
    const olga = world.discord.person("Olga").in("general");
    const plan = await bridge(olga, "plan");
    expect(plan.text).toMatch(/^Level 1 of 5/);
    const offer = await olga.next(isOffer, plan);
    expect(offer.isPrivate).toBe(true);
    expect(offer.text).toContain("You are at level 1, bridge with brace.");
    expect((await (await offer.press("Stay where I am")).settled()).text).toContain("everything stays as it is");
    expect((await bridge(olga, "today")).text).toContain("Level 1 of 5");
    await world.restart();
    expect(offersAmong(olga)).toEqual([]);
  });

  it("previews the move again when the log has moved on, and moves as previewed", async () => {
    const place = sam.in("general");
    const offer = await place.next(isOffer, await bridge(place, "today"));
    expect(offer.text).toContain("There you would be at level 1 of 2, rung 1 of 3");
    await bridge(place, "log", { reps: 10, seconds: 8, form: "clean", breathing: "easy", pain: "none" });
    expect((await bridge(place, "plan")).text).toMatch(/^Level 1 of 5 · rung 5 of 5/);

    const again = await (await offer.press("Move over")).settled();
    expect(again.text).toContain("Something changed since I showed you this");
    expect(again.text).toContain("level 1 of 2, rung 3 of 3");
    const moved = await (await again.press("Move over")).settled();
    expect(moved.text).toContain("You are on Short ladder now.");
    expect((await bridge(place, "plan")).text).toMatch(/^Level 1 of 2 · rung 3 of 3/);
    expect((await bridge(place, "undo")).text).toContain("Taken back.");
    expect((await bridge(place, "plan")).text).toMatch(/^Level 1 of 2 · rung 1 of 3/);
  });

  it("never changes a version, whoever uses it", async () => {
    const changed = { ...shortLadder, policy: { ...shortLadder.policy, missesToStepDown: 5 } };
    expect((await admin("import", { file: aFile(changed) })).text).toContain("Raise the version and import it again.");
    expect((await admin("import", { file: aFile(shortLadder) })).text).toContain(
      "has version 1 of `short-ladder` already",
    );
  });

  it("hands out a file that is the programme", async () => {
    const exported = await admin("export", { program: "short-ladder@1" });
    const [file] = exported.raw.attachments;
    expect(file?.filename).toBe("short-ladder-v1.json");
    expect(await (await fetch(file?.url ?? "")).json()).toEqual(shortLadder);
    expect((await admin("export")).text).toContain("Short ladder, as a file.");
  });

  it("trusts a button as long as its command, then asks for the right again", async () => {
    await mayManage(sam, true);
    const place = sam.in("general");
    const second = aFile({ ...shortLadder, version: 2 });
    const tried = await (await place.slash("bridge-admin program import", { file: second })).settled();
    await mayManage(sam, false);
    await world.discord.advance(15 * 60_000 + 1);
    expect((await (await tried.press("Add it to this server")).settled()).text).toContain("“Manage Server”");
    expect((await admin("list")).text).not.toContain("version 2");
    await mayManage(sam, true);
    expect((await (await tried.press("Add it to this server")).settled()).text).toContain("Short ladder is in.");
    const suggested = await general.suggest("bridge-admin program use", "program", { program: "short" });
    expect(suggested.choices.map(({ value }) => value)).toEqual(["short-ladder@2", "short-ladder@1"]);
  });

  it.runIf(kind === "PostgreSQL")("throws a tried one away when told to", async () => {
    const tried = await admin("import", { file: aFile({ ...shortLadder, version: 3 }) });
    expect((await (await tried.press("Throw it away")).settled()).text).toContain("Nothing was stored.");
    expect((await admin("list")).text).not.toContain("version 3");
  });

  it("keeps what one server imported from the next", async () => {
    const { id } = await world.discord.control({
      kind: "addGuild",
      name: "Next door",
      ownerId: mira.id,
      withBot: true,
    });
    const channel = await world.discord.control({ kind: "addChannel", guildId: id ?? "", name: "next-door" });
    const nextDoor = mira.in(channel.id ?? "");
    expect((await (await nextDoor.slash("bridge-admin program list")).settled()).text).not.toContain("short-ladder");
    const use = await nextDoor.slash("bridge-admin program use", { program: "short-ladder@1" });
    expect((await use.settled()).text).toContain("knows no program");
  });
});

function isOffer({ text }: SeenMessage): boolean {
  return text.includes("This server has another program: Short ladder.");
}

function offersAmong({ messages }: Place): readonly SeenMessage[] {
  return messages.filter(isOffer);
}
