import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  RadioGroupBuilder,
  RadioGroupOptionBuilder,
  SlashCommandBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import type { LocalDiscord } from "../../../emulator/server/local-discord.ts";

const commands = [
  new SlashCommandBuilder()
    .setName("set")
    .setDescription("Sets of holds")
    .addSubcommand((log) =>
      log
        .setName("log")
        .setDescription("Log a set")
        .addIntegerOption((reps) => reps.setName("reps").setDescription("How many").setMinValue(0).setMaxValue(100))
        .addStringOption((form) =>
          form
            .setName("form")
            .setDescription("How it went")
            .addChoices({ name: "Clean", value: "clean" }, { name: "Slipped", value: "slipped" }),
        )
        .addStringOption((exercise) => exercise.setName("exercise").setDescription("Which one").setAutocomplete(true)),
    ),
  new SlashCommandBuilder()
    .setName("weigh")
    .setDescription("Says how large a file is")
    .addAttachmentOption((file) => file.setName("file").setDescription("Any file").setRequired(true)),
  new SlashCommandBuilder().setName("silent").setDescription("Never answers"),
];

const exercises = ["Glute bridge", "Single-leg bridge", "Roll-out"];

/** A real discord.js client on the local Discord; resolves once its commands are registered. */
export async function startBot(discord: LocalDiscord): Promise<Client> {
  const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  client.once("clientReady", () => resolve());
  client.on("interactionCreate", (interaction) => void answer(interaction));
  await client.login(discord.token);
  await ready;
  await client.application?.commands.set(commands);
  return client;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const found = exercises.filter((name) => name.toLowerCase().includes(typed));
    await interaction.respond(found.map((name) => ({ name, value: name })));
  } else if (interaction.isChatInputCommand() && interaction.commandName === "set") {
    const { options } = interaction;
    const said = [options.getInteger("reps"), options.getString("form"), options.getString("exercise")];
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
      components: [card(`## Logged\n**${said.map(String).join(" · ")}**`)],
    });
  } else if (interaction.isChatInputCommand() && interaction.commandName === "weigh") {
    const { name, size } = interaction.options.getAttachment("file", true);
    await interaction.reply(`${name} has ${size} bytes, </set log:${interaction.commandId}> it`);
  } else if (interaction.isButton() && interaction.customId === "details") {
    await interaction.showModal(details());
  } else if (interaction.isButton() && interaction.customId === "undo") {
    await interaction.update({ components: [card("## Taken back")] });
  } else if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    await interaction.reply(`**${fields.getTextInputValue("amount")}**, ${fields.getRadioGroup("form")}`);
  }
}

function card(text: string): ContainerBuilder {
  return new ContainerBuilder()
    .setAccentColor(0x2ec4b6)
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
    .addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId("undo").setLabel("Undo").setStyle(ButtonStyle.Danger),
        new ButtonBuilder().setCustomId("details").setLabel("Details…").setStyle(ButtonStyle.Secondary),
        new ButtonBuilder().setCustomId("nothing").setLabel("Nothing").setStyle(ButtonStyle.Primary),
      ),
    );
}

function details(): ModalBuilder {
  const amount = new TextInputBuilder().setCustomId("amount").setStyle(TextInputStyle.Short).setMaxLength(20);
  const form = new RadioGroupBuilder()
    .setCustomId("form")
    .addOptions(
      new RadioGroupOptionBuilder().setValue("clean").setLabel("Clean"),
      new RadioGroupOptionBuilder().setValue("slipped").setLabel("Slipped"),
    );
  return new ModalBuilder()
    .setCustomId("details")
    .setTitle("Details")
    .addLabelComponents(
      new LabelBuilder().setLabel("Amount").setTextInputComponent(amount),
      new LabelBuilder().setLabel("Form").setRadioGroupComponent(form),
    );
}
