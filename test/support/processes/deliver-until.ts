// Plans and sends what is due, as a process of the bot does, up to the step of the fourth argument; there it says so and waits
// to be killed. Arguments: the database, the API's address, the time, the step.
import { argv, stdout } from "node:process";
import { pino } from "pino";
import { openPostgres } from "../../../src/db/open-postgres.ts";
import { discordNotifier } from "../../../src/discord/notifier.ts";
import { coachedReader } from "../../../src/jobs/coached-reader.ts";
import { deliver } from "../../../src/jobs/deliver.ts";
import { jobQueue } from "../../../src/jobs/job-queue.ts";
import { planDue } from "../../../src/jobs/planner.ts";
import { plainMessage } from "../plain-message.ts";

const [url, apiUrl, nowMs, last] = argv.slice(2);
const database = openPostgres({ url: String(url) });
const queue = jobQueue(database, console.error);
const sender = discordNotifier({ token: "local.discord.token", apiUrl: String(apiUrl), globalRequestsPerSecond: 50 });
const ports = {
  db: database.db,
  clock: { nowMs: () => Number(nowMs) },
  log: pino({ level: "silent" }),
  coached: coachedReader(),
  compose: plainMessage,
  onUnauthorized: () => {},
};

await queue.start();
await planDue({
  ...ports,
  queue: {
    async enqueue(tx, ids) {
      await queue.enqueue(tx, ids);
      await step("before the plan is committed");
    },
  },
});
await step("after the plan was committed");
const notifier: typeof sender = {
  ...sender,
  async post(...args) {
    await step("before it is sent");
    const posted = await sender.post(...args);
    await step("after it was sent, before it is settled");
    return posted;
  },
};
await queue.work(async (id, signal) => {
  const end = await deliver({ ...ports, notifier }, id, signal);
  await step("after it is settled, before its job ends");
  return end;
}, 1);

async function step(name: string): Promise<void> {
  if (name !== last) return;
  stdout.write("there\n");
  await new Promise(() => {});
}
