// One process of the bot, as far as boards go. Arguments: the database, the API's address, the time. Says "ready" once it runs;
// what its parent sends it is the time from then on.
import { argv, exit } from "node:process";
import { pino } from "pino";
import { openPostgres } from "../../../src/db/open-postgres.ts";
import { discordNotifier } from "../../../src/discord/notifier.ts";
import { startBoards } from "../../../src/jobs/start-boards.ts";
import { plainBoard } from "../plain-message.ts";

const [url = "", apiUrl = "", startMs = ""] = argv.slice(2);
let nowMs = Number(startMs);
process.on("message", (ms) => {
  nowMs = Number(ms);
});
startBoards({
  db: openPostgres({ url, maxConnections: 4 }).db,
  clock: { nowMs: () => nowMs },
  notifier: discordNotifier({ token: "local.discord.token", apiUrl, globalRequestsPerSecond: 20 }),
  composeBoard: plainBoard,
  log: pino({ level: "silent" }),
  onUnauthorized: () => exit(1),
  showsAtOnce: 10,
});
process.send?.("ready");
