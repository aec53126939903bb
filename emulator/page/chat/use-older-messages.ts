import { useRef, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { localApi } from "../state/local-api.ts";
import { usePage } from "../state/page-context.ts";

/** The server sends channels with their newest 50 messages, and as many older ones at once. */
const pageSize = 50;

/** Reads further back; `complete` once the channel's first message is known. */
export function useOlderMessages(channel: Channel, known: number, oldestId: string | null) {
  const { showOlder, say } = usePage();
  const [exhausted, setExhausted] = useState(false);
  const loading = useRef(false);
  const complete = exhausted || known < pageSize || oldestId === null;
  const load = async () => {
    if (complete || loading.current) return;
    loading.current = true;
    try {
      const older = await localApi.olderMessages(channel.id, oldestId);
      if (older.length < pageSize) setExhausted(true);
      showOlder(older);
    } catch (error) {
      say(error instanceof Error ? error.message : "The older messages could not be read.");
    } finally {
      loading.current = false;
    }
  };
  return { complete, load };
}
