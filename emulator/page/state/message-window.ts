import type { LocalMessage } from "../../protocol.ts";
import { placeOf } from "./page-state.ts";

/**
 * Which of a channel's messages are drawn: ids of the oldest and the newest. Null stands for "as far back as usual" and for
 * "up to the newest". A channel may have ten thousand; a browser draws a hundred quickly.
 */
export type MessageWindow = { readonly oldestId: string | null; readonly newestId: string | null };

export const newest: MessageWindow = { oldestId: null, newestId: null };

const usual = 60;
const step = 40;
const most = 150;

export function shownMessages(messages: readonly LocalMessage[], window: MessageWindow): readonly LocalMessage[] {
  const [from, to] = range(messages, window);
  return messages.slice(from, to);
}

/** Further back; what is then too far ahead is left out. */
export function earlier(messages: readonly LocalMessage[], window: MessageWindow): MessageWindow {
  const [from, to] = range(messages, window);
  if (from === 0) return window;
  const start = Math.max(0, from - step);
  const end = Math.min(to, start + most);
  return { oldestId: idAt(messages, start), newestId: end === messages.length ? null : idAt(messages, end - 1) };
}

/** Further on, the other way round. */
export function later(messages: readonly LocalMessage[], window: MessageWindow): MessageWindow {
  const [from, to] = range(messages, window);
  if (to === messages.length) return window;
  const end = Math.min(messages.length, to + step);
  const start = Math.max(from, end - most);
  return { oldestId: idAt(messages, start), newestId: end === messages.length ? null : idAt(messages, end - 1) };
}

/** With this message in it: as it is when that is drawn already, else with what stands around it. */
export function around(messages: readonly LocalMessage[], window: MessageWindow, id: string): MessageWindow {
  const [from, to] = range(messages, window);
  const at = placeOf(messages, id);
  if (at >= from && at < to) return held(messages, window);
  const end = Math.min(messages.length, at + step);
  const newestId = end === messages.length ? null : idAt(messages, end - 1);
  return { oldestId: idAt(messages, Math.max(0, at - step)), newestId };
}

/** Holds on to the oldest that is shown, so that new messages do not push away what somebody reads. */
export function held(messages: readonly LocalMessage[], window: MessageWindow): MessageWindow {
  if (window.oldestId !== null) return window;
  return { ...window, oldestId: idAt(messages, range(messages, window)[0]) };
}

function range(messages: readonly LocalMessage[], { oldestId, newestId }: MessageWindow): [from: number, to: number] {
  const to = newestId === null ? messages.length : Math.min(messages.length, placeOf(messages, newestId) + 1);
  return [oldestId === null ? Math.max(0, to - usual) : placeOf(messages, oldestId), to];
}

function idAt(messages: readonly LocalMessage[], index: number): string | null {
  return messages[index]?.message.id ?? null;
}
