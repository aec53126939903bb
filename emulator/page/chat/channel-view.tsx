import type { Channel } from "../../protocol.ts";
import { Composer } from "../composer/composer.tsx";
import { usePage } from "../state/page-context.ts";
import { MessageList } from "./message-list.tsx";

/** Messages and the line to write in; everything in it starts anew for another person or channel. */
export function ChannelView({ channel }: { readonly channel: Channel }) {
  const { person } = usePage();
  const key = `${person.id}-${channel.id}`;
  return (
    <>
      <MessageList key={`messages-${key}`} channel={channel} />
      <Composer key={`composer-${key}`} channel={channel} />
    </>
  );
}
