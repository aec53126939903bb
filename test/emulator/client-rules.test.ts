import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ButtonStyle,
  type Client,
  ComponentType,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
  TextInputStyle,
} from "discord.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";

const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const { Guild, BotDM, PrivateChannel } = InteractionContextType;
const guildOnly = { contexts: [Guild], integration_types: [GuildInstall] };
const anywhere = { contexts: [Guild, BotDM, PrivateChannel], integration_types: [GuildInstall, UserInstall] };

const commands: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: "set",
    description: "d",
    ...anywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        name: "reps",
        description: "d",
        required: true,
        min_value: 0,
        max_value: 100,
      },
      { type: ApplicationCommandOptionType.Number, name: "load", description: "d", min_value: 0.5 },
      { type: ApplicationCommandOptionType.Boolean, name: "mirror", description: "d" },
      { type: ApplicationCommandOptionType.String, name: "note", description: "d", min_length: 2, max_length: 5 },
      {
        type: ApplicationCommandOptionType.String,
        name: "side",
        description: "d",
        choices: [
          { name: "Left", value: "left" },
          { name: "Right", value: "right" },
        ],
      },
      { type: ApplicationCommandOptionType.User, name: "who", description: "d" },
      { type: ApplicationCommandOptionType.Channel, name: "where", description: "d" },
      { type: ApplicationCommandOptionType.Attachment, name: "file", description: "d" },
    ],
  },
  {
    name: "remind",
    description: "d",
    ...anywhere,
    options: [
      { type: ApplicationCommandOptionType.Subcommand, name: "daily", description: "d", options: [] },
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: "team",
        description: "d",
        options: [
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: "whom",
            description: "d",
            options: [
              { type: ApplicationCommandOptionType.Role, name: "role", description: "d" },
              { type: ApplicationCommandOptionType.Mentionable, name: "any", description: "d" },
            ],
          },
        ],
      },
    ],
  },
  { name: "here", description: "d", ...guildOnly },
  {
    name: "admin",
    description: "d",
    ...guildOnly,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  { name: "owner", description: "d", ...guildOnly, default_member_permissions: "0" },
  { name: "mine", description: "d", contexts: [Guild, BotDM, PrivateChannel], integration_types: [UserInstall] },
];

let discord: LocalDiscord;
let client: Client<true>;
let mira: Actor;
let sam: Actor;

beforeAll(async () => {
  discord = await startQuiet();
  client = await connectBot(discord, { commands, onInteraction: answer });
  mira = discord.person("Mira");
  sam = discord.person("Sam");
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

beforeEach(() => {
  discord.wire.clear();
});

/** `/here` shows one of everything, `/remind daily` opens a form, the rest says ok. */
async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isModalSubmit() || interaction.isMessageComponent()) {
    await interaction.reply({ content: "ok", flags: MessageFlags.Ephemeral });
  } else if (!interaction.isChatInputCommand()) return;
  else if (interaction.commandName === "here") {
    const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: "Go", custom_id: "go" } as const;
    const off = { ...button, label: "Off", custom_id: "off", disabled: true } as const;
    const link = {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: "Out",
      url: "https://example.com",
    } as const;
    const options = ["a", "b", "c"].map((value) => ({ label: value, value }));
    const menu = {
      type: ComponentType.StringSelect,
      custom_id: "menu",
      min_values: 1,
      max_values: 2,
      options,
    } as const;
    await interaction.reply({
      flags: MessageFlags.Ephemeral,
      components: [
        { type: ComponentType.ActionRow, components: [button, off, link] },
        { type: ComponentType.ActionRow, components: [menu] },
      ],
    });
  } else if (interaction.options.getSubcommandGroup(false) === "team") {
    const { name } = interaction.options.getRole("role", true);
    const any = interaction.options.getMentionable("any", true);
    await interaction.reply(`${interaction.options.getSubcommand()} ${name} ${"id" in any ? any.id : ""}`);
  } else if (interaction.commandName === "remind") {
    await interaction.showModal(form as unknown as Parameters<typeof interaction.showModal>[0]);
  } else await interaction.reply({ content: "ok", flags: MessageFlags.Ephemeral });
}

const choice = (value: string) => ({ label: value, value });
const form = {
  custom_id: "form",
  title: "Form",
  components: [
    labelled({
      type: ComponentType.TextInput,
      custom_id: "text",
      style: TextInputStyle.Short,
      min_length: 2,
      max_length: 4,
    }),
    labelled({ type: ComponentType.RadioGroup, custom_id: "radio", options: [choice("x"), choice("y")] }),
    labelled({
      type: ComponentType.RadioGroup,
      custom_id: "free",
      required: false,
      options: [choice("x"), choice("y")],
    }),
    labelled({
      type: ComponentType.CheckboxGroup,
      custom_id: "boxes",
      max_values: 1,
      required: false,
      options: [choice("x"), choice("y")],
    }),
    labelled({ type: ComponentType.StringSelect, custom_id: "select", required: false, options: [choice("x")] }),
  ],
};

