import type { APIPartialEmoji } from "discord-api-types/v10";

type PartialEmoji = { readonly id?: string | null | undefined; readonly name?: string | null | undefined };

type Props = {
  readonly emoji: PartialEmoji;
  /** Whether it says something that no words beside it say. */
  readonly speaks?: boolean;
};

/** Unicode emoji are the system's, a server's own are pictures; the name of one that is gone stands in its place. */
export function Emoji({ emoji: { id, name }, speaks = false }: Props) {
  if (!id) {
    return (
      <span class="emoji" aria-hidden={!speaks}>
        {name}
      </span>
    );
  }
  return <img class="custom-emoji" src={`/emojis/${id}`} alt={speaks ? `:${name}:` : ""} title={`:${name}:`} />;
}

/** As an action names it. */
export function emojiKey({ id, name }: APIPartialEmoji): string {
  return id ? `${name}:${id}` : (name ?? "");
}
