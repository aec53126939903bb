// What most bots do: everybody's reminder is a cron job of its own in memory, which sends as soon as it fires. Argument: the API's
// address. The people and their time come as a message. Ends with its parent.
import { argv, exit } from "node:process";
import { Client } from "discord.js";
import { schedule } from "node-cron";

const [api = ""] = argv.slice(2);
process.on("disconnect", () => exit());
process.on("message", ({ dueAtMs, userIds }: { readonly dueAtMs: number; readonly userIds: readonly string[] }) => {
  const at = new Date(dueAtMs);
  const when = `${at.getUTCSeconds()} ${at.getUTCMinutes()} ${at.getUTCHours()} * * *`;
  for (const userId of userIds) {
    const remind = () => void client.users.send(userId, "Time for your bridge.");
    schedule(when, remind, { timezone: "UTC", suppressMissedWarning: true });
  }
});
const client = new Client({ intents: [], rest: { api } });
await client.login("local.discord.token");
process.send?.("ready");
