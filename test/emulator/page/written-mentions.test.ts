import { describe, expect, test } from "vitest";
import {
  asSent,
  asWritten,
  matchMentionables,
  mentionAtEnd,
  mentionables,
} from "../../../emulator/page/composer/written-mentions.ts";
import { isMentioned } from "../../../emulator/page/state/is-mentioned.ts";
import type { Channel } from "../../../emulator/protocol.ts";
import { aMessage, aSnapshot, ids } from "./fixture-world.ts";

const world = aSnapshot();

function channel(id: string): Channel {
  const found = world.channels.find((one) => one.id === id);
  if (!found) throw new Error(`no channel ${id} in the fixture`);
  return found;
}

const names = mentionables(world, channel(ids.general), ids.aiko);
const written = (begun: string) => matchMentionables(names, begun).map((one) => one.written);

describe("a mention", () => {
  test.each([
    ["Hi @jo", "@jo"],
    ["@", "@"],
    ["see #prog", "#prog"],
    ["(@a", "@a"],
    ["mail@example.org", null],
    ["@Jonas done", null],
    ["# a heading", null],
    ["well :ta", ":ta"],
    ["at 10:30", null],
    ["so: ", null],
    ["plain", null],
  ])("that is being written in %j is %j", (text, begun) => {
    expect(mentionAtEnd(text)).toBe(begun);
  });

  test("is found by its beginning first, then by what is inside, people apart from channels", () => {
    expect(written("@jo")).toEqual(["@Jonas"]);
    expect(written("@o")).toContain("@Jonas");
    expect(written("#pro")).toEqual(["#progress"]);
    expect(written("@progress")).toEqual([]);
    expect(written("@")).toContain("@everyone");
  });

  test.each([
    ["Hi @Jonas!", `Hi <@${ids.jonas}>!`],
    ["hi @jonas", `hi <@${ids.jonas}>`],
    ["@Jonasson and x@Jonas stay", "@Jonasson and x@Jonas stay"],
    ["`@Jonas` is code", "`@Jonas` is code"],
    [":tada: and :bridge:", `🎉 and <:bridge:${ids.emoji}>`],
    ["in #progress", `in <#${ids.progress}>`],
    ["@coaches, @everyone", `<@&${ids.coaches}>, @everyone`],
  ])("%j is sent as %j", (text, sent) => {
    expect(asSent(text, names)).toBe(sent);
  });

  test("means the longer of two names, and takes every sign in a name as it is", () => {
    const all = [
      { written: "@Jo", sent: "<@1>", detail: "" },
      { written: "@Jo (the 2nd) +", sent: "<@2>", detail: "" },
    ];
    expect(asSent("@Jo (the 2nd) + and @Jo", all)).toBe("<@2> and <@1>");
  });

  test("is written again as it was for whoever edits it", () => {
    const text = "Hi @Jonas, see #progress";
    expect(asWritten(asSent(text, names), names)).toBe(text);
  });
});

describe("a person is called", () => {
  const called = (changes: object) => isMentioned(aMessage({ id: "1", ...changes }), ids.aiko, world, ids.guild);

  test("by name, with everybody, by a role of theirs, and not by another's name or role", () => {
    expect(called({ mentions: [{ id: ids.aiko }] })).toBe(true);
    expect(called({ mention_everyone: true })).toBe(true);
    expect(called({ mention_roles: [ids.coaches] })).toBe(true);
    expect(called({ mentions: [{ id: ids.jonas }], mention_roles: ["1"] })).toBe(false);
  });
});
