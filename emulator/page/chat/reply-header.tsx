import type { LocalMessage } from "../../protocol.ts";
import { Avatar } from "../navigation/avatar.tsx";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";

/** The line above a message: who used which command, or what it replies to. */
export function ReplyHeader({ local: { message, usedCommand } }: { readonly local: LocalMessage }) {
  const { world, channel } = usePage();
  const guildId = channel?.guildId ?? null;
  const user = message.interaction_metadata?.user;
  if (usedCommand !== null && user) {
    return <UsedCommand userId={user.id} command={usedCommand} />;
  }
  const replied = message.referenced_message;
  if (!replied) return null;
  const name = nameOfUser(world, replied.author.id, guildId);
  return (
    <p class="reply-header">
      <Avatar userId={replied.author.id} name={name} size="small" />
      <strong>{name}</strong>
      <span class="reply-text">{replied.content || "sent a message"}</span>
    </p>
  );
}

export function UsedCommand({ userId, command }: { readonly userId: string; readonly command: string }) {
  const { world, channel } = usePage();
  const name = nameOfUser(world, userId, channel?.guildId ?? null);
  const [, path = command, rest = ""] = /^(\/?[^:]*?)((?:\s\S+:.*)?)$/s.exec(command) ?? [];
  return (
    <p class="reply-header">
      <Avatar userId={userId} name={name} size="small" />
      <strong>{name}</strong> used{" "}
      <span class="mention" title={rest ? command : undefined}>
        {path}
      </span>
    </p>
  );
}
