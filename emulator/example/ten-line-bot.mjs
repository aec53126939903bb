import { Client, Events } from "discord.js";

const api = process.env.DISCORD_API_URL ?? "http://127.0.0.1:8930/api";
const client = new Client({ intents: [], rest: { api } });
client.once(Events.ClientReady, async () => {
  await client.application.commands.set([{ name: "ping", description: "Answers" }]);
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply("Pong!");
});
await client.login("any-token");
