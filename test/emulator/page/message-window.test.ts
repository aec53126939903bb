import { describe, expect, test } from "vitest";
import {
  around,
  earlier,
  held,
  later,
  type MessageWindow,
  newest,
  shownMessages,
} from "../../../emulator/page/state/message-window.ts";
import type { LocalMessage } from "../../../emulator/protocol.ts";

const idOf = (number: number) => String(100_000_000_000_000_000n + BigInt(number));

function messagesUpTo(count: number): readonly LocalMessage[] {
  return Array.from({ length: count }, (_, index) => ({ message: { id: idOf(index) } }) as LocalMessage);
}

function range(messages: readonly LocalMessage[], window: MessageWindow): readonly [number, number] {
  const shown = shownMessages(messages, window);
  const numberOf = (message: LocalMessage | undefined) => Number(message?.message.id.slice(-6) ?? Number.NaN);
  return [numberOf(shown[0]), numberOf(shown.at(-1))];
}

describe("what is drawn of a long channel", () => {
  const messages = messagesUpTo(1_000);

  test("is its end, at first", () => {
    expect(range(messages, newest)).toEqual([940, 999]);
    expect(range(messagesUpTo(5), newest)).toEqual([0, 4]);
  });

  test("moves with the newest while nobody holds on to it", () => {
    expect(range(messagesUpTo(1_010), newest)).toEqual([950, 1_009]);
    expect(range(messagesUpTo(1_010), held(messages, newest))).toEqual([940, 1_009]);
  });

  test("never grows beyond what a browser draws quickly, and reaches both ends", () => {
    let window = newest;
    for (let turn = 0; turn < 50; turn += 1) {
      window = earlier(messages, window);
      expect(shownMessages(messages, window).length).toBeLessThanOrEqual(150);
    }
    expect(range(messages, window)).toEqual([0, 149]);
    expect(earlier(messages, window)).toBe(window);
    for (let turn = 0; turn < 50; turn += 1) window = later(messages, window);
    expect(range(messages, window)).toEqual([850, 999]);
    expect(later(messages, window)).toBe(window);
    expect(window.newestId).toBeNull();
  });

  test("overlaps by far more than a screen from step to step", () => {
    const before = earlier(messages, earlier(messages, earlier(messages, newest)));
    const [from] = range(messages, before);
    const [, to] = range(messages, earlier(messages, before));
    expect(to - from).toBeGreaterThan(100);
  });

  test("goes to a message that is jumped to, and stays when that is drawn already", () => {
    expect(range(messages, around(messages, newest, idOf(500)))).toEqual([460, 539]);
    expect(range(messages, around(messages, newest, idOf(3)))).toEqual([0, 42]);
    expect(around(messages, newest, idOf(970))).toEqual(held(messages, newest));
  });

  test("stays where it is when its edges are deleted", () => {
    const window = earlier(messages, earlier(messages, earlier(messages, newest)));
    const [from, to] = range(messages, window);
    const fewer = messages.filter(({ message }) => message.id !== idOf(from) && message.id !== idOf(to));
    const [fromNow, toNow] = range(fewer, window);
    expect(fromNow).toBe(from + 1);
    expect([to - 1, to + 1]).toContain(toNow);
  });
});
