import type { APIMessage } from "discord-api-types/v10";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { asSent, asWritten, mentionables } from "../composer/written-mentions.ts";
import { usePage } from "../state/page-context.ts";

type Props = { readonly message: APIMessage; readonly channel: Channel };

/** One's own words, to be mended in their place. */
export function MessageEditor({ message, channel }: Props) {
  const { world, person, actAloud, aim } = usePage();
  const [text, setText] = useState(() => asWritten(message.content, mentionables(world, channel, person.id)));
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const save = async () => {
    const content = asSent(text, mentionables(world, channel, person.id));
    if (await actAloud({ kind: "editMessage", as: person.id, messageId: message.id, content })) aim(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") aim(null);
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) void save();
    else return;
    event.preventDefault();
  };
  return (
    <div class="message-editor">
      <textarea
        ref={box}
        rows={1}
        aria-label="Edit the message"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <small>
        Esc to{" "}
        <button type="button" class="text-button" onClick={() => aim(null)}>
          cancel
        </button>{" "}
        · Enter to{" "}
        <button type="button" class="text-button" onClick={() => void save()}>
          save
        </button>
      </small>
    </div>
  );
}
