import type { APIMessage } from "discord-api-types/v10";
import { usePage } from "../state/page-context.ts";

/** Pressing adds the acting person's reaction; pressing with Shift takes it back, since the API does not say whose it is. */
export function Reactions({ message }: { readonly message: APIMessage }) {
  const { person, actAloud } = usePage();
  if (!message.reactions?.length) return null;
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
            title="Press to react, Shift and press to take it back"
            onClick={({ shiftKey }) =>
              void actAloud({ kind: shiftKey ? "unreact" : "react", as: person.id, messageId: message.id, emoji: name })
            }
          >
            {name} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}
