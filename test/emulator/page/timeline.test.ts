import { describe, expect, test } from "vitest";
import { type TimelineEntry, timeline } from "../../../emulator/page/state/timeline.ts";
import type { LocalInteraction } from "../../../emulator/protocol.ts";
import { aLocalMessage, aMessage, fixtureNowMs, ids } from "./fixture-world.ts";

const minuteMs = 60_000;

/** A message of the bot's, `minutes` after the fixture's now; ids grow with time. */
function said(minutes: number, changes: Parameters<typeof aLocalMessage>[1] = {}, author: string = ids.bot) {
  const timestamp = new Date(fixtureNowMs + minutes * minuteMs).toISOString();
  return aLocalMessage(aMessage({ id: idAt(minutes), timestamp, author: { id: author } }), changes);
}

function idAt(minutes: number): string {
  return String(900_000_000_000_100_000n + BigInt(minutes));
}

function anInteraction(minutes: number, changes: Partial<LocalInteraction> = {}): LocalInteraction {
  return {
    id: idAt(minutes),
    userId: ids.aiko,
    channelId: ids.general,
    kind: "command",
    label: "/bridge log",
    messageId: null,
    customId: null,
    sentAtMs: fixtureNowMs + minutes * minuteMs,
    state: "failed",
    failure: "The application did not respond",
    ...changes,
  };
}

const seenBy = (personId: string, changes: Partial<Parameters<typeof timeline>[0]>) =>
  timeline({ messages: [], interactions: [], personId, readUpTo: null, ...changes });

const kinds = (entries: readonly TimelineEntry[]) =>
  entries.map((entry) => (entry.kind === "message" && entry.compact ? "compact" : entry.kind));

describe("a channel's timeline", () => {
  test("begins every day with its date", () => {
    const messages = [said(0), said(24 * 60)];
    expect(kinds(seenBy(ids.aiko, { messages }))).toEqual(["day", "message", "day", "message"]);
  });

  test.each([
    ["joins what one author says within seven minutes", [said(0), said(6)], ["day", "message", "compact"]],
    ["begins anew after seven minutes", [said(0), said(7)], ["day", "message", "message"]],
    ["begins anew with another author", [said(0), said(1, {}, ids.jonas)], ["day", "message", "message"]],
    ["begins anew under a command", [said(0), said(1, { usedCommand: "/bridge log" })], ["day", "message", "message"]],
    ["keeps private and public apart", [said(0), said(1, { visibleTo: ids.aiko })], ["day", "message", "message"]],
  ])("%s", (_sentence, messages, expected) => {
    expect(kinds(seenBy(ids.aiko, { messages }))).toEqual(expected);
  });

  test("shows a private message to its person alone", () => {
    const messages = [said(0), said(1, { visibleTo: ids.aiko })];
    expect(kinds(seenBy(ids.jonas, { messages }))).toEqual(["day", "message"]);
  });

  test("marks the first message the person has not read", () => {
    const messages = [said(0), said(1), said(2)];
    expect(kinds(seenBy(ids.aiko, { messages, readUpTo: idAt(0) }))).toEqual([
      "day",
      "message",
      "new",
      "message",
      "compact",
    ]);
  });

  test("does not call the person's own words new", () => {
    const messages = [said(0), said(1, {}, ids.aiko)];
    expect(kinds(seenBy(ids.aiko, { messages, readUpTo: idAt(0) }))).not.toContain("new");
  });

  test("shows a command nobody answered where it was sent", () => {
    const messages = [said(0), said(10)];
    const interactions = [anInteraction(5)];
    expect(kinds(seenBy(ids.aiko, { messages, interactions }))).toEqual(["day", "message", "interaction", "message"]);
  });

  test.each([
    ["answered commands", { state: "answered" as const }],
    ["other people's", { userId: ids.jonas }],
    ["presses of a button, which fail under their message", { kind: "component" as const }],
  ])("leaves out %s", (_sentence, changes) => {
    expect(seenBy(ids.aiko, { interactions: [anInteraction(0, changes)] })).toEqual([]);
  });
});
