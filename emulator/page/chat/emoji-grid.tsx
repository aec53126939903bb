import { useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

const usual = ["👍", "❤️", "😂", "🎉", "💪", "🔥", "👏", "🙏", "👀", "✅", "😮", "😢"] as const;

type Props = { readonly onPick: (emoji: string) => void };

/** The emoji people react with most, and a line for any other. */
export function EmojiGrid({ onPick }: Props) {
  const { say } = usePage();
  const [other, setOther] = useState("");
  return (
    <>
      <div class="emoji-grid">
        {usual.map((emoji) => (
          <button
            type="button"
            key={emoji}
            class="emoji-choice"
            aria-label={`React with ${emoji}`}
            onClick={() => onPick(emoji)}
          >
            {emoji}
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
