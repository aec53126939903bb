import type { Channel } from "../../protocol.ts";
import { nameOfUser } from "../state/names.ts";
import { useLive, usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";

export function TypingLine({ channel }: { readonly channel: Channel }) {
  const { person } = usePage();
  const typing = useLive().typing.get(channel.id);
  if (!typing || typing.userId === person.id) return null;
  return <TypingUntil {...typing} guildId={channel.guildId} />;
}

type Props = { readonly userId: string; readonly untilMs: number; readonly guildId: string | null };

function TypingUntil({ userId, untilMs, guildId }: Props) {
  const { world } = usePage();
  if (useNow() > untilMs) return null;
  return (
    <p class="typing">
      <span class="dots" aria-hidden="true" />
      <strong>{nameOfUser(world, userId, guildId)}</strong> is typing…
    </p>
  );
}