function labelled(component: object) {
  return { type: ComponentType.Label, label: "Label", component };
}

/** Nothing of a refused action may reach the bot. */
async function expectRefused(doing: Promise<unknown> | (() => unknown), code: string, field?: string): Promise<void> {
  const attempt = typeof doing === "function" ? (async () => doing())() : doing;
  await expect(attempt).rejects.toMatchObject({ refusal: { code, ...(field && { field }) } });
  expect(discord.wire.entries.filter((entry) => entry.title.includes("INTERACTION_CREATE"))).toEqual([]);
}

describe("a client refuses to send a command", () => {
  it("that is not registered", () => expectRefused(() => mira.in("general").slash("nope"), "unknownCommand"));
  it("without its subcommand", () => expectRefused(mira.in("general").slash("remind"), "unknownCommand"));
  it("with a subcommand that does not exist", () =>
    expectRefused(mira.in("general").slash("remind weekly"), "unknownCommand"));

  it.each([
    ["a required option", {}, "requiredOption", "reps"],
    ["an option nobody defined", { reps: 1, speed: 2 }, "unknownOption", "speed"],
    ["less than the least", { reps: -1 }, "invalidOption", "reps"],
    ["more than the most", { reps: 101 }, "invalidOption", "reps"],
    ["a fraction for a whole number", { reps: 1.5 }, "invalidOption", "reps"],
    ["text for a number", { reps: "ten" }, "invalidOption", "reps"],
    ["a number too small", { reps: 1, load: 0.4 }, "invalidOption", "load"],
    ["a number for yes or no", { reps: 1, mirror: 1 }, "invalidOption", "mirror"],
    ["too short a text", { reps: 1, note: "a" }, "invalidOption", "note"],
    ["too long a text", { reps: 1, note: "abcdef" }, "invalidOption", "note"],
    ["a choice that is none", { reps: 1, side: "both" }, "invalidOption", "side"],
    ["somebody who is not there", { reps: 1, who: "1" }, "unknownUser", undefined],
    ["a channel of elsewhere", { reps: 1, where: "1" }, "unknownChannel", undefined],
    ["a file that was not picked", { reps: 1, file: "none" }, "unknownUpload", undefined],
  ] as const)("%s", (_name, options, code, field) =>
    expectRefused(mira.in("general").slash("set", options), code, field),
  );

  it("takes the same command when all is right", async () => {
    const where = mira.in("accountability").channelId;
    const options = { reps: 100, load: 0.5, mirror: true, note: "abcde", side: "left", who: sam.id, where };
    const turn = await mira.in("general").slash("set", options);
    expect(turn.message.text).toBe("ok");
  });

  it("takes a subcommand in a group, with a role and anybody", async () => {
    const guildId = discord.world.channels.get(mira.in("general").channelId)?.guildId ?? "";
    const turn = await mira.in("general").slash("remind team whom", { role: guildId, any: sam.id });
    expect(turn.message.text).toBe(`whom @everyone ${sam.id}`);
    discord.wire.clear();
    await expectRefused(mira.in("general").slash("remind team whom", { role: "1" }), "unknownRole");
  });

  it("suggestions for an option that has none", () =>
    expectRefused(mira.in("general").suggest("set", "note", { note: "a" }), "noAutocomplete", "note"));
});

describe("a client offers a command only where it belongs", () => {
  const offered = async (actor: Actor, channelId: string): Promise<readonly string[]> => {
    const response = await fetch(`${discord.url}/local/commands?as=${actor.id}&channel=${channelId}`);
    return ((await response.json()) as { name: string }[]).map((command) => command.name);
  };

  it("to the owner of a server everything of the server", async () => {
    expect(await offered(mira, mira.in("general").channelId)).toEqual(["set", "remind", "here", "admin", "owner"]);
  });

  it("to a member nothing that needs permissions", async () => {
    expect(await offered(sam, sam.in("general").channelId)).toEqual(["set", "remind", "here"]);
  });

  it("to a member with the permission, but not the administrators' part", async () => {
    const guildId = discord.world.channels.get(sam.in("general").channelId)?.guildId ?? "";
    const permissions = String(PermissionFlagsBits.ManageGuild);
    const { id } = await discord.control({ kind: "addRole", guildId, name: "Helper", permissions });
    await discord.control({ kind: "setRoles", guildId, userId: sam.id, roleIds: [id ?? ""] });
    expect(await offered(sam, sam.in("general").channelId)).toEqual(["set", "remind", "here", "admin"]);
    await discord.control({ kind: "setRoles", guildId, userId: sam.id, roleIds: [] });
  });

  it("in the bot's direct messages what is meant for them", async () => {
    expect(await offered(mira, mira.dm.channelId)).toEqual(["set", "remind"]);
  });

  it("in a group only to who has the app", async () => {
    const { id } = await discord.control({ kind: "addGroupDm", userIds: [mira.id, sam.id] });
    expect(await offered(sam, id ?? "")).toEqual([]);
    await sam.installApp();
    expect(await offered(sam, id ?? "")).toEqual(["set", "remind", "mine"]);
    expect(await offered(mira, id ?? "")).toEqual([]);
    await discord.control({ kind: "removeApp", from: { userId: sam.id } });
  });
});

