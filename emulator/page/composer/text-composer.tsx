import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { Avatar } from "../navigation/avatar.tsx";
import { uploadFile } from "../state/local-api.ts";
import { usePage } from "../state/page-context.ts";
import { FilePicker } from "./file-picker.tsx";
import { Listbox, moveActive, rowId } from "./listbox.tsx";
import { inWords, type Refused } from "./refused.ts";
import { matchCommands, type SlashCommand } from "./slash-command.ts";

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

/** Plain text; a slash at its beginning opens the picker of registered commands. */
export function TextComposer(props: Props) {
  const { channel, text, commands, onText, onPick, onRefused } = props;
  const { person, act, areCommandsKnown } = usePage();
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const listId = useId();
  const input = useFocusOnDesk();
  const open = text.startsWith("/") && !text.includes("\n") && !closed;
  const matches = open ? matchCommands(commands, text.slice(1)) : [];

  const say = async () => {
    if (text.trim() === "" && files.length === 0) return;
    const sent = { text, files };
    onText("");
    setFiles([]);
    try {
      const uploadIds = await Promise.all(sent.files.map((file) => uploadFile(person.id, file)));
      await act({ kind: "say", as: person.id, channelId: channel.id, content: sent.text, uploadIds });
    } catch (error) {
      onText(sent.text);
      setFiles(sent.files);
      onRefused(inWords(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveActive(event.key, active, matches.length);
    const picked = matches[active];
    if (move !== null) setActive(move);
    else if (picked && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) onPick(picked);
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      // It may be a command: it waits here, and becomes one as soon as they are known.
      if (!text.startsWith("/") || areCommandsKnown) void say();
    } else if (event.key === "Escape" && open) setClosed(true);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {open && <CommandList id={listId} matches={matches} active={active} onPick={onPick} />}
      <div class="composer-line">
        <FilePicker
          label="Attach files"
          disabled={props.disabled}
          onFiles={(added) => setFiles([...files, ...added])}
        />
        <PickedFiles files={files} onRemove={(file) => setFiles(files.filter((one) => one !== file))} />
        <textarea
          ref={input}
          rows={1}
          aria-label={props.placeholder}
          placeholder={props.placeholder}
          disabled={props.disabled}
          value={text}
          aria-haspopup="listbox"
          aria-controls={listId}
          aria-activedescendant={matches.length > 0 ? rowId(listId, active) : undefined}
          aria-autocomplete="list"
          onInput={({ currentTarget }) => {
            setActive(0);
            setClosed(false);
            onText(currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
    </>
  );
}

type CommandListProps = {
  readonly id: string;
  readonly matches: readonly SlashCommand[];
  readonly active: number;
  readonly onPick: (command: SlashCommand) => void;
};

function CommandList({ id, matches, active, onPick }: CommandListProps) {
  const { world, areCommandsKnown } = usePage();
  const { application } = world;
  const rows = matches.map(({ name, description, options }) => ({
    key: name,
    content: (
      <>
        <Avatar userId={application.botUserId} name={application.name} size="medium" />
        <span class="row-text">
          <span class="row-name">
            /{name}
            {options.map((option) => (
              <span key={option.name} class={option.required ? "option-name required" : "option-name"}>
                {option.shownName}
              </span>
            ))}
          </span>
          <small>{description}</small>
        </span>
      </>
    ),
  }));
  const none = areCommandsKnown ? "No command is called that here" : "Reading the commands…";
  const note = matches.length === 0 ? none : null;
  const pick = (index: number) => matches[index] && onPick(matches[index]);
  return (
    <Listbox id={id} label="Commands" title={application.name} rows={rows} active={active} onPick={pick} note={note} />
  );
}

type PickedProps = { readonly files: readonly File[]; readonly onRemove: (file: File) => void };

function PickedFiles({ files, onRemove }: PickedProps) {
  return (
    <>
      {files.map((file) => (
        <button
          type="button"
          class="picked-file"
          key={file.name}
          title="Press to remove"
          onClick={() => onRemove(file)}
        >
          {file.name} ×
        </button>
      ))}
    </>
  );
}

/** Ready to type at once, except where that would raise an on-screen keyboard; a letter typed anywhere lands here. */
function useFocusOnDesk() {
  const input = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const elsewhere = document.activeElement instanceof HTMLInputElement || isDialogOpen();
    if (matchMedia("(pointer: fine)").matches && !elsewhere) input.current?.focus({ preventScroll: true });
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      const typed = /^[\p{L}\p{N}/]$/u.test(key) && !ctrlKey && !metaKey && !altKey;
      const editable = target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
      if (typed && !editable && !isDialogOpen()) input.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return input;
}

function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
