import type {
  Clock,
  GatewaySession,
  LocalEvent,
  LocalInteraction,
  LocalMessage,
  Snapshot,
  WireEntry,
  World,
} from "../../protocol.ts";
import type { ArmedFault } from "../../protocol-faults.ts";

export type ClockReading = {
  readonly clock: Clock;
  /** Browser time at which `clock` was read, so that it can tick between events. */
  readonly clockReadAtMs: number;
};

/** Everything the page knows of the local Discord: the snapshot, moved on by every event since. */
export type PageState = ClockReading & {
  readonly sequence: number;
  readonly banner: string;
  readonly world: World;
  /** Oldest first, by channel. */
  readonly messages: ReadonlyMap<string, readonly LocalMessage[]>;
  readonly interactions: ReadonlyMap<string, LocalInteraction>;
  /** Who is typing in which channel, and until when in the local Discord's time. */
  readonly typing: ReadonlyMap<string, { readonly userId: string; readonly untilMs: number }>;
  readonly faults: readonly ArmedFault[];
  readonly gateway: readonly GatewaySession[];
  readonly wire: readonly WireEntry[];
};

const wireEntriesKept = 300;
/** Discord shows "is typing" for ten seconds. */
const typingMs = 10_000;

export function fromSnapshot(snapshot: Snapshot, readAtMs: number): PageState {
  const { sequence, banner, application, people, guilds, channels, messages, interactions, ...rest } = snapshot;
  return {
    sequence,
    banner,
    world: { application, people, guilds, channels },
    messages: groupByChannel(messages),
    interactions: new Map(interactions.map((interaction) => [interaction.id, interaction])),
    typing: new Map(),
    clock: rest.clock,
    clockReadAtMs: readAtMs,
    faults: rest.faults,
    gateway: rest.gateway,
    wire: rest.wire,
  };
}

/** `reset` changes nothing here: whoever reads the stream reads the snapshot again. */
export function withEvent(state: PageState, event: LocalEvent, readAtMs: number): PageState {
  if (event.sequence <= state.sequence) return state;
  const next = { ...state, sequence: event.sequence };
  switch (event.kind) {
    case "world":
      return { ...next, world: event.world };
    case "message":
      return {
        ...next,
        messages: withMessage(state.messages, event.message),
        typing: quiet(state.typing, event.message),
      };
    case "messageGone":
      return { ...next, messages: withoutMessage(state.messages, event.channelId, event.messageId) };
    case "interaction":
      return { ...next, interactions: withInteraction(state.interactions, event.interaction) };
    case "typing": {
      const untilMs = nowMs(state, readAtMs) + typingMs;
      return { ...next, typing: new Map(state.typing).set(event.channelId, { userId: event.userId, untilMs }) };
    }
    case "clock":
      return { ...next, clock: event.clock, clockReadAtMs: readAtMs };
    case "faults":
      return { ...next, faults: event.faults };
    case "gateway":
      return { ...next, gateway: event.gateway };
    case "wire":
      return { ...next, wire: withWireEntry(state.wire, event.entry) };
    case "reset":
      return next;
    default:
      // A newer server may send events this page does not know; they change nothing on it.
      return event satisfies never;
  }
}

/** The local Discord's time at the browser's time `browserMs`. */
export function nowMs({ clock, clockReadAtMs }: ClockReading, browserMs: number): number {
  return clock.nowMs + (browserMs - clockReadAtMs);
}

/** Puts older messages, newest first as the server sends them, before those already known. */
export function withOlderMessages(state: PageState, older: readonly LocalMessage[]): PageState {
  const messages = older.reduce<PageState["messages"]>((known, message) => withMessage(known, message), state.messages);
  return { ...state, messages };
}

function groupByChannel(messages: readonly LocalMessage[]): PageState["messages"] {
  return messages.reduce<PageState["messages"]>((grouped, message) => withMessage(grouped, message), new Map());
}

function withMessage(messages: PageState["messages"], changed: LocalMessage): PageState["messages"] {
  const { id, channel_id: channelId } = changed.message;
  const known = messages.get(channelId) ?? [];
  const at = placeOf(known, id);
  const next = known[at]?.message.id === id ? known.with(at, changed) : known.toSpliced(at, 0, changed);
  return new Map(messages).set(channelId, next);
}

function withoutMessage(messages: PageState["messages"], channelId: string, id: string): PageState["messages"] {
  const kept = (messages.get(channelId) ?? []).filter((one) => one.message.id !== id);
  return new Map(messages).set(channelId, kept);
}

/** Only what is under way or went wrong is shown; an answer also takes away an older failure under the same message. */
function withInteraction(known: PageState["interactions"], changed: LocalInteraction): PageState["interactions"] {
  const next = new Map(known);
  if (changed.state === "pending" || changed.state === "failed") return next.set(changed.id, changed);
  for (const { id, messageId, userId } of known.values()) {
    const sameMessage = messageId !== null && messageId === changed.messageId && userId === changed.userId;
    if (id === changed.id || sameMessage) next.delete(id);
  }
  return next;
}

function quiet(typing: PageState["typing"], { message }: LocalMessage): PageState["typing"] {
  if (typing.get(message.channel_id)?.userId !== message.author.id) return typing;
  const next = new Map(typing);
  next.delete(message.channel_id);
  return next;
}

function withWireEntry(wire: readonly WireEntry[], entry: WireEntry): readonly WireEntry[] {
  const at = wire.findLastIndex((known) => known.id === entry.id);
  return at === -1 ? [...wire, entry].slice(-wireEntriesKept) : wire.with(at, entry);
}

/** Index of the message with this id in a sorted list, or where it would stand. */
export function placeOf(messages: readonly LocalMessage[], id: string): number {
  let [from, to] = [0, messages.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { message } = messages[middle] ?? {};
    if (message && compareSnowflakes(message.id, id) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Snowflakes are 17 to 19 digits: too long for a number, and a longer one is later. */
export function compareSnowflakes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
