import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { LocalMessage } from "../../protocol.ts";
import { Popup } from "../popup/popup.tsx";
import { usePage } from "../state/page-context.ts";
import { EmojiGrid } from "./emoji-grid.tsx";
import { MenuItems } from "./menu-items.tsx";

/** What can be done with a message besides pressing its parts: the nearest things at once, the others behind the dots. */
export function MessageMenu({ local }: { readonly local: LocalMessage }) {
  const { message, visibleTo } = local;
  const { person, channel, aim, actAloud } = usePage();
  const [open, setOpen] = useState<"emoji" | "all" | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const dots = useRef<HTMLButtonElement>(null);
  if (!channel) return null;
  const close = () => {
    setOpen(null);
    dots.current?.focus();
  };
  const react = (emoji: string) => {
    close();
    void actAloud({ kind: "react", as: person.id, messageId: message.id, emoji });
  };
  const shared = visibleTo === null;
  return (
    <div ref={bar} class={open ? "message-menu open" : "message-menu"}>
      {shared && (
        <>
          <Tool label="Add a reaction" onPress={() => setOpen(open === "emoji" ? null : "emoji")}>
            <circle cx="10" cy="10" r="7.500" />
            <path d="M6.500 12q3.500 3.500 7 0M7.500 7.500v.8M12.500 7.500v.8" />
          </Tool>
          <Tool label="Reply" onPress={() => aim({ kind: "reply", message: local, pings: true })}>
            <path d="M8 5 3 10l5 5M3.500 10H12q5 0 5 6" />
          </Tool>
          {message.author.id === person.id && (
            <Tool label="Edit" onPress={() => aim({ kind: "edit", messageId: message.id })}>
              <path d="m3.500 16.500 1-4 8.500-8.500 3 3-8.500 8.500z" />
            </Tool>
          )}
        </>
      )}
      <button
        ref={dots}
        type="button"
        class="icon-button dots-button"
        aria-label="More for this message"
        aria-expanded={open === "all"}
        onClick={() => setOpen(open === "all" ? null : "all")}
      >
        ⋯
      </button>
      {open && (
        <Popup anchor={bar} onClose={close} class="menu">
          {shared && <EmojiGrid onPick={react} />}
          {open === "all" && <MenuItems local={local} channel={channel} onDone={close} />}
        </Popup>
      )}
    </div>
  );
}

type ToolProps = { readonly label: string; readonly onPress: () => void; readonly children: ComponentChildren };

/** Shown to a mouse above the message; the dots have all of them for fingers and keys. */
function Tool({ label, onPress, children }: ToolProps) {
  return (
    <button type="button" class="icon-button tool" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
