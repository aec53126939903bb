import type { APIMessage } from "discord-api-types/v10";
import type { ComponentChildren } from "preact";
import { absoluteTime, messageTime } from "../markdown/timestamp-words.ts";
import { usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";

export function MessageHead({ message, name }: { readonly message: APIMessage; readonly name: string }) {
  return (
    <p class="message-head">
      <strong>{name}</strong>
      {message.author.bot && <span class="app-tag">App</span>}
      <SentOn iso={message.timestamp} />
    </p>
  );
}

type SentProps = { readonly iso: string; readonly children?: ComponentChildren };

/** When a message was sent: the time of day unless told otherwise, in full under the pointer. */
export function SentAt({ iso, children }: SentProps) {
  const { person } = usePage();
  return (
    <time dateTime={iso} title={absoluteTime(new Date(iso), "F", person.locale)}>
      {children ?? absoluteTime(new Date(iso), "t", person.locale)}
    </time>
  );
}

function SentOn({ iso }: { readonly iso: string }) {
  const { person } = usePage();
  return <SentAt iso={iso}>{messageTime(Date.parse(iso), useNow(60_000), person.locale)}</SentAt>;
}
