import { useMemo } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { useAim } from "../state/aim.ts";
import { usePage } from "../state/page-context.ts";
import { FilePicker } from "./file-picker.tsx";
import { PickedFiles } from "./picked-files.tsx";
import type { Refused } from "./refused.ts";
import { ReplyBar } from "./reply-bar.tsx";
import type { SlashCommand } from "./slash-command.ts";
import { useFocusOnDesk } from "./use-focus-on-desk.ts";
import { useSaying } from "./use-saying.ts";
import { useTextList } from "./use-text-list.tsx";
import { mentionables } from "./written-mentions.ts";

type Props = {
  readonly channel: Channel;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly text: string;
  readonly commands: readonly SlashCommand[];
  readonly onText: (text: string) => void;
  readonly onPick: (command: SlashCommand) => void;
  readonly onRefused: (refused: Refused) => void;
};

/** Plain text; a slash at its beginning opens the picker of registered commands, `@` and `#` whom and what to name. */
export function TextComposer(props: Props) {
  const { channel, text, onText } = props;
  const { world, person, areCommandsKnown, aim, knownHere } = usePage();
  const { aimed } = useAim();
  const names = useMemo(() => mentionables(world, channel, person.id), [world, channel, person.id]);
  const { files, addFiles, removeFile, say } = useSaying(props, names);
  const input = useFocusOnDesk();
  const list = useTextList(props, names, input);

  const editLast = () => {
    const last = knownHere().findLast(({ message, visibleTo }) => message.author.id === person.id && !visibleTo);
    if (last) aim({ kind: "edit", messageId: last.message.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      // It may be a command: it waits here, and becomes one as soon as they are known.
      if (!text.startsWith("/") || areCommandsKnown) void say();
    } else if (event.key === "Escape" && aimed) aim(null);
    else if (event.key === "ArrowUp" && text === "") editLast();
    else return;
    event.preventDefault();
  };

  return (
    <>
      {list.drawn}
      {aimed?.kind === "reply" && <ReplyBar channel={channel} aimed={aimed} />}
      <div class="composer-line">
        <FilePicker label="Attach files" disabled={props.disabled} onFiles={addFiles} />
        <PickedFiles files={files} onRemove={removeFile} />
        <textarea
          ref={input}
          rows={1}
          aria-label={props.placeholder}
          placeholder={props.placeholder}
          disabled={props.disabled}
          value={text}
          aria-haspopup="listbox"
          aria-controls={list.id}
          aria-activedescendant={list.activeId}
          aria-autocomplete="list"
          onInput={({ currentTarget }) => {
            list.typed(currentTarget.selectionStart);
            onText(currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const pasted = [...(event.clipboardData?.files ?? [])];
            if (pasted.length === 0) return;
            event.preventDefault();
            addFiles(pasted);
          }}
        />
      </div>
    </>
  );
}
