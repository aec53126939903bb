import { type CommandDraft, optionOf } from "./command-draft.ts";
import { Listbox } from "./listbox.tsx";
import { optionHint } from "./option-hint.ts";
import type { SlashOption } from "./slash-command.ts";
import type { Suggestions } from "./use-suggestions.ts";

type Props = {
  readonly id: string;
  readonly draft: CommandDraft;
  /** The option being typed, or null behind the chips. */
  readonly focus: string | null;
  readonly left: readonly SlashOption[];
  readonly suggestions: Suggestions;
  /** -1 when nothing is. */
  readonly active: number;
  readonly onPick: (index: number) => void;
};

/** Above the line: what the option takes and what could stand there, or which options are left. */
export function DraftList(props: Props) {
  const option = props.focus === null ? undefined : optionOf(props.draft.command, props.focus);
  return option ? <ValueList {...props} option={option} /> : <OptionList {...props} />;
}

function ValueList({ id, option, suggestions, active, onPick }: Props & { readonly option: SlashOption }) {
  const { shownName, shownDescription, required } = option;
  const rows = suggestions.rows.map(({ label, detail, value }) => ({
    key: String(value),
    content: (
      <span class="row-text">
        <span class="row-name">{label}</span>
        {detail && <small>{detail}</small>}
      </span>
    ),
  }));
  const title = (
    <>
      <b>{shownName}</b> {shownDescription}
      <span class="hint">{[optionHint(option), required && "required"].filter(Boolean).join(" · ")}</span>
    </>
  );
  return (
    <Listbox
      id={id}
      label={shownName}
      title={title}
      rows={rows}
      active={active}
      onPick={onPick}
      note={noteOf(suggestions, option)}
    />
  );
}

function OptionList({ id, draft, left, active, onPick }: Props) {
  const rows = left.map((option) => ({
    key: option.name,
    content: (
      <span class="row-text">
        <span class="row-name">
          {option.shownName}
          <span class="hint">{[optionHint(option), option.required && "required"].filter(Boolean).join(" · ")}</span>
        </span>
        <small>{option.shownDescription}</small>
      </span>
    ),
  }));
  const title = (
    <>
      <b>/{draft.command.name}</b> {draft.command.description}
    </>
  );
  const none = draft.rest.trim() !== "" && left.length === 0 ? "No option is called that" : null;
  return <Listbox id={id} label="Options" title={title} rows={rows} active={active} onPick={onPick} note={none} />;
}

function noteOf({ rows, state }: Suggestions, option: SlashOption): string | null {
  if (state === "asking") return rows.length === 0 ? "Asking the bot…" : null;
  if (state === "failed") return "Loading options failed";
  const offers = ("autocomplete" in option && option.autocomplete) || ("choices" in option && option.choices?.length);
  return offers && rows.length === 0 ? "Nothing matches" : null;
}
