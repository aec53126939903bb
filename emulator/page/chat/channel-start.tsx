import { useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { Avatar } from "../navigation/avatar.tsx";
import { localApi } from "../state/local-api.ts";
import { channelTitle } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";

/** The server sends channels with their newest 50 messages. */
const pageSize = 50;

/** The head of a channel's history: a way to the older messages, or the words that there are none. */
export function ChannelStart({ channel, oldest }: { readonly channel: Channel; readonly oldest: string | null }) {
  const { state, person, showOlder, say } = usePage();
  const known = state.messages.get(channel.id)?.length ?? 0;
  const [complete, setComplete] = useState(false);
  if (known >= pageSize && !complete && oldest !== null) {
    const load = async () => {
      try {
        const older = await localApi.olderMessages(channel.id, oldest);
        if (older.length < pageSize) setComplete(true);
        showOlder(older);
      } catch (error) {
        say(error instanceof Error ? error.message : "The older messages could not be read.");
      }
    };
    return (
      <button type="button" class="button secondary load-older" onClick={() => void load()}>
        Show older messages
      </button>
    );
  }
  const title = channelTitle(state.world, channel, person.id);
  const direct = channel.guildId === null;
  return (
    <header class="channel-start">
      {direct ? <Avatar userId={state.world.application.botUserId} name={title} /> : <span class="big-hash">#</span>}
      <h2>{direct ? title : `Welcome to #${title}`}</h2>
      <p>{channel.topic ?? (direct ? `Your direct messages with ${title}.` : "This is where it begins.")}</p>
    </header>
  );
}
