// One process of the bot, as far as deliveries go. Arguments: the API's address, its share of the requests, the database. Ends with
// its parent.
import { argv, exit } from "node:process";
import { pino } from "pino";
import { systemClock } from "../../../src/clock.ts";
import { openPostgres } from "../../../src/db/open-postgres.ts";
import { discordNotifier } from "../../../src/discord/notifier.ts";
import { coachedReader } from "../../../src/jobs/coached-reader.ts";
import { jobQueue } from "../../../src/jobs/job-queue.ts";
import { startDeliveries } from "../../../src/jobs/start-deliveries.ts";
import { plainMessage } from "../../../test/support/plain-message.ts";

const [apiUrl = "", share = "", url = ""] = argv.slice(2);
process.on("disconnect", () => exit());
const database = openPostgres({ url });
const queue = jobQueue(database, console.error);
await startDeliveries({
  db: database.db,
  clock: systemClock,
  queue,
  notifier: discordNotifier({ token: "local.discord.token", apiUrl, globalRequestsPerSecond: Number(share) }),
  coached: coachedReader(),
  compose: plainMessage,
  log: pino({ level: "warn" }),
  onUnauthorized: () => exit(1),
  sendsAtOnce: 2 * Number(share),
});
process.send?.("ready");
