import type { APIMessage } from "discord-api-types/v10";
import type { TargetedMouseEvent } from "preact";
import { useMemo } from "preact/hooks";
import type { Channel, LocalInteraction, LocalMessage } from "../../protocol.ts";
import { Markdown } from "../markdown/markdown.tsx";
import { Attachments } from "../message-parts/attachments.tsx";
import { EmbedCard } from "../message-parts/embed-card.tsx";
import { looseAttachments } from "../message-parts/media.ts";
import { MessageComponent } from "../message-parts/message-component.tsx";
import { type MessageScope, MessageScopeContext } from "../message-parts/message-scope.ts";
import { PollCard } from "../message-parts/poll-card.tsx";
import { Avatar } from "../navigation/avatar.tsx";
import { useAim } from "../state/aim.ts";
import { isMentioned } from "../state/is-mentioned.ts";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import { MessageEditor } from "./message-editor.tsx";
import { MessageHead, SentAt } from "./message-head.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { OnlyYou } from "./only-you.tsx";
import { Reactions } from "./reactions.tsx";
import { ReplyHeader } from "./reply-header.tsx";
import { rowId } from "./row-id.ts";

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
  const { world, channel, person } = usePage();
  const { message, visibleTo } = local;
  const scope = useScope(local, own);
  const guildId = channel?.guildId ?? null;
  const authorName = nameOfUser(world, message.author.id, guildId);
  const mentioned = isMentioned(message, person.id, world, guildId);
  const className = ["message", compact && "compact", visibleTo !== null && "ephemeral", mentioned && "mentioned"];
  return (
    <li
      id={rowId(message.id)}
      class={className.filter(Boolean).join(" ")}
      aria-label={`${authorName}${visibleTo === null ? "" : ", only you can see this"}`}
      onContextMenu={openMenu}
    >
      <ReplyHeader local={local} />
      {compact ? <SentAt iso={message.timestamp} /> : <Avatar userId={message.author.id} name={authorName} />}
      <div class="message-body">
        {!compact && <MessageHead message={message} name={authorName} />}
        <MessageScopeContext.Provider value={scope}>
          <MessageContent local={local} channel={channel} />
        </MessageScopeContext.Provider>
        <Reactions local={local} channel={channel} />
        <InteractionFailure own={own} />
        {visibleTo !== null && <OnlyYou messageId={message.id} />}
      </div>
      <MessageMenu local={local} />
    </li>
  );
}

/** As a press on the dots; where the browser's own menu has something to offer, that one comes. */
function openMenu(event: TargetedMouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  const elsewhere = target instanceof Element && target.closest("a, img, input, textarea, .popup");
  if (elsewhere || getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  currentTarget.querySelector<HTMLElement>(".dots-button")?.click();
}

type ContentProps = { readonly local: LocalMessage; readonly channel: Channel | null };

function MessageContent({ local: { message, state, votes }, channel }: ContentProps) {
  if (state === "thinking") return <Thinking />;
  if (state === "expired") return <p class="failure">The application did not respond in time</p>;
  return (
    <>
      <Words message={message} channel={channel} />
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

/** The text, or a line to mend it in. */
function Words({ message, channel }: { readonly message: APIMessage; readonly channel: Channel | null }) {
  const { aimed } = useAim();
  if (channel && aimed?.kind === "edit" && aimed.messageId === message.id) {
    return <MessageEditor message={message} channel={channel} />;
  }
  if (!message.content) return null;
  return (
    <Markdown text={message.content}>{message.edited_timestamp && <small class="edited"> (edited)</small>}</Markdown>
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
