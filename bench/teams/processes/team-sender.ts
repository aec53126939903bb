// One process of the bot, as far as teams go, with its real words and pictures. Arguments: the database, the API's address, its
// share of the requests.
import { argv, exit } from "node:process";
import { pino } from "pino";
import { systemClock } from "../../../src/clock.ts";
import { boardComposer, unaskedComposer } from "../../../src/compose-unasked.ts";
import { openPostgres } from "../../../src/db/open-postgres.ts";
import { discordNotifier } from "../../../src/discord/notifier.ts";
import { coachedReader } from "../../../src/jobs/coached-reader.ts";
import { jobQueue } from "../../../src/jobs/job-queue.ts";
import { startBoards } from "../../../src/jobs/start-boards.ts";
import { startDeliveries } from "../../../src/jobs/start-deliveries.ts";
import { patientPictures } from "../../../src/patient-pictures.ts";
import { createRenderer } from "../../../src/pictures/renderer/renderer.ts";
import { picturesPort } from "../../../src/pictures-port.ts";

const [url = "", apiUrl = "", share = "", cacheDirectory = ""] = argv.slice(2);
const database = openPostgres({ url });
const renderer = createRenderer({ cacheDirectory, onFailure: console.error });
const pictures = patientPictures(picturesPort(renderer, console.error), 8);
const services = { db: database.db, clock: systemClock, fileOrigins: [] };
const ports = {
  ...services,
  notifier: discordNotifier({ token: "local.discord.token", apiUrl, globalRequestsPerSecond: Number(share) }),
  log: pino({ level: "warn" }),
  onUnauthorized: () => exit(1),
};
await startDeliveries({
  ...ports,
  ...{ queue: jobQueue(database, console.error), coached: coachedReader(), sendsAtOnce: 2 * Number(share) },
  compose: unaskedComposer(services, pictures),
});
startBoards({ ...ports, composeBoard: boardComposer(pictures), showsAtOnce: 2 * Number(share) });
process.send?.("ready");
