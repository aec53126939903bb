import { useId, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { addOption, type CommandDraft, firstEmpty, optionsLeft, removeOption, setEntry } from "./command-draft.ts";
import { moveActive, rowId } from "./listbox.tsx";
import type { ComboboxProps } from "./option-chip.tsx";
import type { SlashOption } from "./slash-command.ts";
import { type Suggestions, useSuggestions } from "./use-suggestions.ts";

export type DraftEditingProps = {
  readonly channel: Channel;
  readonly draft: CommandDraft;
  /** Where typing goes on at first; null behind the chips. */
  readonly begunAt: string | null;
  /** The option a refusal was about. */
  readonly invalid: string | null;
  readonly onChange: (draft: CommandDraft) => void;
  /** Back to plain text with this line. */
  readonly onLeave: (line: string) => void;
  readonly onSend: (draft: CommandDraft) => void;
};

export type DraftEditing = {
  readonly listId: string;
  readonly listOpen: boolean;
  /** The option being typed, or null for the loose text behind the chips. */
  readonly focus: string | null;
  readonly setFocus: (name: string | null) => void;
  /** The active row, -1 when none is. */
  readonly active: number;
  readonly left: readonly SlashOption[];
  readonly suggestions: Suggestions;
  readonly change: (draft: CommandDraft, focus?: string | null) => void;
  readonly pick: (index: number) => void;
  readonly combobox: ComboboxProps;
};

/** The keyboard of a command line: which chip is typed in, which row is active, and what each key does to both. */
export function useDraftEditing(props: DraftEditingProps): DraftEditing {
  const { channel, draft, begunAt, invalid, onChange, onLeave, onSend } = props;
  const [focus, setFocus] = useState(invalid ?? begunAt);
  const [moved, setMoved] = useState<number | null>(null);
  const [closed, setClosed] = useState(false);
  const listId = useId();
  const suggestions = useSuggestions(draft, focus, channel);
  const left = optionsLeft(draft);
  const count = closed ? 0 : focus === null ? left.length : suggestions.rows.length;
  const active = Math.min(moved ?? rowAtHand(draft, focus), count - 1);

  const change = (next: CommandDraft, nextFocus: string | null = focus) => {
    setMoved(null);
    setClosed(false);
    setFocus(nextFocus);
    onChange(next);
  };
  const pick = (index: number) => {
    const row = suggestions.rows[index];
    const option = left[index];
    if (focus === null && option) change(addOption(draft, option.name), option.name);
    if (focus === null || !row) return;
    const next = setEntry(draft, { name: focus, text: row.label, value: row.value });
    change(next, firstEmpty(next));
  };
  const stepBack = () => {
    const last = draft.entries.at(-1);
    if (focus !== null) change(removeOption(draft, focus), null);
    else if (last) setFocus(last.name);
    else onLeave(`/${draft.command.name}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveActive(event.key, active, count);
    const completes = event.key === "Tab" && !event.shiftKey && count > 0 && (focus === null || active >= 0);
    if (move !== null) setMoved(move);
    else if (completes) pick(Math.max(0, active));
    else if (event.key === "Enter" && !event.isComposing && active >= 0) pick(active);
    else if (event.key === "Enter" && !event.isComposing) onSend(draft);
    else if (event.key === "Backspace" && isEmptyInput(event)) stepBack();
    else if (event.key === "Escape" && count > 0) setClosed(true);
    else if (event.key === "Escape") onLeave("");
    else return;
    event.preventDefault();
  };
  const combobox: ComboboxProps = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": count > 0,
    "aria-controls": listId,
    "aria-activedescendant": active >= 0 ? rowId(listId, active) : undefined,
    onKeyDown,
  };
  return { listId, listOpen: !closed, focus, setFocus, active, left, suggestions, change, pick, combobox };
}

/** In a chip the first suggestion is at hand at once; behind the chips Enter must send until something is typed. */
function rowAtHand({ entries, rest }: CommandDraft, focus: string | null): number {
  if (focus === null) return rest.trim() === "" ? -1 : 0;
  return entries.find(({ name }) => name === focus)?.value === null ? 0 : -1;
}

function isEmptyInput({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && target.value === "";
}
