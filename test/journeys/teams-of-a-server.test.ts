import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { readTeamStatus } from "../../src/services/teams/read-team-status.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { finishStart } from "../support/finish-start.ts";

describe("several teams in one server", () => {
  let world: BotWorld;
  let mira: Actor;
  let sam: Actor;
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL");
    [mira, sam] = [world.discord.person("Mira"), world.discord.person("Sam")];
    await finishStart(mira.in("general"), "Vienna");
    await finishStart(sam.in("general"), "New York");
    const [guildId = ""] = world.discord.world.guilds.keys();
    await world.discord.control({ kind: "addChannel", guildId, name: "elsewhere" });
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  async function say(place: Place, words: string, options: Record<string, string | number> = {}): Promise<SeenMessage> {
    return (await place.slash(words, options)).settled();
  }

  async function teamsIn(channelId: string) {
    const [guildId = ""] = world.discord.world.guilds.keys();
    return (await readTeamStatus(world.services(), guildId)).filter(({ team }) => team.channelId === channelId);
  }

  it("are not there before somebody sets one up, and never in direct messages", async () => {
    expect((await say(mira.in("general"), "bridge team join")).text).toContain("There is no team in this channel.");
    expect((await say(mira.dm, "bridge team board")).text).toContain("Teams live in servers.");
    expect((await say(mira.in("general"), "bridge-admin status")).text).toContain("No channel of this server");
  });

  it("take the clock of the admin, and the channel's name, where nothing is said", async () => {
    const { channelId } = mira.in("general");
    const setUp = await say(mira.in("accountability"), "bridge-admin setup", { channel: channelId });
    expect(setUp.text).toContain(`<#${channelId}>`);
    expect(setUp.text).toContain("Vienna, where it is 11:00 now");
    expect(setUp.text).toContain("everybody showed up, on 5 days a week");
    expect(setUp.text).toContain("`/bridge team join`");
    await world.discord.advance(1_000);
    await say(mira.in("accountability"), "bridge-admin setup", { name: "Morning floor", time: "7pm", day: "fri" });
    const status = await say(mira.in("elsewhere"), "bridge-admin status");
    expect(status.text).toContain("Fridays at 19:00");
  });

  it("speak the language of their server, whatever the admin's is", async () => {
    const [guildId = ""] = world.discord.world.guilds.keys();
    await world.discord.control({ kind: "setGuildLocale", guildId, locale: "de" });
    await say(mira.in("elsewhere"), "bridge-admin setup", { name: "For a moment" });
    const { channelId } = mira.in("elsewhere");
    expect(await teamsIn(channelId)).toMatchObject([{ team: { locale: "de" } }]);
    await say(mira.in("elsewhere"), "bridge-admin off");
    await world.discord.control({ kind: "setGuildLocale", guildId, locale: "en-US" });
  });

  it("name what is missing in the channel that was chosen", async () => {
    const { discord } = world;
    const { channelId } = mira.in("elsewhere");
    const botId = discord.world.application.botUserId;
    await discord.control({ kind: "setOverwrite", channelId, targetId: botId, allow: "0", deny: String(1n << 11n) });
    const refused = await say(mira.in("general"), "bridge-admin setup", { channel: channelId });
    expect(refused.text).toContain("Please give me **Send Messages** there");
    expect(refused.text).not.toContain("Attach Files");
    await discord.control({ kind: "removeOverwrite", channelId, targetId: botId });
  });

  describe("in a channel of which Discord does not tell what the bot may do", () => {
    const bits = { view: 1n << 10n, send: 1n << 11n, attach: 1n << 15n, history: 1n << 16n };
    beforeAll(() => world.discord.control({ kind: "tellAppPermissions", told: false }));
    afterAll(() => world.discord.control({ kind: "tellAppPermissions", told: true }));

    async function newChannel(name: string): Promise<string> {
      const [guildId = ""] = world.discord.world.guilds.keys();
      return String((await world.discord.control({ kind: "addChannel", guildId, name })).id);
    }

    const setUpIn = (channel: string) => say(mira.in("general"), "bridge-admin setup", { channel });
    const posts = () =>
      world.discord.wire.entries.filter(({ channel, title }) => channel === "rest" && /^POST .*messages$/.test(title));

    it.each([
      [["view", "send"], "View Channel"],
      [["send", "attach"], "Send Messages"],
      [["attach", "history"], "Attach Files"],
      [["history"], "Read Message History"],
    ] as const)("one post finds out that %s is missing", async (denied, named) => {
      const { discord } = world;
      const channelId = await newChannel(`without ${named}`);
      const deny = String(denied.reduce((all, name) => all | bits[name], 0n));
      const targetId = discord.world.application.botUserId;
      await discord.control({ kind: "setOverwrite", channelId, targetId, allow: "0", deny });
      expect((await setUpIn(channelId)).text).toContain(`Please give me **${named}** there`);
      expect(mira.in(channelId).messages).toEqual([]);
      expect(await teamsIn(channelId)).toEqual([]);
      await discord.control({ kind: "deleteChannel", channelId });
    });

    it("nothing is left of the post where all is well, and the team is there", async () => {
      const channelId = await newChannel("all is well");
      const before = posts().length;
      expect((await setUpIn(channelId)).text).toContain("The team is set up.");
      expect(posts().length).toBe(before + 1);
      expect(mira.in(channelId).messages).toEqual([]);
      expect(await teamsIn(channelId)).toHaveLength(1);
      await say(mira.in("general"), "bridge-admin off", { channel: channelId });
    });

    it("a closed or private thread and a silent Discord are told by name, and nothing is set up", async () => {
      const { discord } = world;
      const ownerId = mira.id;
      const parent = await newChannel("threads");
      const add = async (name: string, isPrivate: boolean) =>
        String((await discord.control({ kind: "addThread", channelId: parent, name, ownerId, private: isPrivate })).id);
      const locked = await add("locked", false);
      await discord.control({ kind: "setThread", channelId: locked, archived: true, locked: true });
      expect((await setUpIn(locked)).text).toContain("is closed, so I cannot post there");
      expect((await setUpIn(await add("secret", true))).text).toContain("is private, and I am not in it");
      await discord.control({
        kind: "armFault",
        fault: { kind: "503", route: "POST /channels/:channel/messages", times: 1 },
      });
      expect((await setUpIn(parent)).text).toContain("please try again in a minute");
      expect(await teamsIn(locked)).toEqual([]);
      expect(await teamsIn(parent)).toEqual([]);
    });
  });

  it("are not set up in a thread that is locked, whatever permissions say of it", async () => {
    const { discord } = world;
    const { channelId } = mira.in("elsewhere");
    const thread = await discord.control({ kind: "addThread", channelId, name: "locked", ownerId: mira.id });
    await discord.control({ kind: "setThread", channelId: String(thread.id), locked: true });
    const refused = await say(mira.in("general"), "bridge-admin setup", { channel: String(thread.id) });
    expect(refused.text).toContain("is closed, so I cannot post there");
  });

  it("are joined and seen in their channel alone by whoever is in none: others may not be able to see it", async () => {
    const elsewhere = sam.in("elsewhere");
    const { choices } = await elsewhere.suggest("bridge team board", "team", { team: "" });
    expect(choices).toEqual([]);
    const [general] = await teamsIn(mira.in("general").channelId);
    for (const words of ["bridge team join", "bridge team board"]) {
      expect((await say(elsewhere, words)).text).toContain("There is no team in this channel.");
      const guessed = await say(elsewhere, words, { team: general?.team.id ?? "" });
      expect(guessed.text).toContain("There is no team in this channel.");
    }
    expect((await say(sam.in("general"), "bridge team board")).text).toContain("Nobody has joined yet.");
  });

  it("are told apart by the channel, else by a name that is suggested", async () => {
    const elsewhere = sam.in("elsewhere");
    expect((await say(sam.in("accountability"), "bridge team join")).text).toContain("You are in.");
    await world.discord.advance(1_000);
    expect((await say(sam.in("general"), "bridge team join")).text).toContain("You are in.");
    expect((await say(elsewhere, "bridge team board")).text).toContain("You are in several teams of this server.");
    const { choices } = await elsewhere.suggest("bridge team board", "team", { team: "" });
    expect(choices.map(({ name }) => name)).toEqual(["Morning floor", "general"]);
    const morning = choices.find(({ name }) => name === "Morning floor")?.value ?? "";
    expect((await say(elsewhere, "bridge team board", { team: String(morning) })).text).toContain("Not yet");
    expect((await say(sam.in("general"), "bridge team join")).text).toContain("What the team sees of you");
  });

  it("let a question be answered by the one who is asked", async () => {
    await say(mira.in("general"), "bridge team join");
    const wrong = await say(mira.in("accountability"), "bridge team buddy", { member: sam.id });
    expect(wrong.text).toContain("Ask in <#");
    await say(mira.in("general"), "bridge team buddy", { member: sam.id });
    const isQuestion = ({ text }: SeenMessage) => text.includes("would like you as a buddy");
    await world.discord.until(() => mira.in("general").messages.some(isQuestion));
    const question = mira.in("general").messages.find(isQuestion);
    const other = await (await question?.press("Yes, buddies"))?.settled();
    expect(other?.text).toContain("belongs to somebody else");
    const yes = await (await sam.message(question?.id ?? "").press("Yes, buddies")).settled();
    expect(yes.text).toContain("Buddies it is.");
    const ended = await (await (await say(mira.in("general"), "bridge team buddy")).press("End it")).settled();
    expect(ended.text).toContain("Nobody is told why.");
  });

  it("can be left from anywhere by whoever is in one, and switched off by whoever looks after them", async () => {
    await say(sam.in("accountability"), "bridge team leave");
    expect((await say(sam.in("elsewhere"), "bridge team leave")).text).toContain("You are off the team.");
    expect((await say(sam.in("elsewhere"), "bridge team leave")).text).toContain("You are not in this team.");
    expect((await say(mira.in("general"), "bridge-admin off")).text).toContain("The team is off.");
    expect((await say(mira.in("general"), "bridge-admin status")).text).toContain("switched off");
  });
});