describe("a client lets nobody touch", () => {
  it("a disabled button", async () => {
    const { message } = await mira.in("general").slash("here");
    discord.wire.clear();
    await expectRefused(message.press("Off"), "disabledComponent", "off");
  });

  it("a link, as if it were a button of the app's", async () => {
    const { message } = await mira.in("general").slash("here");
    discord.wire.clear();
    await expectRefused(message.press("Out"), "unknownComponent");
  });

  it("what is in somebody else's private message", async () => {
    const { message } = await mira.in("general").slash("here");
    discord.wire.clear();
    const press = { kind: "press", as: sam.id, messageId: message.id, customId: "go" } as const;
    await expectRefused(discord.perform(press), "unknownMessage");
  });

  it("a button that is gone", async () => {
    const { message } = await mira.in("general").slash("here");
    discord.wire.clear();
    await expectRefused(message.press("vanished"), "unknownComponent");
  });

  it("a channel they cannot see", async () => {
    const channelId = mira.in("accountability").channelId;
    const guildId = discord.world.channels.get(channelId)?.guildId ?? "";
    await discord.control({ kind: "setOverwrite", channelId, targetId: guildId, allow: "0", deny: String(1n << 10n) });
    await expectRefused(() => sam.in("accountability"), "unknownChannel");
    await expectRefused(discord.perform({ kind: "say", as: sam.id, channelId, content: "x" }), "unknownChannel");
  });

  it.each([
    ["nothing chosen", [], "tooFewChoices"],
    ["too many", ["a", "b", "c"], "tooManyChoices"],
    ["what is not in the menu", ["d"], "invalidChoice"],
    ["the same twice", ["a", "a"], "invalidChoice"],
  ])("a menu with %s", async (_name, values, code) => {
    const { message } = await mira.in("general").slash("here");
    discord.wire.clear();
    await expectRefused(message.choose("menu", ...values), code, "menu");
  });
});

describe("a client refuses to submit a form", () => {
  it.each([
    ["without a required text", { radio: "x" }, "invalidField", "text"],
    ["with too short a text", { text: "a", radio: "x" }, "invalidField", "text"],
    ["with too long a text", { text: "abcde", radio: "x" }, "invalidField", "text"],
    ["without a required choice", { text: "abc" }, "tooFewChoices", "radio"],
    ["with a choice that is none", { text: "abc", radio: "z" }, "invalidChoice", "radio"],
    ["with too many boxes ticked", { text: "abc", radio: "x", boxes: ["x", "y"] }, "tooManyChoices", "boxes"],
    ["with a field it does not have", { text: "abc", radio: "x", more: "y" }, "unknownField", "more"],
    ["with a list where a tick belongs", { text: ["abc"], radio: "x" }, "invalidField", "text"],
  ])("%s", async (_name, fields, code, field) => {
    const opened = await mira.in("general").slash("remind daily");
    discord.wire.clear();
    await expectRefused(opened.submit(fields), code, field);
  });

  it("that somebody else opened", async () => {
    const { outcome } = await mira.in("general").slash("remind daily");
    const interactionId = "interactionId" in outcome ? outcome.interactionId : "";
    discord.wire.clear();
    await expectRefused(discord.perform({ kind: "submit", as: sam.id, interactionId, fields: {} }), "unknownModal");
  });

  it("takes it when all is right", async () => {
    const opened = await mira.in("general").slash("remind daily");
    expect((await opened.submit({ text: "abc", radio: "y" })).message.text).toBe("ok");
  });

  it("takes an empty choice where none has to be made", async () => {
    const opened = await mira.in("general").slash("remind daily");
    expect((await opened.submit({ text: "abc", radio: "y", free: "" })).message.text).toBe("ok");
  });
});
