import { useEffect, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";
import { isUnread } from "../state/unread.ts";

/**
 * Marks the channel read while it is open in a visible tab. Returns what was read before it was opened, for the "new"
 * line; null when everything had been read.
 */
export function useMarkRead(channel: Channel): string | null {
  const { person, act } = usePage();
  const [readUpTo] = useState(() => (isUnread(channel, person) ? (person.readUpTo[channel.id] ?? "0") : null));
  useEffect(() => {
    const mark = () => {
      if (document.hidden || channel.lastMessageId === null || !isUnread(channel, person)) return;
      // Nobody asked for this, so nobody is told when it fails: the mark simply stays.
      act({ kind: "markRead", as: person.id, channelId: channel.id, messageId: channel.lastMessageId }).catch(() => {});
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [channel.id, channel.lastMessageId, person.id]);
  return readUpTo;
}
