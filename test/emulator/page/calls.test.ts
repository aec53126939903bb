import { describe, expect, test } from "vitest";
import { unreadCalls } from "../../../emulator/page/state/calls.ts";
import type { Channel, Person } from "../../../emulator/protocol.ts";
import { aLocalMessage, aMessage, aPerson, aSnapshot, ids } from "./fixture-world.ts";

const world = aSnapshot();
const calling = (id: string, changes: object = {}) =>
  aLocalMessage(aMessage({ id, mentions: [{ id: ids.aiko }], ...changes }));
const plain = (id: string) => aLocalMessage(aMessage({ id }));
const aiko: Person = { ...aPerson(ids.aiko, "Aiko", "#ffd166"), readUpTo: { [ids.general]: "20" } };

function callsIn(channelId: string, messages: Parameters<typeof unreadCalls>[0]): number {
  const channel = world.channels.find(({ id }) => id === channelId);
  return unreadCalls(messages, channel as Channel, aiko, world);
}

describe("unread calls", () => {
  test("are those after what was read, of others, and no private answers", () => {
    const own = calling("31", { author: { id: ids.aiko } });
    const privately = { ...calling("32"), visibleTo: ids.aiko };
    expect(callsIn(ids.general, [calling("10"), calling("30"), own, privately, plain("33"), calling("34")])).toBe(2);
  });

  test("are all direct messages", () => {
    expect(callsIn(ids.dm, [plain("10"), plain("11")])).toBe(2);
  });
});
