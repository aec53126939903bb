// One process of the bot, as far as deliveries go. Arguments: the database, the API's address, the time, this process's share of
// the requests. Says "ready" once it runs; what its parent sends it is the time from then on.
import { argv, exit } from "node:process";
import { pino } from "pino";
import { openPostgres } from "../../../src/db/open-postgres.ts";
import { discordNotifier } from "../../../src/discord/notifier.ts";
import { coachedReader } from "../../../src/jobs/coached-reader.ts";
import { jobQueue } from "../../../src/jobs/job-queue.ts";
import { startDeliveries } from "../../../src/jobs/start-deliveries.ts";
import { plainMessage } from "../plain-message.ts";

const [url = "", apiUrl = "", startMs = "", share = "10"] = argv.slice(2);
let nowMs = Number(startMs);
process.on("message", (ms) => {
  nowMs = Number(ms);
});
const database = openPostgres({ url, maxConnections: 4 });
await startDeliveries({
  db: database.db,
  clock: { nowMs: () => nowMs },
  queue: jobQueue(database, () => {}),
  notifier: discordNotifier({ token: "local.discord.token", apiUrl, globalRequestsPerSecond: Number(share) }),
  coached: coachedReader(),
  compose: plainMessage,
  log: pino({ level: "silent" }),
  onUnauthorized: () => exit(1),
  sendsAtOnce: 2 * Number(share),
});
process.send?.("ready");
