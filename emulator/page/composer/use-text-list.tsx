import type { ComponentChildren, RefObject } from "preact";
import { useId, useState } from "preact/hooks";
import { CommandList } from "./command-list.tsx";
import { moveActive, rowId } from "./listbox.tsx";
import { MentionList } from "./mention-list.tsx";
import { matchCommands, type SlashCommand } from "./slash-command.ts";
import { type Mentionable, matchMentionables, mentionAtEnd } from "./written-mentions.ts";

type Props = {
  readonly text: string;
  readonly commands: readonly SlashCommand[];
  readonly onText: (text: string) => void;
  readonly onPick: (command: SlashCommand) => void;
};

export type TextList = {
  readonly id: string;
  readonly drawn: ComponentChildren;
  readonly activeId: string | undefined;
  /** Whether the key was the list's. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** The text changed, with the caret there now. */
  readonly typed: (caret: number) => void;
};

/** The list above the text: commands behind a slash at the beginning, or whom and what the word at the caret could name. */
export function useTextList(
  { text, commands, onText, onPick }: Props,
  names: readonly Mentionable[],
  input: RefObject<HTMLTextAreaElement | null>,
): TextList {
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const id = useId();
  const slash = text.startsWith("/") && !text.includes("\n");
  const found = slash && !closed ? matchCommands(commands, text.slice(1)) : [];
  const begun = slash || closed ? null : mentionAtEnd(text.slice(0, caret));
  const named = begun === null ? [] : matchMentionables(names, begun);
  const count = found.length + named.length;

  const typed = (at: number) => {
    setActive(0);
    setClosed(false);
    setCaret(at);
  };
  const pick = (index: number) => {
    const [command, mention, box] = [found[index], named[index], input.current];
    if (command) onPick(command);
    if (!mention || begun === null || !box) return;
    box.setRangeText(`${mention.written} `, caret - begun.length, caret, "end");
    typed(box.selectionStart);
    onText(box.value);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const move = moveActive(event.key, active, count);
    if (move !== null) setActive(move);
    else if (count > 0 && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) pick(active);
    else if (event.key === "Escape" && (count > 0 || slash) && !closed) setClosed(true);
    else return false;
    event.preventDefault();
    return true;
  };
  const list = { id, active, onPick: pick };
  return {
    id,
    drawn:
      slash && !closed ? (
        <CommandList matches={found} {...list} />
      ) : (
        named.length > 0 && <MentionList matches={named} {...list} />
      ),
    activeId: count > 0 ? rowId(id, active) : undefined,
    onKey,
    typed,
  };
}
