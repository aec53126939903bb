import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Channel, LocalInteraction, LocalMessage } from "../../protocol.ts";
import { absoluteTime } from "../markdown/timestamp-words.ts";
import { useLive, usePage } from "../state/page-context.ts";
import { type TimelineEntry, timeline } from "../state/timeline.ts";
import { ChannelStart } from "./channel-start.tsx";
import { MessageRow } from "./message-row.tsx";
import { UnansweredRow } from "./unanswered-row.tsx";
import { useMarkRead } from "./use-mark-read.ts";
import { useMessageScroll } from "./use-message-scroll.ts";
import { useOlderMessages } from "./use-older-messages.ts";

const noMessages: readonly LocalMessage[] = [];
const noInteractions: readonly LocalInteraction[] = [];

export function MessageList({ channel }: { readonly channel: Channel }) {
  const { person } = usePage();
  const live = useLive();
  const readUpTo = useMarkRead(channel);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const onDismiss = useCallback((id: string) => setDismissed((known) => new Set([...known, id])), []);
  const messages = live.messages.get(channel.id) ?? noMessages;
  const older = useOlderMessages(channel, messages.length, messages[0]?.message.id ?? null);
  const { list, away, toEnd, shown } = useMessageScroll(messages, older.load);
  useOwnWords(messages.at(-1), person.id, toEnd);
  const [first, last] = [shown[0], shown.at(-1)];
  const fromStart = older.complete && first === messages[0];
  const entries = useMemo(() => {
    const own = [...live.interactions.values()].filter(({ channelId, userId, id }) => {
      return channelId === channel.id && userId === person.id && !dismissed.has(id);
    });
    const rows = timeline({ messages: shown, interactions: own, personId: person.id, readUpTo });
    const ofMessage = Map.groupBy(own, ({ messageId }) => messageId);
    return rows.map((entry) => (
      <Entry key={entry.key} entry={entry} own={ofMessage.get(entry.key) ?? noInteractions} onDismiss={onDismiss} />
    ));
  }, [messages, first, last, live.interactions, channel.id, person.id, readUpTo, dismissed]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div class="messages" ref={list} tabIndex={0} role="log" aria-label="Messages" aria-live="polite">
        <div class="messages-start">
          {fromStart && <ChannelStart channel={channel} empty={messages.length === 0} />}
          {!older.complete && (
            <button type="button" class="button secondary load-older" onClick={() => void older.load()}>
              Show older messages
            </button>
          )}
        </div>
        <ol>{entries}</ol>
      </div>
      {away && (
        <button type="button" class="to-end" onClick={toEnd}>
          To the newest ↓
        </button>
      )}
    </>
  );
}

/** Whoever says something or uses a command wants to see it, wherever they were reading. */
function useOwnWords(newest: LocalMessage | undefined, personId: string, toEnd: () => void): void {
  const said = newest?.message.author.id === personId || newest?.message.interaction_metadata?.user.id === personId;
  useEffect(() => {
    if (said) toEnd();
  }, [newest?.message.id]);
}

type EntryProps = {
  readonly entry: TimelineEntry;
  /** What the acting person did with this message and the bot has not answered. */
  readonly own: readonly LocalInteraction[];
  readonly onDismiss: (id: string) => void;
};

function Entry({ entry, own, onDismiss }: EntryProps) {
  const { person } = usePage();
  switch (entry.kind) {
    case "day":
      return <li class="divider">{absoluteTime(new Date(entry.atMs), "D", person.locale)}</li>;
    case "new":
      return <li class="divider new">New</li>;
    case "message":
      return <MessageRow local={entry.message} compact={entry.compact} own={own} />;
    case "interaction":
      return <UnansweredRow interaction={entry.interaction} onDismiss={onDismiss} />;
    default:
      return entry satisfies never;
  }
}
