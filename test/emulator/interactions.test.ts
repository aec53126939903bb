import { once } from "node:events";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ComponentType,
  type DiscordAPIError,
  Events,
  type Interaction,
  type InteractionCallbackResponse,
  InteractionContextType,
  MessageFlags,
  type RESTPutAPIApplicationCommandsJSONBody,
  TextInputStyle,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

const commands: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: "log",
    description: "Logs a set",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        name: "reps",
        description: "How many",
        min_value: 0,
        max_value: 100,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Attachment, name: "file", description: "A file" },
      { type: ApplicationCommandOptionType.User, name: "buddy", description: "Who" },
    ],
  },
  { name: "Cheer", type: ApplicationCommandType.User, ...everywhere },
  { name: "Keep", type: ApplicationCommandType.Message, ...everywhere },
];

const row = (...ids: readonly string[]) => ({
  type: ComponentType.ActionRow as const,
  components: ids.map((id) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Primary as const,
    custom_id: id,
    label: `Press ${id}`,
  })),
});

let discord: LocalDiscord;
let client: Client<true>;
let mira: Actor;
let sam: Actor;
/** What the bot does with the next interactions; a test sets it. */
let handle: (interaction: Interaction) => Promise<unknown>;

beforeEach(async () => {
  discord = await startQuiet();
  handle = async () => undefined;
  client = await connectBot(discord, { commands, onInteraction: (interaction) => handle(interaction) });
  mira = discord.person("Mira");
  sam = discord.person("Sam");
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

function onCommand(answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  handle = async (interaction) => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  };
}

describe("what an interaction tells the bot", () => {
  it("in a server where the app is installed", async () => {
    const heard = once(client, Events.InteractionCreate) as Promise<[ChatInputCommandInteraction]>;
    onCommand((interaction) => interaction.reply("ok"));
    await mira.in("general").slash("log", { reps: 10, buddy: sam.id });
    const [interaction] = await heard;
    const guildId = mira.in("general").channelId && [...discord.world.guilds.keys()][0];
    expect(interaction.options.getInteger("reps")).toBe(10);
    expect(interaction.options.getUser("buddy")?.username).toBe("sam");
    expect(interaction.context).toBe(InteractionContextType.Guild);
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ guildId, userId: null });
    expect(interaction.channelId).toBe(mira.in("general").channelId);
    expect(interaction.memberPermissions?.has("Administrator")).toBe(true);
    expect(interaction.appPermissions.has("SendMessages")).toBe(true);
    expect(interaction.appPermissions.has("ManageMessages")).toBe(false);
    expect(interaction.attachmentSizeLimit).toBe(10 * 1024 * 1024);
    expect(interaction.locale).toBe("en-US");
    expect(interaction.createdTimestamp).toBe(discord.world.clock.nowMs);
  });

  it("in the bot's direct messages", async () => {
    const heard = once(client, Events.InteractionCreate) as Promise<[ChatInputCommandInteraction]>;
    onCommand((interaction) => interaction.reply("ok"));
    await mira.dm.slash("log");
    const [interaction] = await heard;
    expect(interaction.guildId).toBeNull();
    expect(interaction.user.id).toBe(mira.id);
    expect(interaction.context).toBe(InteractionContextType.BotDM);
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ guildId: "0", userId: null });
    expect(interaction.appPermissions.bitfield).toBe(442_368n);
  });

  it("in a group where only the person has the app", async () => {
    await mira.installApp();
    const { id } = await discord.control({ kind: "addGroupDm", userIds: [mira.id, sam.id] });
    const heard = once(client, Events.InteractionCreate) as Promise<[ChatInputCommandInteraction]>;
    onCommand((interaction) => interaction.reply("ok"));
    await mira.in(id ?? "").slash("log");
    const [interaction] = await heard;
    expect(interaction.context).toBe(InteractionContextType.PrivateChannel);
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: mira.id });
  });

  it("a file comes as an attachment that can be fetched", async () => {
    const bytes = new TextEncoder().encode("level: 1");
    let fetched = "";
    onCommand(async (interaction) => {
      const attachment = interaction.options.getAttachment("file", true);
      fetched = `${attachment.name} ${attachment.size} ${await (await fetch(attachment.url)).text()}`;
      await interaction.reply("ok");
    });
    await mira
      .in("general")
      .slash("log", { file: { filename: "my plan.json", contentType: "application/json", bytes } });
    expect(fetched).toBe("my_plan.json 8 level: 1");
  });

  it("context menus name their target", async () => {
    const targets: string[] = [];
    handle = async (interaction) => {
      if (interaction.isUserContextMenuCommand()) targets.push(interaction.targetUser.username);
      if (interaction.isMessageContextMenuCommand()) targets.push(interaction.targetMessage.author.username);
      if (interaction.isRepliable()) await interaction.reply("ok");
    };
    const said = await sam.in("general").say("hello");
    await mira.in("general").onPerson("Cheer", sam.id);
    await mira.in("general").onMessage("Keep", said.id);
    expect(targets).toEqual(["sam", "sam"]);
  });
});

