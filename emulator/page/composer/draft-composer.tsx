import { useLayoutEffect, useRef } from "preact/hooks";
import {
  absorb,
  type CommandDraft,
  firstEmpty,
  lineOf,
  type OptionEntry,
  optionOf,
  setEntry,
  typeInto,
} from "./command-draft.ts";
import { DraftList } from "./draft-list.tsx";
import { OptionChip } from "./option-chip.tsx";
import { type DraftEditing, type DraftEditingProps, useDraftEditing } from "./use-draft-editing.ts";

/** A command with its option chips; the loose text at its end finds further options. */
export function DraftComposer(props: DraftEditingProps) {
  const { draft, invalid, onSend } = props;
  const editing = useDraftEditing(props);
  const line = useFocusedInput(editing.focus, draft.entries.length);
  return (
    <>
      {editing.listOpen && (
        <DraftList
          id={editing.listId}
          draft={draft}
          focus={editing.focus}
          left={editing.left}
          suggestions={editing.suggestions}
          active={editing.active}
          onPick={editing.pick}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out its chips as one line in every browser */}
      <div class="composer-line draft" ref={line} role="group" aria-label={lineOf(draft)}>
        <span class="command-chip">/{draft.command.name}</span>
        {draft.entries.map((entry) => (
          <Chip key={entry.name} entry={entry} draft={draft} editing={editing} invalid={invalid === entry.name} />
        ))}
        <Rest draft={draft} editing={editing} />
        <button type="button" class="send" aria-label="Send the command" onClick={() => onSend(draft)}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M3 3.500 17.500 10 3 16.500 5 10z" />
          </svg>
        </button>
      </div>
    </>
  );
}

type PartProps = { readonly draft: CommandDraft; readonly editing: DraftEditing };

function Chip({
  entry,
  draft,
  editing,
  invalid,
}: PartProps & { readonly entry: OptionEntry; readonly invalid: boolean }) {
  const option = optionOf(draft.command, entry.name);
  if (!option) return null;
  return (
    <OptionChip
      option={option}
      entry={entry}
      invalid={invalid}
      inputProps={editing.combobox}
      onFocus={() => editing.setFocus(entry.name)}
      onText={(text) => {
        const typed = typeInto(draft, entry.name, text);
        editing.change(typed.draft, typed.focus);
      }}
      onFile={(filename, uploadId) => {
        const next = setEntry(draft, { name: entry.name, text: filename, value: uploadId });
        editing.change(next, firstEmpty(next));
      }}
    />
  );
}

function Rest({ draft, editing }: PartProps) {
  return (
    <input
      {...editing.combobox}
      data-entry=""
      class="rest"
      aria-label="Further option"
      placeholder={restHint(editing.left.length, draft.entries.length)}
      value={draft.rest}
      autocomplete="off"
      onFocus={() => editing.setFocus(null)}
      onInput={({ currentTarget }) => {
        const next = absorb({ ...draft, rest: currentTarget.value });
        const opened = next.entries.length > draft.entries.length ? next.entries.at(-1) : undefined;
        editing.change(next, opened?.name ?? null);
      }}
    />
  );
}

function restHint(left: number, entries: number): string {
  if (left === 0) return "Enter sends it";
  return entries === 0 ? "Enter sends it, Tab adds an option" : `+${left} more`;
}

/** Puts the browser's focus where the draft's focus is, with the caret at the end of what is typed. */
function useFocusedInput(focus: string | null, entries: number) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const input = line.current?.querySelector<HTMLInputElement>(`[data-entry="${CSS.escape(focus ?? "")}"]`);
    if (!input || input === document.activeElement) return;
    input.focus();
    if (input.type === "text") input.setSelectionRange(input.value.length, input.value.length);
  }, [focus, entries]);
  return line;
}
