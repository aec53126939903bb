import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";
import { type CommandDraft, optionValues, readCommandLine, type TypedDraft } from "./command-draft.ts";
import { inWords, type Refused } from "./refused.ts";
import { type SlashCommand, slashCommands } from "./slash-command.ts";

export type ComposerLine = {
  readonly text: string;
  readonly draft: CommandDraft | null;
  /** Where typing goes on in a draft that has just begun. */
  readonly begunAt: string | null;
  readonly refused: Refused | null;
  /** The commands to choose from here. */
  readonly offered: readonly SlashCommand[];
  readonly change: (text: string, draft: CommandDraft | null) => void;
  readonly begin: (typed: TypedDraft) => void;
  /** Takes a line as text, or as a command once its name is complete. */
  readonly read: (line: string) => void;
  readonly send: (draft: CommandDraft) => Promise<void>;
  readonly refuse: (refused: Refused) => void;
};

/** What stands in the line: text, or a command with its options; and why it was not sent. */
export function useComposerLine(channel: Channel): ComposerLine {
  const { person, commands, act, prefill } = usePage();
  const place = `${person.id} ${channel.id}`;
  const [line, setLine] = useState(() => keptLines.get(place) ?? empty);
  keptLines.set(place, line);
  const { text, draft } = line;
  const isEmpty = useRef(true);
  isEmpty.current = text === "" && draft === null;
  const offered = useMemo(() => slashCommands(commands, person.locale), [commands, person.locale]);

  const change = (nextText: string, nextDraft: CommandDraft | null) =>
    setLine({ ...empty, text: nextText, draft: nextDraft });
  const begin = (typed: TypedDraft) => setLine({ ...empty, draft: typed.draft, begunAt: typed.focus });
  const read = (typed: string, shown = typed) => {
    const command = readCommandLine(typed, offered);
    if (command) begin(command);
    else change(shown, null);
  };
  // What was pressed before this composer was there belongs to another channel.
  const seenPrefill = useRef(prefill);
  useEffect(() => {
    if (prefill && prefill !== seenPrefill.current) read(`${prefill.line} `, prefill.line);
  }, [prefill]);
  // A fast typist may be done before the commands are known.
  useEffect(() => {
    const late = draft === null ? readCommandLine(text, offered) : null;
    if (late) begin(late);
  }, [offered]);

  const refuse = (refused: Refused) => setLine((now) => ({ ...now, refused }));
  const send = async (sent: CommandDraft) => {
    const loose = sent.rest.trim();
    if (loose !== "") {
      const message = `“${loose}” belongs to no option. Begin it with the option's name and a colon.`;
      refuse({ message, field: null });
      return;
    }
    const { commandId, path } = sent.command;
    change("", null);
    try {
      await act({ kind: "slash", as: person.id, channelId: channel.id, commandId, path, options: optionValues(sent) });
    } catch (error) {
      // The line comes back to be mended, unless the person has already begun another.
      if (isEmpty.current) change("", sent);
      refuse(inWords(error));
    }
  };
  return { ...line, offered, change, begin, read, send, refuse };
}

type Line = Pick<ComposerLine, "text" | "draft" | "begunAt" | "refused">;

const empty: Line = { text: "", draft: null, begunAt: null, refused: null };

/** By person and channel: what was begun waits until they come back. */
const keptLines = new Map<string, Line>();
