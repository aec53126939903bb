import type { Channel, LocalMessage } from "../../protocol.ts";
import { Emoji, emojiKey } from "../message-parts/emoji.tsx";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";

type Props = { readonly local: LocalMessage; readonly channel: Channel | null };

/** Pressing adds the acting person's reaction, pressing again takes it back. */
export function Reactions({ local: { message, reactedBy = {} }, channel }: Props) {
  const { world, person, actAloud } = usePage();
  if (!message.reactions?.length) return null;
  return (
    <div class="reactions">
      {message.reactions.map(({ emoji, count }) => {
        const name = emoji.name ?? "";
        const userIds = reactedBy[name] ?? [];
        const given = userIds.includes(person.id);
        return (
          <button
            type="button"
            key={emojiKey(emoji)}
            class="reaction"
            aria-label={`${name}, ${count}`}
            aria-pressed={given}
            title={userIds.map((id) => nameOfUser(world, id, channel?.guildId ?? null)).join(", ")}
            onClick={() =>
              void actAloud({
                kind: given ? "unreact" : "react",
                as: person.id,
                messageId: message.id,
                emoji: emojiKey(emoji),
              })
            }
          >
            <Emoji emoji={emoji} speaks /> <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}
