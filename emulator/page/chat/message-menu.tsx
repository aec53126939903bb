import { useRef, useState } from "preact/hooks";
import type { LocalMessage } from "../../protocol.ts";
import { Popup } from "../popup/popup.tsx";
import { usePage } from "../state/page-context.ts";

/** Discord's number for commands of a user's and of a message's context menu. */
const contextCommandType = { user: 2, message: 3 } as const;

/** What can be done with a message and its author besides pressing its parts: the bot's context commands, react, delete. */
export function MessageMenu({ local: { message, visibleTo } }: { readonly local: LocalMessage }) {
  const { person, channel, commands, actAloud, control } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!channel) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const own = message.author.id === person.id;
  const contextCommands = commands.filter(({ type }) => Number(type) !== 1);
  return (
    <div class={open ? "message-menu open" : "message-menu"}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label="More for this message"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        ⋯
      </button>
      {open && (
        <Popup anchor={button} onClose={close} class="menu">
          {quickEmoji.map((emoji) => (
            <MenuItem
              key={emoji}
              label={`React with ${emoji}`}
              onPick={() => {
                close();
                void actAloud({ kind: "react", as: person.id, messageId: message.id, emoji });
              }}
            />
          ))}
          {contextCommands.map(({ id, name, type }) => (
            <MenuItem
              key={id}
              label={Number(type) === contextCommandType.user ? `${name} (this person)` : name}
              onPick={() => {
                close();
                const targetId = Number(type) === contextCommandType.user ? message.author.id : message.id;
                void actAloud({
                  kind: "contextCommand",
                  as: person.id,
                  channelId: channel.id,
                  commandId: id,
                  targetId,
                });
              }}
            />
          ))}
          {visibleTo === null && (
            <MenuItem
              label={own ? "Delete message" : "Delete message, as an admin would"}
              onPick={() => {
                close();
                if (own) void actAloud({ kind: "deleteMessage", as: person.id, messageId: message.id });
                else void control({ kind: "deleteMessage", messageId: message.id });
              }}
            />
          )}
        </Popup>
      )}
    </div>
  );
}

const quickEmoji = ["👍", "💪", "🎉"];

function MenuItem({ label, onPick }: { readonly label: string; readonly onPick: () => void }) {
  return (
    <button type="button" class="menu-item" onClick={onPick}>
      {label}
    </button>
  );
}
