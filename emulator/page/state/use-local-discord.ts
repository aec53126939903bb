import { useCallback, useEffect, useReducer } from "preact/hooks";
import type { Clock, LocalEvent, LocalMessage } from "../../protocol.ts";
import { localApi } from "./local-api.ts";
import { fromSnapshot, type PageState, withEvent, withOlderMessages } from "./page-state.ts";

export type Connection = "connecting" | "live" | "lost";
export type LocalDiscord = { readonly state: PageState | null; readonly connection: Connection };

type Change =
  | { readonly kind: "snapshot"; readonly state: PageState }
  | { readonly kind: "events"; readonly events: readonly LocalEvent[]; readonly readAtMs: number }
  | { readonly kind: "clock"; readonly clock: Clock; readonly readAtMs: number }
  | { readonly kind: "older"; readonly messages: readonly LocalMessage[] }
  | { readonly kind: "connection"; readonly connection: Connection };

const retryMs = 1_000;
/** After what may have changed when the bot does something next; long enough that the bot has written it down. */
const readClockAfterMs = 500;

/** Reads the snapshot, follows the events after it, and starts over whenever the server has lost the thread. */
export function useLocalDiscord(): LocalDiscord & { readonly showOlder: (older: readonly LocalMessage[]) => void } {
  const [local, change] = useReducer(changed, { state: null, connection: "connecting" });
  useEffect(() => follow(change), []);
  const showOlder = useCallback((messages: readonly LocalMessage[]) => change({ kind: "older", messages }), []);
  return { ...local, showOlder };
}

function changed(local: LocalDiscord, change: Change): LocalDiscord {
  switch (change.kind) {
    case "snapshot":
      return { state: change.state, connection: "live" };
    case "connection":
      return { ...local, connection: change.connection };
    case "events":
      if (!local.state) return local;
      return {
        connection: "live",
        state: change.events.reduce((state, event) => withEvent(state, event, change.readAtMs), local.state),
      };
    case "clock":
      if (!local.state) return local;
      return { ...local, state: { ...local.state, clock: change.clock, clockReadAtMs: change.readAtMs } };
    case "older":
      return local.state ? { ...local, state: withOlderMessages(local.state, change.messages) } : local;
    default:
      return change satisfies never;
  }
}

/** Returns what ends it. */
function follow(change: (change: Change) => void): () => void {
  const ended = new AbortController();
  let stream: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const start = async () => {
    stream?.close();
    try {
      const snapshot = await localApi.snapshot();
      if (ended.signal.aborted) return;
      change({ kind: "snapshot", state: fromSnapshot(snapshot, Date.now()) });
      stream = openStream(snapshot.sequence, change, () => void start());
    } catch {
      if (ended.signal.aborted) return;
      change({ kind: "connection", connection: "lost" });
      retry = setTimeout(() => void start(), retryMs);
    }
  };

  void start();
  return () => {
    ended.abort();
    stream?.close();
    clearTimeout(retry);
  };
}

/** Events of one frame are applied together, so a burst of wire entries draws the page once. */
function openStream(after: number, change: (change: Change) => void, startOver: () => void): EventSource {
  const stream = new EventSource(`/local/events?after=${after}`);
  const readClock = clockReader(change);
  let waiting: LocalEvent[] = [];
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as LocalEvent;
    if (event.kind === "reset") {
      startOver();
      return;
    }
    if (event.kind === "interaction" || event.kind === "message") readClock();
    if (waiting.push(event) > 1) return;
    queueFrame(() => {
      change({ kind: "events", events: waiting, readAtMs: Date.now() });
      waiting = [];
    });
  };
  // A dropped stream may hide a restarted server whose sequence begins again: read everything anew.
  stream.onerror = () => {
    stream.close();
    change({ kind: "connection", connection: "lost" });
    setTimeout(startOver, retryMs);
  };
  return stream;
}

/**
 * Only the bot knows when it does something next, and what somebody presses changes that: whenever they did, it is asked
 * again, once for a burst.
 */
function clockReader(change: (change: Change) => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(async () => {
      due = false;
      // A clock that does not answer stays as it was; the next event asks again.
      const clock = await localApi.clock().catch(() => null);
      if (clock) change({ kind: "clock", clock, readAtMs: Date.now() });
    }, readClockAfterMs);
  };
}

/** A hidden tab draws no frames; its events must not pile up. */
function queueFrame(run: () => void): void {
  if (document.hidden) setTimeout(run, 0);
  else requestAnimationFrame(run);
}
