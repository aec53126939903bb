import {
  ButtonStyle,
  type Client,
  ComponentType,
  type Interaction,
  type RESTPostAPIChannelMessageJSONBody,
  SeparatorSpacingSize,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { connectBot, startQuiet } from "./bot.ts";

let discord: LocalDiscord;
let client: Client<true>;
let mira: Actor;
let chosen: string[];

beforeEach(async () => {
  chosen = [];
  discord = await startQuiet();
  client = await connectBot(discord, { onInteraction: note });
  mira = discord.person("Mira");
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

async function note(interaction: Interaction): Promise<void> {
  if (interaction.isRoleSelectMenu()) chosen.push(...interaction.roles.map((role) => role.name));
  if (interaction.isChannelSelectMenu()) chosen.push(...interaction.values);
  if (interaction.isMentionableSelectMenu()) {
    chosen.push(...interaction.users.map((user) => user.username), ...interaction.roles.map((role) => role.name));
  }
  if (interaction.isMessageComponent()) await interaction.deferUpdate();
}

async function show(...components: NonNullable<RESTPostAPIChannelMessageJSONBody["components"]>): Promise<SeenMessage> {
  const channel = mira.in("general");
  await client.rest.post(`/channels/${channel.channelId}/messages`, {
    body: { flags: 1 << 15, components },
    files: [
      { name: "pose.png", data: Buffer.from("not looked into") },
      { name: "log.csv", data: "a,b" },
    ],
  });
  return channel.last;
}

const row = (component: object) =>
  ({ type: ComponentType.ActionRow, components: [component] }) as unknown as NonNullable<
    RESTPostAPIChannelMessageJSONBody["components"]
  >[number];

describe("a message of every kind of component", () => {
  it("comes back with ids and real addresses", async () => {
    const message = await show(
      {
        type: ComponentType.Container,
        accent_color: 0x2e_c4_b6,
        components: [
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: "## Tuesday" }],
            accessory: {
              type: ComponentType.Thumbnail,
              media: { url: "attachment://pose.png" },
              description: "A pose",
            },
          },
          { type: ComponentType.Separator, spacing: SeparatorSpacingSize.Large },
          { type: ComponentType.File, file: { url: "attachment://log.csv" } },
          { type: ComponentType.MediaGallery, items: [{ media: { url: "https://example.com/a.png" } }] },
        ],
      },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: "Ready?" }],
        accessory: { type: ComponentType.Button, style: ButtonStyle.Success, label: "Go", custom_id: "go" },
      },
    );
    const [pose, log] = message.raw.attachments;
    expect(message.raw.components).toMatchObject([
      {
        id: 1,
        components: [
          { id: 2, components: [{ id: 3 }], accessory: { id: 4, media: { url: pose?.url, attachment_id: pose?.id } } },
          { id: 5, spacing: 2 },
          { id: 6, file: { url: log?.url }, name: "log.csv", size: 3 },
          { id: 7, items: [{ media: { url: "https://example.com/a.png" } }] },
        ],
      },
      { id: 8, components: [{ id: 9 }], accessory: { id: 10 } },
    ]);
    expect(message.text).toBe("## Tuesday\nReady?");
    expect(message.buttons).toEqual(["Go"]);
    expect((await message.press("Go")).outcome).toMatchObject({ kind: "update", deferred: true });
  });

  it("keeps the ids somebody chose", async () => {
    const message = await show(
      { type: ComponentType.TextDisplay, content: "a" },
      { type: ComponentType.TextDisplay, id: 1, content: "b" },
    );
    expect(message.raw.components).toMatchObject([{ id: 2 }, { id: 1 }]);
  });
});

describe("menus of what is in a server", () => {
  it("roles", async () => {
    const guildId = [...discord.world.guilds.keys()][0] ?? "";
    const { id } = await discord.control({ kind: "addRole", guildId, name: "Helper", permissions: "0" });
    const message = await show(row({ type: ComponentType.RoleSelect, custom_id: "menu" }));
    await message.choose("menu", id ?? "");
    await expect(message.choose("menu", "1")).rejects.toMatchObject({ refusal: { code: "unknownRole" } });
    expect(chosen).toEqual(["Helper"]);
  });

  it("channels of a kind", async () => {
    const message = await show(row({ type: ComponentType.ChannelSelect, custom_id: "menu", channel_types: [0] }));
    const { channelId } = mira.in("accountability");
    await message.choose("menu", channelId);
    expect(chosen).toEqual([channelId]);
    const threads = await show(row({ type: ComponentType.ChannelSelect, custom_id: "menu", channel_types: [11] }));
    await expect(threads.choose("menu", channelId)).rejects.toMatchObject({ refusal: { code: "invalidOption" } });
  });

  it("people and roles together", async () => {
    const guildId = [...discord.world.guilds.keys()][0] ?? "";
    const message = await show(row({ type: ComponentType.MentionableSelect, custom_id: "menu", max_values: 2 }));
    await message.choose("menu", mira.id, guildId);
    expect(chosen).toEqual(["mira", "@everyone"]);
  });
});
