import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { channelTitle } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import { type CommandDraft, optionValues, readCommandLine, startDraft } from "./command-draft.ts";
import { DraftComposer } from "./draft-composer.tsx";
import { inWords, type Refused } from "./refused.ts";
import { type SlashCommand, slashCommands } from "./slash-command.ts";
import { TextComposer } from "./text-composer.tsx";
import { TypingLine } from "./typing-line.tsx";

/** The line at the foot of a channel: text, or a command with its options. Keyed by person and channel. */
export function Composer({ channel }: { readonly channel: Channel }) {
  const { world, person, commands, areCommandsKnown, act, prefill } = usePage();
  const [text, setText] = useState("");
  const [draft, setDraft] = useState<CommandDraft | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const empty = useRef(true);
  empty.current = text === "" && draft === null;
  const offered = useMemo(() => slashCommands(commands, person.locale), [commands, person.locale]);

  const change = (nextText: string, nextDraft: CommandDraft | null) => {
    setRefused(null);
    setText(nextText);
    setDraft(nextDraft);
  };
  // What was pressed before this composer was there belongs to another channel.
  const seenPrefill = useRef(prefill);
  useEffect(() => {
    if (prefill && prefill !== seenPrefill.current) change(prefill.line, readCommandLine(`${prefill.line} `, offered));
  }, [prefill]);
  // A fast typist may be done before the commands are known.
  useEffect(() => {
    const late = draft === null ? readCommandLine(text, offered) : null;
    if (late) change("", late);
  }, [offered]);
  const send = async (sent: CommandDraft) => {
    if (sent.rest.trim() !== "") {
      setRefused({
        message: `“${sent.rest.trim()}” belongs to no option. Begin it with the option's name and a colon.`,
        field: null,
      });
      return;
    }
    const { commandId, path } = sent.command;
    change("", null);
    try {
      await act({ kind: "slash", as: person.id, channelId: channel.id, commandId, path, options: optionValues(sent) });
    } catch (error) {
      // The line comes back to be mended, unless the person has already begun another.
      if (empty.current) setDraft(sent);
      setRefused(inWords(error));
    }
  };
  const title = channelTitle(world, channel, person.id);
  const mayWrite = channel.writerIds.includes(person.id);

  return (
    <footer class="composer" aria-busy={!areCommandsKnown}>
      <TypingLine channel={channel} />
      {refused && (
        <p class="composer-refusal" role="alert">
          {refused.message}
        </p>
      )}
      {draft ? (
        <DraftComposer
          key={draft.command.name}
          channel={channel}
          draft={draft}
          invalid={refused?.field ?? null}
          onChange={(next) => change("", next)}
          onLeave={(line) => change(line, null)}
          onSend={(sent) => void send(sent)}
        />
      ) : (
        <TextComposer
          channel={channel}
          placeholder={mayWrite ? `Message ${channel.guildId === null ? "@" : "#"}${title}` : "You may not write here"}
          disabled={!mayWrite}
          text={text}
          commands={offered}
          onText={(typed) => change(typed, readCommandLine(typed, offered))}
          onPick={(command: SlashCommand) => change("", startDraft(command))}
          onRefused={setRefused}
        />
      )}
    </footer>
  );
}
