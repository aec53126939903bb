import { useMemo, useState } from "preact/hooks";
import type { Channel, LocalInteraction } from "../../protocol.ts";
import { absoluteTime } from "../markdown/timestamp-words.ts";
import { usePage } from "../state/page-context.ts";
import { type TimelineEntry, timeline } from "../state/timeline.ts";
import { ChannelStart } from "./channel-start.tsx";
import { MessageRow } from "./message-row.tsx";
import { UsedCommand } from "./reply-header.tsx";
import { useFollowEnd } from "./use-follow-end.ts";
import { useMarkRead } from "./use-mark-read.ts";

export function MessageList({ channel }: { readonly channel: Channel }) {
  const { state, person } = usePage();
  const readUpTo = useMarkRead(channel);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const messages = state.messages.get(channel.id);
  const entries = useMemo(() => {
    const here = [...state.interactions.values()].filter(
      ({ channelId, id }) => channelId === channel.id && !dismissed.has(id),
    );
    return timeline({ messages: messages ?? [], interactions: here, personId: person.id, readUpTo });
  }, [messages, state.interactions, channel.id, person.id, readUpTo, dismissed]);
  const { list, away, toEnd } = useFollowEnd(entries);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div class="messages" ref={list} tabIndex={0} role="log" aria-label="Messages" aria-live="polite">
        <ChannelStart channel={channel} oldest={messages?.[0]?.message.id ?? null} />
        <ol>
          {entries.map((entry) => (
            <Entry key={entry.key} entry={entry} onDismiss={(id) => setDismissed(new Set([...dismissed, id]))} />
          ))}
        </ol>
      </div>
      {away && (
        <button type="button" class="to-end" onClick={toEnd}>
          To the newest ↓
        </button>
      )}
    </>
  );
}

function Entry({ entry, onDismiss }: { readonly entry: TimelineEntry; readonly onDismiss: (id: string) => void }) {
  const { person } = usePage();
  switch (entry.kind) {
    case "day":
      return <li class="divider">{absoluteTime(new Date(entry.atMs), "D", person.locale)}</li>;
    case "new":
      return <li class="divider new">New</li>;
    case "message":
      return <MessageRow local={entry.message} compact={entry.compact} />;
    case "interaction":
      return <UnansweredRow interaction={entry.interaction} onDismiss={onDismiss} />;
    default:
      return entry satisfies never;
  }
}

type UnansweredProps = { readonly interaction: LocalInteraction; readonly onDismiss: (id: string) => void };

/** A command on its way, or one the bot never answered. */
function UnansweredRow({ interaction, onDismiss }: UnansweredProps) {
  const { state } = usePage();
  const { id, userId, label, failure } = interaction;
  const failed = interaction.state === "failed";
  return (
    <li class="message ephemeral unanswered">
      <UsedCommand userId={userId} command={label} />
      <div class="message-body">
        {failed ? (
          <p class="failure" role="alert">
            {failure ?? "The application did not respond"}
          </p>
        ) : (
          <p class="thinking">
            <span class="dots" aria-hidden="true" />
            Sending to {state.world.application.name}…
          </p>
        )}
        {failed && (
          <p class="only-you">
            Only you can see this ·{" "}
            <button type="button" class="text-button" onClick={() => onDismiss(id)}>
              Dismiss message
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
