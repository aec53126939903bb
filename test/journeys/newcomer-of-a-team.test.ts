import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import { readBoard } from "../../src/services/teams/read-board.ts";
import { readTeamStatus } from "../../src/services/teams/read-team-status.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { chooseMessages, finishFrom } from "../support/finish-start.ts";

describe("somebody who presses “I'm in” before they have met the coach", () => {
  let world: BotWorld;
  let mira: Actor;
  let guildId = "";
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL");
    mira = world.discord.person("Mira");
    [guildId = ""] = world.discord.world.guilds.keys();
    await setUp("general");
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  const setUp = (channel: string) => mira.in(channel).slash("bridge-admin setup", { timezone: "Vienna" });

  async function aNewcomer(name: string): Promise<Actor> {
    const { id } = await world.discord.control({ kind: "addPerson", displayName: name });
    await world.discord.control({ kind: "joinGuild", guildId, userId: String(id) });
    return world.discord.person(String(id));
  }

  async function comesIn(person: Actor, channel: string): Promise<SeenMessage> {
    const isInvitation = ({ text }: SeenMessage) => text.includes("A floor of our own");
    await world.discord.until(() => person.in(channel).messages.some(isInvitation));
    const invitation = person.in(channel).messages.find(isInvitation);
    if (invitation === undefined) throw new Error("an invitation that was seen is there");
    return (await invitation.press("I'm in")).settled();
  }

  async function namesIn(channel: string): Promise<readonly string[]> {
    const { channelId } = mira.in(channel);
    const status = (await readTeamStatus(world.services(), guildId)).find(({ team }) => team.channelId === channelId);
    return (await readBoard(world.services(), status?.team.id ?? "")).members.map(({ name }) => name);
  }

  it("is in with the last answer, and reads what the team sees above today's session", async () => {
    const kim = await aNewcomer("Kim");
    const first = await comesIn(kim, "general");
    expect(first.text).toContain("with your last answer you are on the team");
    expect(await namesIn("general")).toEqual([]);
    const last = await finishFrom(first);
    expect(last.text).toMatch(/You are in\..*Never, whatever you choose.*Bridge \+ Brace/s);
    expect(await namesIn("general")).toEqual(["Kim"]);
    const hidden = await (await last.choose("What may the team see?", "invisible")).settled();
    expect(hidden.text).toContain("The team sees nothing of you");
    await (await hidden.press("Leave the team")).settled();
    expect((await (await kim.in("general").slash("bridge start")).settled()).text).not.toContain("You are in");
    expect(await namesIn("general")).toEqual([]);
  });

  it("is in as well where they went on later, and elsewhere", async () => {
    const lee = await aNewcomer("Lee");
    const zone = await (await (await comesIn(lee, "general")).press("None of these")).settled();
    expect(zone.text).toContain("clock");
    await world.restart();
    await world.discord.advance(3 * 24 * 60 * 60_000);
    const again = await (await lee.dm.slash("bridge start")).settled();
    const confirm = await (await (await again.press("Another city…")).submit({ city: "Oslo" })).settled();
    const level = await (await confirm.press("Right")).settled();
    const moment = await (await level.press("Start at level 1")).settled();
    const last = await chooseMessages(await (await moment.press("After my coffee")).settled());
    expect(last.text).toContain("You are in.");
    expect(await namesIn("general")).toEqual(["Lee"]);
  });

  it("is told kindly where the team went away meanwhile, once", async () => {
    await setUp("accountability");
    const noa = await aNewcomer("Noa");
    const first = await comesIn(noa, "accountability");
    await (await mira.in("accountability").slash("bridge-admin off")).settled();
    const last = await finishFrom(first);
    expect(last.text).toContain("The team you came for is not there any more.");
    expect(last.text).toContain("Bridge + Brace");
    expect((await (await noa.in("general").slash("bridge start")).settled()).text).not.toContain("came for");
    expect((await comesIn(await aNewcomer("Uma"), "accountability")).text).toContain("There is no team");
  });
});
