import type { OptionValue } from "../../protocol.ts";
import type { SlashCommand, SlashOption } from "./slash-command.ts";

/** A command being typed: its option chips, and the loose text behind them. */
export type CommandDraft = {
  readonly command: SlashCommand;
  readonly entries: readonly OptionEntry[];
  readonly rest: string;
};

export type OptionEntry = {
  /** The registered name of the option. */
  readonly name: string;
  readonly text: string;
  /** The value behind the text, once a suggestion was taken; null while it is only text. */
  readonly value: OptionValue | null;
};

/** A command as picked: every required option is there, waiting for its value. */
export function startDraft(command: SlashCommand): CommandDraft {
  const entries = command.options.filter(({ required }) => required).map(({ name }) => emptyEntry(name));
  return { command, entries, rest: "" };
}

/** A draft, and the option whose value is being typed; null behind the chips. */
export type TypedDraft = { readonly draft: CommandDraft; readonly focus: string | null };

/**
 * A typed or pasted line `/order add coffees:2 milk:oat` as a draft, typed to the end of it; null while the command's name
 * is not complete.
 */
export function readCommandLine(line: string, commands: readonly SlashCommand[]): TypedDraft | null {
  const typed = line.toLowerCase();
  const command = commands
    .filter(({ name }) => typed.startsWith(`/${name.toLowerCase()} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!command) return null;
  const rest = line.slice(command.name.length + 2);
  const draft = absorb({ ...startDraft(command), rest });
  const waiting = firstEmpty(draft);
  // Loose text went into the option that waited, had the line been read while it was typed.
  const loose = waiting !== null && draft.rest.trim() !== "";
  const filled = loose ? setEntry({ ...draft, rest: "" }, { name: waiting, text: draft.rest, value: null }) : draft;
  return { draft: filled, focus: optionCuts(rest, command.options).at(-1)?.option.name ?? waiting };
}

/** Turns every `name:value` of the loose text into a chip. Unknown names stay text. */
export function absorb(draft: CommandDraft): CommandDraft {
  const cuts = optionCuts(draft.rest, draft.command.options);
  const first = cuts[0];
  if (!first) return draft;
  const entries = cuts.reduce((known, { option, valueFrom }, index) => {
    const text = draft.rest.slice(valueFrom, cuts[index + 1]?.from).trim();
    return withEntry(known, { name: option.name, text, value: null });
  }, draft.entries);
  return { ...draft, entries, rest: draft.rest.slice(0, first.from).trim() };
}

/** Where `name:` of an option begins a word in `text`. */
function optionCuts(text: string, options: readonly SlashOption[]) {
  return [...text.matchAll(/(?<=^|\s)([^\s:]+):/gu)].flatMap((match) => {
    const option = options.find((one) => isCalled(one, match[1] ?? ""));
    return option ? [{ option, from: match.index, valueFrom: match.index + match[0].length }] : [];
  });
}

/**
 * The chip's new text. Typing `10 form:` into it ends its value at the space and opens the chip `form`, so that a whole
 * line can be typed without leaving the keyboard's letters.
 */
export function typeInto(draft: CommandDraft, name: string, text: string): TypedDraft {
  const [cut] = optionCuts(text, draft.command.options);
  if (!cut || cut.from === 0 || cut.option.name === name) {
    return { draft: setEntry(draft, { name, text, value: null }), focus: name };
  }
  const kept = setEntry(draft, { name, text: text.slice(0, cut.from).trim(), value: null });
  const moved = { name: cut.option.name, text: text.slice(cut.valueFrom).trim(), value: null };
  return { draft: setEntry(kept, moved), focus: cut.option.name };
}

export function setEntry(draft: CommandDraft, entry: OptionEntry): CommandDraft {
  return { ...draft, entries: withEntry(draft.entries, entry) };
}

export function addOption(draft: CommandDraft, name: string): CommandDraft {
  return { ...setEntry(draft, emptyEntry(name)), rest: "" };
}

export function removeOption(draft: CommandDraft, name: string): CommandDraft {
  return { ...draft, entries: draft.entries.filter((entry) => entry.name !== name) };
}

/** Options without a chip whose name contains what is typed. */
export function optionsLeft({ command, entries, rest }: CommandDraft): readonly SlashOption[] {
  const typed = rest.trim().toLowerCase();
  return command.options.filter(
    ({ name, shownName }) => shownName.toLowerCase().includes(typed) && !entries.some((entry) => entry.name === name),
  );
}

/** Values by registered option name, ready to send; chips without text are left out. The server judges the values. */
export function optionValues({ command, entries }: CommandDraft): Record<string, OptionValue> {
  const filled = entries.filter(({ text, value }) => value !== null || text.trim() !== "");
  return Object.fromEntries(
    filled.map((entry) => [entry.name, entry.value ?? valueOfText(entry.text.trim(), optionOf(command, entry.name))]),
  );
}

/** The chip still waiting for its value, or null for the loose text. */
export function firstEmpty({ entries }: CommandDraft): string | null {
  return entries.find(({ text, value }) => text === "" && value === null)?.name ?? null;
}

export function optionOf(command: SlashCommand, name: string): SlashOption | undefined {
  return command.options.find((option) => option.name === name);
}

/** The line as somebody would type it, `/order add coffees:2`. */
export function lineOf({ command, entries, rest }: CommandDraft): string {
  const options = entries.map(({ name, text }) => `${optionOf(command, name)?.shownName ?? name}:${text}`);
  return [`/${command.name}`, ...options, rest].filter(Boolean).join(" ");
}

const numberTypes: readonly number[] = [4, 10];
const booleanType = 5;

/** What does not read as the option's type goes as text, so that the client's rule can name what is wrong with it. */
function valueOfText(text: string, option: SlashOption | undefined): OptionValue {
  if (!option) return text;
  const choices = "choices" in option ? (option.choices ?? []) : [];
  const choice = choices.find(({ name, value }) => isSame(name, text) || isSame(String(value), text));
  if (choice) return choice.value;
  if (numberTypes.includes(option.type)) return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (option.type === booleanType && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

function emptyEntry(name: string): OptionEntry {
  return { name, text: "", value: null };
}

function withEntry(entries: readonly OptionEntry[], entry: OptionEntry): readonly OptionEntry[] {
  const at = entries.findIndex(({ name }) => name === entry.name);
  return at === -1 ? [...entries, entry] : entries.with(at, entry);
}

function isCalled({ name, shownName }: SlashOption, typed: string): boolean {
  return isSame(name, typed) || isSame(shownName, typed);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
