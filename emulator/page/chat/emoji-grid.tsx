import { useState } from "preact/hooks";
import { Emoji, emojiKey } from "../message-parts/emoji.tsx";
import { usualEmoji } from "../message-parts/usual-emoji.ts";
import { usePage } from "../state/page-context.ts";

type Props = { readonly onPick: (emoji: string) => void };

/** The emoji people react with most, the server's own, and a line for any other. */
export function EmojiGrid({ onPick }: Props) {
  const { world, channel, say } = usePage();
  const own = world.guilds.find(({ id }) => id === channel?.guildId)?.emojis ?? [];
  const [other, setOther] = useState("");
  return (
    <>
      <div class="emoji-grid">
        {[...usualEmoji.map(([name]) => ({ id: null, name })), ...own].map((emoji) => (
          <button
            type="button"
            key={emojiKey(emoji)}
            class="emoji-choice"
            aria-label={`React with ${emoji.name}`}
            onClick={() => onPick(emojiKey(emoji))}
          >
            <Emoji emoji={emoji} speaks />
          </button>
        ))}
      </div>
      <form
        class="add-person"
        onSubmit={(event) => {
          event.preventDefault();
          if (oneEmoji.test(other.trim())) onPick(other.trim());
          else say("That is no emoji.");
        }}
      >
        <input
          aria-label="Another emoji"
          placeholder="Another emoji…"
          autocomplete="off"
          value={other}
          onInput={({ currentTarget }) => setOther(currentTarget.value)}
        />
      </form>
    </>
  );
}

const oneEmoji = /^\p{RGI_Emoji}$/v;
