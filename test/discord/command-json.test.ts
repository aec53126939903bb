import { describe, expect, it } from "vitest";
import { commandsJson } from "../../src/discord/command-json.ts";
import { commandProblems } from "../../src/discord/command-limits.ts";
import { indexRoutes } from "../../src/discord/route-index.ts";
import type { CommandTextsByLocale } from "../../src/interactions/command-texts.ts";
import { command, defineCommand, defineUserCommand } from "../../src/interactions/define-command.ts";
import type { CommandRoot, RouteTable } from "../../src/interactions/route-table.ts";

const noting = {
  answer: () => ({ kind: "reply", visibility: "private" }) as const,
  handle: async () => ({ kind: "view", view: { components: [] } }) as const,
};

const bridge: CommandRoot = {
  type: "slash",
  name: "bridge",
  places: ["guild", "botDm", "privateChannel"],
  installs: ["guild", "user"],
};
const admin: CommandRoot = {
  type: "slash",
  name: "bridge-admin",
  places: ["guild"],
  installs: ["guild"],
  defaultMemberPermissions: 0x20n,
};
const cheer: CommandRoot = { type: "user", name: "Cheer", places: ["guild"], installs: ["guild"] };

const table: RouteTable = {
  roots: [bridge, admin, cheer],
  routes: [
    defineCommand(
      command({
        path: ["bridge", "log"],
        options: {
          reps: { type: "integer", min: 0, max: 200 },
          side: { type: "string", choices: ["left", "right"] },
          load: { type: "string", minLength: 1, maxLength: 20 },
        },
      }),
      noting,
    ),
    defineCommand(
      command({
        path: ["bridge", "remind", "daily"],
        options: { zone: { type: "string", required: true, suggest: true } },
      }),
      { ...noting, suggest: { zone: async () => [] } },
    ),
    defineCommand(command({ path: ["bridge", "remind", "status"], options: {} }), noting),
    defineCommand(
      command({ path: ["bridge-admin", "setup"], options: { room: { type: "channel", channelTypes: [0] } } }),
      noting,
    ),
    defineUserCommand("Cheer", noting),
  ],
};

const texts: CommandTextsByLocale = {
  default: {
    bridge: { description: "The coach" },
    "bridge log": {
      description: "Log a set",
      options: {
        reps: { description: "How many" },
        side: { description: "Which side", choices: { left: "Left", right: "Right" } },
        load: { description: "How heavy" },
      },
    },
    "bridge remind": { description: "Reminders" },
    "bridge remind daily": { description: "A reminder each day", options: { zone: { description: "Your city" } } },
    "bridge remind status": { description: "What is coming" },
    "bridge-admin": { description: "For admins" },
    "bridge-admin setup": { description: "Choose a channel", options: { room: { description: "Where" } } },
    Cheer: { description: "" },
  },
  byLocale: {
    de: {
      bridge: { description: "Der Coach" },
      "bridge log": {
        name: "eintragen",
        description: "Einen Satz eintragen",
        options: { side: { name: "seite", description: "Welche Seite", choices: { left: "Links", right: "Rechts" } } },
      },
      Cheer: { name: "Anfeuern", description: "" },
    },
  },
};

/** Without empty localizations, which say nothing. */
function brief(json: unknown): unknown {
  return JSON.parse(
    JSON.stringify(json, (key, value) =>
      key.endsWith("_localizations") && Object.keys(value).length === 0 ? undefined : value,
    ),
  );
}

