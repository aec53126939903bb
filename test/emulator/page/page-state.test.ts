import { describe, expect, test } from "vitest";
import {
  compareSnowflakes,
  fromSnapshot,
  nowMs,
  type PageState,
  withEvent,
} from "../../../emulator/page/state/page-state.ts";
import { isUnread } from "../../../emulator/page/state/unread.ts";
import { readHash, resolveSelection, visibleChannels } from "../../../emulator/page/state/use-selection.ts";
import type { LocalEvent, LocalInteraction } from "../../../emulator/protocol.ts";
import { aLocalMessage, aMessage, aPerson, aSnapshot, fixtureNowMs, ids } from "./fixture-world.ts";

const readAtMs = 1_000;
const start = fromSnapshot(aSnapshot(), readAtMs);
const general = (state: PageState) => (state.messages.get(ids.general) ?? []).map(({ message }) => message.id);
const afterEvents = (...events: LocalEvent[]) =>
  events.reduce((state, event) => withEvent(state, event, readAtMs), start);

function aPress(id: string): LocalInteraction {
  return {
    id,
    userId: ids.aiko,
    channelId: ids.general,
    kind: "component",
    label: "Undo",
    messageId: "900000000000001001",
    customId: "undo",
    sentAtMs: fixtureNowMs,
    state: "pending",
    failure: null,
  };
}

describe("the page's state", () => {
  test("puts a new message in its place by id, not by arrival", () => {
    const late = aLocalMessage(aMessage({ id: "900000000000000999" }));
    expect(general(afterEvents({ sequence: 1, kind: "message", message: late }))[0]).toBe("900000000000000999");
  });

  test("replaces an edited message", () => {
    const edited = aLocalMessage(aMessage({ id: "900000000000000999", content: "edited" }));
    const state = afterEvents({ sequence: 1, kind: "message", message: edited });
    expect(general(state)).toHaveLength(general(start).length);
    expect(state.messages.get(ids.general)?.[0]?.message.content).toBe("edited");
  });

  test("forgets a deleted message", () => {
    const gone = { sequence: 1, kind: "messageGone", channelId: ids.general, messageId: "900000000000000999" } as const;
    expect(general(afterEvents(gone))).not.toContain("900000000000000999");
  });

  test("ignores an event it has already had", () => {
    const faults = {
      sequence: 0,
      kind: "faults",
      faults: [{ id: "f", kind: "500", route: "*", times: 1, left: 1 }],
    } as const;
    expect(afterEvents(faults).faults).toEqual([]);
  });

  test("finishes a wire entry under its number and keeps the newest 300", () => {
    const [entry] = start.wire;
    if (!entry) throw new Error("the fixture has wire entries");
    const finished = { sequence: 1, kind: "wire", entry: { ...entry, status: 500 } } as const;
    expect(afterEvents(finished).wire).toMatchObject([{ status: 500 }, {}]);
    const many = Array.from(
      { length: 310 },
      (_, index) => ({ sequence: index + 1, kind: "wire", entry: { ...entry, id: index + 10 } }) as const,
    );
    expect(afterEvents(...many).wire).toHaveLength(300);
  });

  test("shows typing for ten seconds or until the words are there", () => {
    const typing = { sequence: 1, kind: "typing", channelId: ids.general, userId: ids.bot } as const;
    expect(afterEvents(typing).typing.get(ids.general)).toEqual({ userId: ids.bot, untilMs: fixtureNowMs + 10_000 });
    const message = aLocalMessage(aMessage({ id: "900000000000002000" }));
    expect(afterEvents(typing, { sequence: 2, kind: "message", message }).typing.size).toBe(0);
  });

  test("an answer takes away an older failure under the same message", () => {
    const press = { ...aPress("900000000000003000"), state: "failed" } as const;
    const failed = afterEvents({ sequence: 1, kind: "interaction", interaction: press });
    expect([...failed.interactions.keys()]).toEqual([press.id]);
    const again = { ...aPress("900000000000003001"), state: "answered" } as const;
    expect(
      withEvent(failed, { sequence: 2, kind: "interaction", interaction: again }, readAtMs).interactions.size,
    ).toBe(0);
  });

  test("an answer elsewhere leaves a failure alone", () => {
    const press = { ...aPress("900000000000003000"), state: "failed" } as const;
    const failed = afterEvents({ sequence: 1, kind: "interaction", interaction: press });
    const other = { ...aPress("900000000000003001"), messageId: "900000000000001002", state: "answered" } as const;
    expect(
      withEvent(failed, { sequence: 2, kind: "interaction", interaction: other }, readAtMs).interactions.size,
    ).toBe(1);
  });

  test("lets the clock run on between two readings of it", () => {
    expect(nowMs(start, readAtMs + 2_500)).toBe(fixtureNowMs + 2_500);
  });

  test("orders ids by length before digits", () => {
    expect(["1000000000000000000", "900000000000000000"].sort(compareSnowflakes)).toEqual([
      "900000000000000000",
      "1000000000000000000",
    ]);
  });
});

describe("who acts, and where", () => {
  const { world } = start;

  test.each([
    ["#/900000000000000101/900000000000000011", { personId: ids.aiko, channelId: ids.general }],
    ["#/900000000000000101/", { personId: ids.aiko, channelId: null }],
    ["", { personId: null, channelId: null }],
    ["#elsewhere", { personId: null, channelId: null }],
  ])("%j in the address", (hash, expected) => {
    expect(readHash(hash)).toEqual(expected);
  });

  test("a channel the person may not see is not opened for them", () => {
    const { person, channel } = resolveSelection(world, { personId: ids.jonas, channelId: ids.dm });
    expect([person?.id, channel?.id]).toEqual([ids.jonas, ids.general]);
  });

  test("servers come before direct messages, threads behind their channel", () => {
    const [first, ...rest] = world.channels;
    if (!first) throw new Error("the fixture has channels");
    const thread = { ...first, id: "900000000000000099", kind: "thread" as const, parentId: first.id };
    const channels = [...rest, thread, first];
    expect(visibleChannels({ ...world, channels }, ids.aiko).map(({ id }) => id)).toEqual([
      ids.general,
      thread.id,
      ids.progress,
      ids.dm,
    ]);
  });

  test.each([
    ["something newer than what was read", "900000000000001899", true],
    ["the newest message read", "900000000000001900", false],
  ])("unread: %s", (_sentence, read, expected) => {
    const channel = world.channels.find(({ id }) => id === ids.progress);
    const person = { ...aPerson(ids.aiko, "Aiko", "#fff"), readUpTo: { [ids.progress]: read } };
    expect(channel && isUnread(channel, person)).toBe(expected);
  });
});
