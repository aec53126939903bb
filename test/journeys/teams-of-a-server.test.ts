import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
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

  it("are told apart by the channel, else by a name that is suggested", async () => {
    const elsewhere = sam.in("elsewhere");
    expect((await say(elsewhere, "bridge team join")).text).toContain("This server has several teams.");
    const { choices } = await elsewhere.suggest("bridge team join", "team", { team: "" });
    expect(choices.map(({ name }) => name)).toEqual(["general", "Morning floor"]);
    const morning = choices.find(({ name }) => name === "Morning floor")?.value ?? "";
    expect((await say(elsewhere, "bridge team join", { team: String(morning) })).text).toContain("You are in.");
    expect((await say(sam.in("general"), "bridge team join")).text).toContain("You are in.");
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
