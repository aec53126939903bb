import { useState } from "preact/hooks";
import { uploadFile } from "../state/local-api.ts";
import { usePage } from "../state/page-context.ts";
import type { OptionEntry } from "./command-draft.ts";
import { optionHint } from "./option-hint.ts";
import type { SlashOption } from "./slash-command.ts";

const attachmentType = 11;

/** What makes an input the typed line of a list above it. */
export type ComboboxProps = {
  readonly role: "combobox";
  readonly "aria-autocomplete": "list";
  readonly "aria-expanded": boolean;
  readonly "aria-controls": string;
  readonly "aria-activedescendant": string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

type Props = {
  readonly option: SlashOption;
  readonly entry: OptionEntry;
  readonly invalid: boolean;
  readonly inputProps: ComboboxProps;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
  readonly onFile: (filename: string, uploadId: string) => void;
};

/** `name value` as one pill; the value is typed in place. */
export function OptionChip({ option, entry, invalid, inputProps, onFocus, onText, onFile }: Props) {
  const hint = optionHint(option);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: it wraps its input, which carries the whole name itself
    <label class={invalid ? "option-chip invalid" : "option-chip"}>
      <span class="option-chip-name">{option.shownName}</span>
      {Number(option.type) === attachmentType ? (
        <FileValue entry={entry} onFocus={onFocus} onFile={onFile} />
      ) : (
        <input
          {...inputProps}
          data-entry={entry.name}
          type="text"
          value={entry.text}
          // Browsers without `field-sizing` measure by this.
          size={Math.max(3, entry.text.length)}
          autocomplete="off"
          aria-invalid={invalid}
          aria-label={`${option.shownName}: ${option.shownDescription}${hint && `, ${hint}`}`}
          onFocus={onFocus}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      )}
    </label>
  );
}

type FileProps = Pick<Props, "entry" | "onFocus" | "onFile">;

function FileValue({ entry, onFocus, onFile }: FileProps) {
  const { person, say } = usePage();
  const [sending, setSending] = useState(false);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    try {
      onFile(file.name, await uploadFile(person.id, file));
    } catch (error) {
      say(error instanceof Error ? error.message : `${file.name} could not be sent.`);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <span class="option-file">{sending ? "sending…" : entry.text || "choose a file"}</span>
      <input
        class="visually-hidden"
        type="file"
        data-entry={entry.name}
        onFocus={onFocus}
        onChange={({ currentTarget }) => void send(currentTarget.files?.[0])}
      />
    </>
  );
}
