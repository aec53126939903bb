import type { APIMessage } from "discord-api-types/v10";
import { absoluteTime, messageTime } from "../markdown/timestamp-words.ts";
import { usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";

export function MessageHead({ message, name }: { readonly message: APIMessage; readonly name: string }) {
  return (
    <p class="message-head">
      <strong>{name}</strong>
      {message.author.bot && <span class="app-tag">App</span>}
      <SentAt iso={message.timestamp} />
    </p>
  );
}

function SentAt({ iso }: { readonly iso: string }) {
  const { person } = usePage();
  const now = useNow(60_000);
  return (
    <time dateTime={iso} title={absoluteTime(new Date(iso), "F", person.locale)}>
      {messageTime(Date.parse(iso), now, person.locale)}
    </time>
  );
}
