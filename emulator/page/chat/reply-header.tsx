import type { LocalMessage } from "../../protocol.ts";
import { Markdown } from "../markdown/markdown.tsx";
import { wordsOf } from "../message-parts/words-of.ts";
import { Avatar } from "../navigation/avatar.tsx";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";

const replyType = 19;

/** The line above a message: who used which command, or what it replies to. */
export function ReplyHeader({ local: { message, usedCommand } }: { readonly local: LocalMessage }) {
  const { world, channel, knownHere, jumpTo } = usePage();
  const guildId = channel?.guildId ?? null;
  const user = message.interaction_metadata?.user;
  if (usedCommand !== null && user) {
    return <UsedCommand userId={user.id} command={usedCommand} />;
  }
  const repliedId = message.message_reference?.message_id;
  if (message.type !== replyType || repliedId === undefined) return null;
  const replied = knownHere().find((one) => one.message.id === repliedId)?.message ?? message.referenced_message;
  if (!replied) return <p class="reply-header">The message it answers is gone</p>;
  const name = nameOfUser(world, replied.author.id, guildId);
  const pinged = message.mentions.some(({ id }) => id === replied.author.id);
  return (
    <p class="reply-header">
      <Avatar userId={replied.author.id} name={name} size="small" />
      <strong>
        {pinged && "@"}
        {name}
      </strong>
      <span class="reply-text">
        <Markdown text={wordsOf(replied).split("\n", 1)[0] ?? ""} />
      </span>
      <button
        type="button"
        class="reply-jump"
        aria-label="Jump to the message it answers"
        onClick={() => jumpTo(repliedId)}
      />
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
