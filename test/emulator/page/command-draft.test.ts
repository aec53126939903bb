import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absorb,
  addOption,
  type CommandDraft,
  lineOf,
  optionsLeft,
  optionValues,
  readCommandLine,
  removeOption,
  setEntry,
  startDraft,
  typeInto,
} from "../../../emulator/page/composer/command-draft.ts";
import { optionHint } from "../../../emulator/page/composer/option-hint.ts";
import { matchCommands, type SlashCommand, slashCommands } from "../../../emulator/page/composer/slash-command.ts";
import { fixtureCommands } from "./fixture-world.ts";

const commands = slashCommands(fixtureCommands, "en-GB");

function command(name: string): SlashCommand {
  const found = commands.find((one) => one.name === name);
  if (!found) throw new Error(`no command ${name} in the fixture`);
  return found;
}

function draftOf(line: string): CommandDraft {
  const typed = readCommandLine(line, commands);
  if (!typed) throw new Error(`${line} is not a command line`);
  return typed.draft;
}

const names = (found: readonly SlashCommand[]) => found.map(({ name }) => name);

describe("the registered commands", () => {
  test("are offered by their subcommands, without the context menu's", () => {
    expect(names(commands)).toEqual(["bridge today", "bridge log", "bridge remind daily"]);
    expect(command("bridge remind daily").path).toEqual(["remind", "daily"]);
  });

  test("are named in the person's language, and sent by their registered name", () => {
    const localized = [
      {
        ...fixtureCommands[0],
        options: [{ type: 1, name: "log", description: "Log", name_localizations: { de: "eintragen" } }],
      },
    ] as typeof fixtureCommands;
    expect(slashCommands(localized, "de")).toMatchObject([{ name: "bridge eintragen", path: ["log"] }]);
  });

  test.each([
    ["", ["bridge today", "bridge log", "bridge remind daily"]],
    ["bridge l", ["bridge log"]],
    ["BRIDGE", ["bridge today", "bridge log", "bridge remind daily"]],
    ["log", ["bridge log"]],
    ["ail", ["bridge remind daily"]],
    ["nothing like it", []],
  ])("are found by %j", (typed, expected) => {
    expect(names(matchCommands(commands, typed))).toEqual(expected);
  });

  test("come with the beginning of a name before a word inside of it", () => {
    const both = [command("bridge log"), { ...command("bridge today"), name: "log" }];
    expect(names(matchCommands(both, "log"))).toEqual(["log", "bridge log"]);
  });
});

describe("a typed line", () => {
  test.each(["/bridge", "/bridge log", "bridge log ", "/unknown thing "])("%j is not a command yet", (line) => {
    expect(readCommandLine(line, commands)).toBeNull();
  });

  test("becomes a command with the space after its name", () => {
    expect(draftOf("/bridge log ")).toEqual({ command: command("bridge log"), entries: [], rest: "" });
  });

  test.each([
    ["/bridge log ", null],
    ["/bridge remind daily ", "time"],
    ["/bridge log reps:10 form:cl", "form"],
    ["/bridge remind daily 18:30", "time"],
  ])("%j is typed on in %j", (line, focus) => {
    expect(readCommandLine(line, commands)?.focus).toBe(focus);
  });

  test("fills the option that waits for a value with loose text, as if it had been read while it was typed", () => {
    expect(draftOf("/bridge remind daily 18:30")).toMatchObject({
      entries: [{ name: "time", text: "18:30" }],
      rest: "",
    });
  });

  test("brings the required options along", () => {
    expect(draftOf("/bridge remind daily ").entries).toEqual([{ name: "time", text: "", value: null }]);
  });

  test("may be pasted whole", () => {
    const draft = draftOf("/bridge log reps:10 form: clean exercise:glute bridge");
    expect(draft.entries.map(({ name, text }) => [name, text])).toEqual([
      ["reps", "10"],
      ["form", "clean"],
      ["exercise", "glute bridge"],
    ]);
    expect(draft.rest).toBe("");
  });

  test("keeps what belongs to no option as loose text", () => {
    expect(draftOf("/bridge log ten tempo:3 reps:10")).toMatchObject({
      rest: "ten tempo:3",
      entries: [{ text: "10" }],
    });
  });

  test("is written back as it was read", () => {
    expect(lineOf(draftOf("/bridge log reps:10  form:clean"))).toBe("/bridge log reps:10 form:clean");
  });

  test("typed letter by letter gives the same chips as the same line pasted", () => {
    const value = fc.stringMatching(/^[a-z0-9]{1,6}( [a-z0-9]{1,6})?$/);
    const options = fc.uniqueArray(fc.constantFrom("reps", "form", "exercise", "load"), { maxLength: 4 });
    fc.assert(
      fc.property(options, fc.array(value, { minLength: 4, maxLength: 4 }), (chosen, values) => {
        const typed = chosen.map((name, index) => `${name}:${values[index]}`).join(" ");
        const pasted = draftOf(`/bridge log ${typed}`);
        expect(typeLetters(typed).entries).toEqual(pasted.entries);
      }),
    );
  });
});

