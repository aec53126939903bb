type PartialEmoji = { readonly id?: string | null | undefined; readonly name?: string | null | undefined };

/** Unicode emoji are the system's; custom ones have no picture here and show their name. */
export function Emoji({ emoji }: { readonly emoji: PartialEmoji }) {
  return (
    <span class={emoji.id ? "custom-emoji" : "emoji"} aria-hidden="true">
      {emoji.id ? `:${emoji.name}:` : emoji.name}
    </span>
  );
}