describe("the command list", () => {
  const list = commandsJson(table, texts);

  it("has a command for each root, with places, installs and permissions", () => {
    expect(brief(list)).toMatchObject([
      { type: 1, name: "bridge", contexts: [0, 1, 2], integration_types: [0, 1], default_member_permissions: null },
      { type: 1, name: "bridge-admin", contexts: [0], integration_types: [0], default_member_permissions: "32" },
      { type: 2, name: "Cheer", contexts: [0], integration_types: [0], name_localizations: { de: "Anfeuern" } },
    ]);
  });

  it("nests subcommands and groups, in the table's order", () => {
    const [first] = list as { options?: { type: number; name: string; options: { name: string }[] }[] }[];
    expect(
      first?.options?.map(({ type, name, options }) => [type, name, options.map((option) => option.name)]),
    ).toEqual([
      [1, "log", ["reps", "side", "load"]],
      [2, "remind", ["daily", "status"]],
    ]);
  });

  it("says every option with its limits, and its words in every language", () => {
    const [first] = brief(list) as { options: { options: unknown[] }[] }[];
    expect(first?.options[0]?.options).toEqual([
      {
        type: 4,
        name: "reps",
        description: "How many",
        required: false,
        autocomplete: false,
        min_value: 0,
        max_value: 200,
      },
      {
        type: 3,
        name: "side",
        name_localizations: { de: "seite" },
        description: "Which side",
        description_localizations: { de: "Welche Seite" },
        required: false,
        choices: [
          { name: "Left", name_localizations: { de: "Links" }, value: "left" },
          { name: "Right", name_localizations: { de: "Rechts" }, value: "right" },
        ],
      },
      {
        type: 3,
        name: "load",
        description: "How heavy",
        required: false,
        autocomplete: false,
        min_length: 1,
        max_length: 20,
      },
    ]);
  });

  it("keeps to Discord's limits", () => {
    expect(commandProblems(list)).toEqual([]);
  });

  it("is not made with a word missing", () => {
    const { "bridge remind": _, ...rest } = texts.default;
    expect(() => commandsJson(table, { ...texts, default: rest })).toThrow('no words for "remind"');
  });

  it("is not made with a command that has no root", () => {
    expect(() => commandsJson({ ...table, roots: [bridge] }, texts)).toThrow(
      'no command root for "bridge-admin setup"',
    );
  });
});

describe("Discord's limits", () => {
  const option = { type: 3, name: "ok", description: "fine" };
  const problems = (changed: object) =>
    commandProblems([{ type: 1, name: "bridge", description: "fine", options: [option], ...changed } as never]);

  it.each([
    ["a name in capitals", { name: "Bridge" }, /"Bridge" is no name/],
    ["a name with a space", { name: "a bridge" }, /no name/],
    ["a translated name in capitals", { name_localizations: { de: "Brücke" } }, /"Brücke" is no name/],
    ["no description", { description: "" }, /has 0 characters/],
    ["a long description", { description: "x".repeat(101) }, /has 101 characters/],
    ["a long translated description", { description_localizations: { de: "x".repeat(101) } }, /has 101 characters/],
    ["26 options", { options: Array.from({ length: 26 }, (_, at) => ({ ...option, name: `o${at}` })) }, /26 options/],
    ["an option twice", { options: [option, option] }, /"ok" is there twice/],
    [
      "26 choices",
      { options: [{ ...option, choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })) }] },
      /26 choices/,
    ],
    ["a long choice", { options: [{ ...option, choices: [{ name: "x".repeat(101), value: "x" }] }] }, /too long/],
    [
      "an optional option before a required one",
      {
        options: [
          { ...option, required: false },
          { ...option, name: "must", required: true },
        ],
      },
      /"ok" stands before/,
    ],
  ])("are told: %s", (_, changed, told) => {
    expect(problems(changed).join("\n")).toMatch(told);
  });

  it("are told: 8,001 characters in one command", () => {
    const nine = (prefix: string) =>
      Array.from({ length: 9 }, (_, at) => ({ ...option, name: `${prefix}${at}`, description: "x".repeat(98) }));
    const options = Array.from({ length: 9 }, (_, at) => ({
      type: 1,
      name: `c${at}`,
      description: "y",
      options: nine("o"),
    }));
    expect(problems({ options }).join("\n")).toMatch(/^8\d\d\d characters in bridge/);
  });

  it("are told: a user command without a name", () => {
    expect(commandProblems([{ type: 2, name: "" } as never])).toHaveLength(1);
  });
});

it("two routes of one name are refused: the second could never be reached", () => {
  expect(() => indexRoutes({ ...table, routes: [...table.routes, ...table.routes] })).toThrow(
    'two command routes are called "bridge log"',
  );
});
