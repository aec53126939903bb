import { useMemo } from "preact/hooks";
import type { LocalInteraction, LocalMessage } from "../../protocol.ts";
import { Markdown } from "../markdown/markdown.tsx";
import { Attachments } from "../message-parts/attachments.tsx";
import { EmbedCard } from "../message-parts/embed-card.tsx";
import { looseAttachments } from "../message-parts/media.ts";
import { MessageComponent } from "../message-parts/message-component.tsx";
import { type MessageScope, MessageScopeContext } from "../message-parts/message-scope.ts";
import { PollCard } from "../message-parts/poll-card.tsx";
import { Avatar } from "../navigation/avatar.tsx";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import { MessageHead } from "./message-head.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { OnlyYou } from "./only-you.tsx";
import { Reactions } from "./reactions.tsx";
import { ReplyHeader } from "./reply-header.tsx";

type Props = {
  readonly local: LocalMessage;
  readonly compact: boolean;
  /** What the acting person did with it and the bot has not answered, or answered badly. */
  readonly own: readonly LocalInteraction[];
};

/** Drawn anew when it changes itself, not whenever the list around it does. */
export function MessageRow({ local, compact, own }: Props) {
  return useMemo(() => <DrawnRow local={local} compact={compact} own={own} />, [local, compact, own]);
}

function DrawnRow({ local, compact, own }: Props) {
  const { world, channel } = usePage();
  const { message, visibleTo } = local;
  const scope = useScope(local, own);
  const authorName = nameOfUser(world, message.author.id, channel?.guildId ?? null);
  const className = ["message", compact && "compact", visibleTo !== null && "ephemeral"].filter(Boolean).join(" ");
  return (
    <li class={className} aria-label={`${authorName}${visibleTo === null ? "" : ", only you can see this"}`}>
      <ReplyHeader local={local} />
      {!compact && <Avatar userId={message.author.id} name={authorName} />}
      <div class="message-body">
        {!compact && <MessageHead message={message} name={authorName} />}
        <MessageScopeContext.Provider value={scope}>
          <MessageContent local={local} />
        </MessageScopeContext.Provider>
        <Reactions message={message} />
        <InteractionFailure own={own} />
        {visibleTo !== null && <OnlyYou messageId={message.id} />}
      </div>
      <MessageMenu local={local} />
    </li>
  );
}

function MessageContent({ local: { message, state, votes } }: { readonly local: LocalMessage }) {
  if (state === "thinking") return <Thinking />;
  if (state === "expired") return <p class="failure">The application did not respond in time</p>;
  return (
    <>
      {message.content && <Markdown text={message.content} />}
      {message.edited_timestamp && message.content && <small class="edited">(edited)</small>}
      <Attachments attachments={looseAttachments(message)} />
      {message.embeds.map((embed, index) => (
        <EmbedCard key={index} embed={embed} />
      ))}
      {message.poll && <PollCard poll={message.poll} votes={votes ?? {}} />}
      {message.components?.map((component, index) => (
        <MessageComponent key={component.id ?? index} component={component} />
      ))}
    </>
  );
}

function Thinking() {
  const { world } = usePage();
  return (
    <p class="thinking">
      <span class="dots" aria-hidden="true" />
      {world.application.name} is thinking…
    </p>
  );
}

/** The last interaction with this message, when it went wrong: the next press takes the words away. */
function InteractionFailure({ own }: { readonly own: readonly LocalInteraction[] }) {
  const last = own.at(-1);
  if (last?.state !== "failed") return null;
  return (
    <p class="failure" role="alert">
      {last.failure ?? "This interaction failed"}
    </p>
  );
}

function useScope({ message }: LocalMessage, own: readonly LocalInteraction[]): MessageScope {
  const { person, actAloud } = usePage();
  return useMemo(() => {
    const pending = own.filter((one) => one.state === "pending");
    return {
      message,
      busyIds: new Set(pending.flatMap(({ customId }) => (customId === null ? [] : [customId]))),
      press: (customId) => void actAloud({ kind: "press", as: person.id, messageId: message.id, customId }),
      choose: (customId, values) =>
        void actAloud({ kind: "choose", as: person.id, messageId: message.id, customId, values }),
    };
  }, [message, own, person.id, actAloud]);
}
