import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { useEffect, useState } from "preact/hooks";
import type { Action, Channel } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";
import { type CommandDraft, optionOf, optionValues } from "./command-draft.ts";
import { choiceSuggestion, knownSuggestions, type Suggestion } from "./suggestions.ts";

export type Suggestions = {
  readonly rows: readonly Suggestion[];
  readonly state: "ready" | "asking" | "failed";
};

/** Long enough that a fast typist asks the bot once per word, short enough not to be felt. */
const askAfterMs = 180;
const none: Suggestions = { rows: [], state: "ready" };

/** Rows under the option being typed; null stands for the loose text behind the chips. */
export function useSuggestions(draft: CommandDraft, name: string | null, channel: Channel): Suggestions {
  const { world } = usePage();
  const option = name === null ? undefined : optionOf(draft.command, name);
  const text = draft.entries.find((entry) => entry.name === name)?.text ?? "";
  const asked = option !== undefined && "autocomplete" in option && option.autocomplete === true;
  const answered = useAutocomplete(asked ? draft : null, name ?? "", text, channel);
  if (!option) return none;
  if (asked) return answered;
  return { rows: knownSuggestions(option, text, { world, channel }), state: "ready" };
}

function useAutocomplete(draft: CommandDraft | null, focused: string, text: string, channel: Channel): Suggestions {
  const { person, act } = usePage();
  const [suggestions, setSuggestions] = useState<Suggestions>(none);
  const asking = draft !== null;
  useEffect(() => {
    if (!draft) return;
    const stale = new AbortController();
    setSuggestions(({ rows }) => ({ rows, state: "asking" }));
    const timer = setTimeout(async () => {
      const answer = await choicesFor(act, {
        kind: "autocomplete",
        as: person.id,
        channelId: channel.id,
        commandId: draft.command.commandId,
        path: draft.command.path,
        options: { ...optionValues(draft), [focused]: text },
        focused,
      });
      if (!stale.signal.aborted) setSuggestions(answer);
    }, askAfterMs);
    return () => {
      stale.abort();
      clearTimeout(timer);
    };
  }, [asking, focused, text, person.id, channel.id]);
  return suggestions;
}

async function choicesFor(act: ReturnType<typeof usePage>["act"], action: Action): Promise<Suggestions> {
  try {
    const outcome = await act(action);
    const choices: readonly APIApplicationCommandOptionChoice[] = outcome.kind === "choices" ? outcome.choices : [];
    return { rows: choices.map(choiceSuggestion), state: outcome.kind === "failed" ? "failed" : "ready" };
  } catch {
    return { rows: [], state: "failed" };
  }
}
