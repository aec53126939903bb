import type { APIMessage } from "discord-api-types/v10";
import { useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

/**
 * Pressing adds the acting person's reaction, pressing again takes it back. The API tells a bot only of its own, so the
 * page remembers what was pressed while it is open.
 */
export function Reactions({ message }: { readonly message: APIMessage }) {
  const { person, actAloud } = usePage();
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  if (!message.reactions?.length) return null;
  const toggle = (emoji: string) => {
    const given = own.has(emoji);
    const next = new Set(own);
    if (given) next.delete(emoji);
    else next.add(emoji);
    setOwn(next);
    void actAloud({ kind: given ? "unreact" : "react", as: person.id, messageId: message.id, emoji });
  };
  return (
    <div class="reactions">
      {message.reactions.map(({ emoji, count }) => {
        const name = emoji.name ?? "";
        return (
          <button
            type="button"
            key={name}
            class="reaction"
            aria-label={`${name}, ${count}`}
            aria-pressed={own.has(name)}
            onClick={() => toggle(name)}
          >
            {name} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}
