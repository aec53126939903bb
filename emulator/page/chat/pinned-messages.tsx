import { useRef, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { Markdown } from "../markdown/markdown.tsx";
import { messageTime } from "../markdown/timestamp-words.ts";
import { wordsOf } from "../message-parts/words-of.ts";
import { Popup } from "../popup/popup.tsx";
import { nameOfUser } from "../state/names.ts";
import { useLive, usePage } from "../state/page-context.ts";
import { may, permission } from "../state/permissions.ts";
import { useNow } from "../state/use-now.ts";

/** What is pinned here; a press shows the newest pins. */
export function PinnedMessages({ channel }: { readonly channel: Channel }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const count = channel.pinnedMessageIds.length;
  return (
    <div>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={count === 0 ? "Pinned messages, none" : `Pinned messages, ${count}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="m12 3 5 5-3 1-3.500 3.500L10 16l-6-6 3.500-.5L11 6zM7 13l-4 4" />
        </svg>
        {count > 0 && <span class="count-dot">{count}</span>}
      </button>
      {open && (
        <Popup anchor={button} onClose={close} class="menu pins">
          <p class="menu-title">Pinned in this channel</p>
          {count === 0 && <p class="popup-note">Nothing is pinned here.</p>}
          <PinList channel={channel} onDone={close} />
        </Popup>
      )}
    </div>
  );
}

function PinList({ channel, onDone }: { readonly channel: Channel; readonly onDone: () => void }) {
  const { world, person, jumpTo, actAloud } = usePage();
  const mayPin = may(channel, person.id, permission.pinMessages | permission.manageMessages);
  const known = useLive().messages.get(channel.id) ?? [];
  const now = useNow(60_000);
  const pinned = known.filter(({ message }) => channel.pinnedMessageIds.includes(message.id));
  const older = channel.pinnedMessageIds.length - pinned.length;
  return (
    <>
      <ul>
        {pinned.toReversed().map(({ message }) => (
          <li class="pin" key={message.id}>
            <p>
              <strong>{nameOfUser(world, message.author.id, channel.guildId)}</strong>
              <small>{messageTime(Date.parse(message.timestamp), now, person.locale)}</small>
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  onDone();
                  jumpTo(message.id);
                }}
              >
                Jump
              </button>
              {mayPin && (
                <button
                  type="button"
                  class="text-button"
                  onClick={() => void actAloud({ kind: "unpin", as: person.id, messageId: message.id })}
                >
                  Unpin
                </button>
              )}
            </p>
            <Markdown text={wordsOf(message)} />
          </li>
        ))}
      </ul>
      {older > 0 && <p class="popup-note">{older} further back in the channel</p>}
    </>
  );
}
