import type { Channel } from "../../protocol.ts";
import type { Aim } from "../state/aim.ts";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";

type Props = { readonly channel: Channel; readonly aimed: Aim & { readonly kind: "reply" } };

/** Whom the next words answer, above the line; whether that pings them, and the way out. */
export function ReplyBar({ channel, aimed }: Props) {
  const { world, aim, jumpTo } = usePage();
  const { id, author } = aimed.message.message;
  const name = nameOfUser(world, author.id, channel.guildId);
  return (
    <p class="reply-bar">
      <button type="button" class="reply-to" onClick={() => jumpTo(id)}>
        Replying to <strong>{name}</strong>
      </button>
      <button
        type="button"
        class="text-button"
        aria-pressed={aimed.pings}
        title={`Whether ${name} is pinged`}
        onClick={() => aim({ ...aimed, pings: !aimed.pings })}
      >
        @ {aimed.pings ? "on" : "off"}
      </button>
      <button type="button" class="icon-button" aria-label="Do not reply" onClick={() => aim(null)}>
        ×
      </button>
    </p>
  );
}
