// What most bots do: everybody's reminder is a cron job of its own in memory, which sends as soon as it fires. Arguments: the
// API's address, when, the people.
import { argv } from "node:process";
import { Client } from "discord.js";
import { schedule } from "node-cron";

const [api = "", dueAtMs = "", ...userIds] = argv.slice(2);
const client = new Client({ intents: [], rest: { api } });
await client.login("local.discord.token");
const at = new Date(Number(dueAtMs));
const when = `${at.getUTCSeconds()} ${at.getUTCMinutes()} ${at.getUTCHours()} * * *`;
for (const userId of userIds) {
  const remind = () => void client.users.send(userId, "Time for your bridge.");
  schedule(when, remind, { timezone: "UTC", suppressMissedWarning: true });
}
process.send?.("ready");