describe("answers", () => {
  it("a reply is a message of the bot that names the command", async () => {
    onCommand((interaction) => interaction.reply("Logged."));
    const turn = await mira.in("general").slash("log", { reps: 3 });
    expect(turn.message.text).toBe("Logged.");
    expect(turn.message.authorId).toBe(client.user.id);
    expect(turn.message.raw.interaction_metadata).toMatchObject({ user: { id: mira.id }, type: 2 });
    const [shown] = (await discord.snapshot()).messages;
    expect(shown?.usedCommand).toBe("/log reps:3");
  });

  it("a private reply is seen by one person alone", async () => {
    onCommand((interaction) => interaction.reply({ content: "Only you.", flags: MessageFlags.Ephemeral }));
    const turn = await mira.in("general").slash("log");
    expect(turn.message.isPrivate).toBe(true);
    expect(mira.in("general").messages.map((message) => message.text)).toEqual(["Only you."]);
    expect(sam.in("general").messages).toEqual([]);
    expect(() => sam.message(turn.message.id)).toThrow("Sam sees no");
    await expect(
      client.rest.get(`/channels/${mira.in("general").channelId}/messages/${turn.message.id}`),
    ).rejects.toThrow("Unknown Message");
  });

  it("with_response gives the message back", async () => {
    const given = Promise.withResolvers<InteractionCallbackResponse>();
    onCommand(async (interaction) => given.resolve(await interaction.reply({ content: "Here.", withResponse: true })));
    const turn = await mira.in("general").slash("log");
    const { resource, interaction } = await given.promise;
    expect(resource?.message?.id).toBe(turn.message.id);
    expect(interaction.responseMessageId).toBe(turn.message.id);
    expect(interaction.responseMessageEphemeral).toBe(false);
  });

  it("a deferred reply thinks, then becomes the edit, and stays private", async () => {
    const goOn = Promise.withResolvers<void>();
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await goOn.promise;
      await interaction.editReply("Done thinking.");
    });
    const turn = await mira.in("general").slash("log");
    expect(turn.message.isThinking).toBe(true);
    expect(turn.message.raw.flags).toBe(MessageFlags.Loading | MessageFlags.Ephemeral);
    goOn.resolve();
    const message = await turn.settled();
    expect(message.text).toBe("Done thinking.");
    expect(message.isThinking).toBe(false);
    expect(message.isPrivate).toBe(true);
    expect(message.raw.edited_timestamp).toBeNull();
  });

  it("the first follow-up after a deferral fills it, the next is a message of its own", async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp("First.");
      await interaction.followUp("Second.");
    });
    const place = mira.in("general");
    const second = place.next((message) => message.text === "Second.");
    const turn = await place.slash("log");
    await second;
    expect((await turn.settled()).text).toBe("First.");
    expect(place.messages.map((message) => [message.text, message.isPrivate])).toEqual([
      ["First.", true],
      ["Second.", false],
    ]);
  });

  it("the answer can be read, edited and deleted", async () => {
    const read = Promise.withResolvers<string>();
    const missing = Promise.withResolvers<unknown>();
    onCommand(async (interaction) => {
      await interaction.reply("One.");
      await interaction.editReply("Two.");
      read.resolve((await interaction.fetchReply()).content);
      await interaction.deleteReply();
      await interaction.fetchReply().catch((error: DiscordAPIError) => missing.resolve(error.code));
    });
    await mira.in("general").slash("log");
    expect(await read.promise).toBe("Two.");
    expect(await missing.promise).toBe(10_008);
    expect(mira.in("general").messages).toEqual([]);
  });

  it("suggestions come while an option is typed", async () => {
    handle = async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name} is ${value || "nothing"}`, value: 10 }]);
    };
    const turn = await mira.in("general").suggest("log", "reps", { reps: "1" });
    expect(turn.choices).toEqual([{ name: "reps is 1", value: 10 }]);
  });
});

describe("components", () => {
  it("a pressed button can change its message", async () => {
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: "0", components: [row("up")] });
      if (interaction.isButton())
        await interaction.update({ content: String(Number(interaction.message.content) + 1) });
    };
    const { message } = await mira.in("general").slash("log");
    await message.press("Press up");
    const turn = await sam.message(message.id).press("up");
    expect(turn.outcome).toMatchObject({ kind: "update", messageId: message.id, deferred: false });
    expect(message.text).toBe("2");
    expect(message.buttons).toEqual(["Press up"]);
  });

  it("a deferred update shows nothing until the edit", async () => {
    const goOn = Promise.withResolvers<void>();
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: "before", components: [row("go")] });
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await goOn.promise;
      await interaction.editReply({ content: "after", components: [] });
    };
    const { message } = await mira.in("general").slash("log");
    const turn = await message.press("go");
    expect(turn.outcome).toMatchObject({ kind: "update", deferred: true });
    expect(message.text).toBe("before");
    goOn.resolve();
    expect((await turn.settled()).text).toBe("after");
    expect(message.buttons).toEqual([]);
  });

  it("select menus send what was chosen, with the people looked up", async () => {
    const chosen: string[] = [];
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const text = {
          type: ComponentType.StringSelect,
          custom_id: "felt",
          max_values: 2,
          options: ["glutes", "back", "unsure"].map((value) => ({ label: value, value })),
        } as const;
        const user = { type: ComponentType.UserSelect, custom_id: "who" } as const;
        const rows = [text, user].map((one) => ({ type: ComponentType.ActionRow, components: [one] }) as const);
        await interaction.reply({ content: "?", components: rows });
      }
      if (interaction.isStringSelectMenu()) chosen.push(...interaction.values);
      if (interaction.isUserSelectMenu()) chosen.push(...interaction.users.map((user) => user.username));
      if (interaction.isMessageComponent()) await interaction.deferUpdate();
    };
    const { message } = await mira.in("general").slash("log");
    await message.choose("felt", "glutes", "back");
    await message.choose("who", sam.id);
    expect(chosen).toEqual(["glutes", "back", "sam"]);
  });

  it("a form is opened, filled in and sent back", async () => {
    const fields: unknown[] = [];
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.showModal({
          custom_id: "details",
          title: "Details",
          components: [
            label("Amount", {
              type: ComponentType.TextInput,
              custom_id: "amount",
              style: TextInputStyle.Short,
              value: "10 x 10",
            }),
            label("Form", {
              type: ComponentType.RadioGroup,
              custom_id: "form",
              options: [
                { label: "Clean", value: "clean" },
                { label: "Slipped", value: "slipped" },
              ],
            }),
            label("Felt", {
              type: ComponentType.CheckboxGroup,
              custom_id: "felt",
              required: false,
              options: [
                { label: "Glutes", value: "glutes" },
                { label: "Back", value: "back" },
              ],
            }),
            label("Mirror", { type: ComponentType.Checkbox, custom_id: "mirror" }),
            label("Proof", { type: ComponentType.FileUpload, custom_id: "proof", required: false }),
          ],
        } as unknown as Parameters<typeof interaction.showModal>[0]);
      }
      if (interaction.isModalSubmit()) {
        fields.push(interaction.customId, interaction.fields.getTextInputValue("amount"));
        fields.push(interaction.fields.getRadioGroup("form"));
        fields.push(interaction.fields.getCheckboxGroup("felt"), interaction.fields.getCheckbox("mirror"));
        await interaction.reply("Thanks.");
      }
    };
    const opened = await mira.in("general").slash("log");
    expect(opened.modal.title).toBe("Details");
    const turn = await opened.submit({ form: "clean", felt: ["glutes", "back"], mirror: true });
    expect(turn.message.text).toBe("Thanks.");
    expect(fields).toEqual(["details", "10 x 10", "clean", ["glutes", "back"], true]);
  });

  it("a form from a button can change the button's message", async () => {
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: "old", components: [row("edit")] });
      if (interaction.isButton()) {
        const input = { type: ComponentType.TextInput, custom_id: "text", style: TextInputStyle.Short } as const;
        const components = [label("Text", input)];
        await interaction.showModal({ custom_id: "edit", title: "Edit", components } as unknown as Parameters<
          typeof interaction.showModal
        >[0]);
      }
      if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.update(interaction.fields.getTextInputValue("text"));
      }
    };
    const { message } = await mira.in("general").slash("log");
    await (await message.press("edit")).submit({ text: "new" });
    expect(message.text).toBe("new");
  });
});

describe("the order of answers", () => {
  it.each([
    ["a form after a reply", async (i: ChatInputCommandInteraction) => i.reply("one"), 40060],
    ["a form after a deferral", async (i: ChatInputCommandInteraction) => i.deferReply(), 40060],
  ])("%s is refused", async (_name, first, code) => {
    const refused = Promise.withResolvers<unknown>();
    onCommand(async (interaction) => {
      await first(interaction);
      const modal = {
        custom_id: "late",
        title: "Late",
        components: [{ type: ComponentType.TextDisplay, content: "x" }],
      };
      await client.rest
        .post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 9, data: modal },
          auth: false,
        })
        .catch((error: DiscordAPIError) => refused.resolve(error.code));
    });
    await mira.in("general").slash("log");
    expect(await refused.promise).toBe(code);
  });

  it("a follow-up before any answer is refused with 10015", async () => {
    const refused = Promise.withResolvers<unknown>();
    onCommand((interaction) =>
      client.rest
        .post(`/webhooks/${client.application.id}/${interaction.token}`, { body: { content: "x" }, auth: false })
        .catch((error: DiscordAPIError) => refused.resolve(error.code)),
    );
    void mira.in("general").slash("log");
    expect(await refused.promise).toBe(10_015);
  });

  it("a command cannot be answered with an update", async () => {
    const codes: unknown[] = [];
    onCommand(async (interaction) => {
      await client.rest
        .post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 7, data: {} },
          auth: false,
        })
        .catch((error: DiscordAPIError) => codes.push(error.code));
      await interaction.reply("ok");
    });
    await mira.in("general").slash("log");
    expect(codes).toEqual([50_035]);
  });

  it("delivered twice, the second answer meets 40060", async () => {
    const second = Promise.withResolvers<unknown>();
    onCommand((interaction) => interaction.reply("ok").catch((error: DiscordAPIError) => second.resolve(error.code)));
    const turn = await mira.in("general").slash("log");
    await turn.redeliver();
    expect(await second.promise).toBe(40_060);
    expect(mira.in("general").messages).toHaveLength(1);
  });
});

describe("time", () => {
  it("after three seconds the application did not respond, and answering is too late", async () => {
    const arrived = Promise.withResolvers<ChatInputCommandInteraction>();
    onCommand(async (interaction) => arrived.resolve(interaction));
    const turning = mira.in("general").slash("log");
    const interaction = await arrived.promise;
    await discord.advance(2_999);
    await discord.advance(1);
    expect((await turning).failure).toBe("The application did not respond");
    await expect(interaction.reply("sorry")).rejects.toMatchObject({ code: 10_062 });
  });

  it("just before, it is in time", async () => {
    const arrived = Promise.withResolvers<ChatInputCommandInteraction>();
    onCommand(async (interaction) => arrived.resolve(interaction));
    const turning = mira.in("general").slash("log");
    const interaction = await arrived.promise;
    await discord.advance(2_999);
    await interaction.reply("phew");
    expect((await turning).message.text).toBe("phew");
  });

  it("after fifteen minutes the token is over", async () => {
    const arrived = Promise.withResolvers<ChatInputCommandInteraction>();
    onCommand(async (interaction) => {
      await interaction.deferReply();
      arrived.resolve(interaction);
    });
    const { message } = await mira.in("general").slash("log");
    const interaction = await arrived.promise;
    await discord.advance(15 * 60_000);
    await expect(interaction.editReply("late")).rejects.toMatchObject({ code: 50_027 });
    expect(message.isThinking).toBe(false);
    expect((await discord.snapshot()).messages[0]?.state).toBe("expired");
  });

  it("nobody connected: it fails just the same", async () => {
    await client.destroy();
    const turning = mira.in("general").slash("log");
    await discord.advance(3_000);
    expect((await turning).failure).toBe("The application did not respond");
  });
});

describe("an app on the account alone", () => {
  async function strangers(): Promise<string> {
    const { id } = await discord.control({ kind: "addGuild", name: "Elsewhere", ownerId: sam.id, withBot: false });
    const channel = await discord.control({ kind: "addChannel", guildId: id ?? "", name: "elsewhere" });
    await discord.control({ kind: "joinGuild", guildId: id ?? "", userId: mira.id });
    await mira.installApp();
    return channel.id ?? "";
  }

  it("has five follow-ups", async () => {
    const place = mira.in(await strangers());
    const refused = Promise.withResolvers<unknown>();
    onCommand(async (interaction) => {
      await interaction.reply("0");
      for (let n = 1; n <= 6; n += 1) {
        await interaction.followUp(String(n)).catch((error: DiscordAPIError) => refused.resolve(error.code));
      }
    });
    await place.slash("log");
    expect(await refused.promise).toBe(40_094);
    expect(place.messages.map((message) => message.text)).toEqual(["0", "1", "2", "3", "4", "5"]);
  });

  it("answers in private where the server does not allow external apps", async () => {
    const channelId = await strangers();
    const guildId = discord.world.channels.get(channelId)?.guildId ?? "";
    await discord.control({ kind: "setOverwrite", channelId, targetId: guildId, allow: "0", deny: String(1n << 50n) });
    onCommand((interaction) => interaction.reply("hello everybody"));
    const { message } = await mira.in(channelId).slash("log");
    expect(message.isPrivate).toBe(true);
    expect(sam.in(channelId).messages).toEqual([]);
  });
});

it("a dismissed message is gone for the person, and the bot can still edit it", async () => {
  const edited = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  onCommand(async (interaction) => {
    await interaction.reply({ content: "Psst.", flags: MessageFlags.Ephemeral });
    await goOn.promise;
    await interaction.editReply("Still there.");
    edited.resolve();
  });
  const { message } = await mira.in("general").slash("log");
  await message.dismiss();
  goOn.resolve();
  await edited.promise;
  expect(mira.in("general").messages).toEqual([]);
});

function label(text: string, component: object) {
  return { type: ComponentType.Label, label: text, component };
}