/** Types as the composer does: into the loose text until a name ends with a colon, then into that option's chip. */
function typeLetters(text: string): CommandDraft {
  let draft = startDraft(command("bridge log"));
  let focus: string | null = null;
  for (const letter of text) {
    if (focus === null) {
      draft = absorb({ ...draft, rest: draft.rest + letter });
      focus = draft.entries.at(-1)?.name ?? null;
    } else {
      const before = draft.entries.find(({ name }) => name === focus)?.text ?? "";
      ({ draft, focus } = typeInto(draft, focus, before + letter));
    }
  }
  return draft;
}

describe("option chips", () => {
  test("offer the options that are left, by any part of their name", () => {
    const draft = draftOf("/bridge log reps:10 ");
    expect(optionsLeft(draft).map(({ name }) => name)).toEqual(["form", "exercise", "load"]);
    expect(optionsLeft({ ...draft, rest: "OR" }).map(({ name }) => name)).toEqual(["form"]);
  });

  test("can be added and taken away", () => {
    const added = addOption({ ...startDraft(command("bridge log")), rest: "re" }, "reps");
    expect(added).toMatchObject({ entries: [{ name: "reps", text: "" }], rest: "" });
    expect(removeOption(added, "reps").entries).toEqual([]);
  });

  test("do not mistake a colon in a value for an option", () => {
    const draft = typeInto(draftOf("/bridge remind daily "), "time", "18:30");
    expect(draft).toMatchObject({ focus: "time", draft: { entries: [{ text: "18:30" }] } });
  });

  test("do not take their own name in their value for another chip", () => {
    const draft = typeInto(draftOf("/bridge log form:"), "form", "good form:x");
    expect(draft).toMatchObject({ focus: "form", draft: { entries: [{ name: "form", text: "good form:x" }] } });
  });

  test.each([
    ["a whole number", "reps:10", { reps: 10 }],
    ["a fraction", "load:12.5", { load: 12.5 }],
    ["what is no number goes as it is, for the client's rule to refuse", "reps:ten", { reps: "ten" }],
    ["a choice by its name", "form:Clean", { form: "clean" }],
    ["a choice by its value", "form:slipped", { form: "slipped" }],
    ["an unknown choice goes as it is", "form:odd", { form: "odd" }],
    ["free text", "exercise:glute bridge", { exercise: "glute bridge" }],
    ["an empty chip is left out", "reps: form:clean", { form: "clean" }],
  ])("send %s", (_sentence, options, expected) => {
    expect(optionValues(draftOf(`/bridge log ${options}`))).toEqual(expected);
  });

  test("send true and false, and the value behind a taken suggestion", () => {
    const draft = draftOf("/bridge remind daily time:18:30 weekdays:TRUE");
    expect(optionValues(draft)).toEqual({ time: "18:30", weekdays: true });
    expect(optionValues(setEntry(draft, { name: "time", text: "Half past six", value: "18:30" }))).toMatchObject({
      time: "18:30",
    });
  });

  test.each([
    ["reps", "whole number, 0 to 100"],
    ["form", "one of the list"],
    ["exercise", "text"],
    ["load", "number, at least 0"],
  ])("say what %s takes", (name, hint) => {
    const option = command("bridge log").options.find((one) => one.name === name);
    expect(option && optionHint(option)).toBe(hint);
  });
});
