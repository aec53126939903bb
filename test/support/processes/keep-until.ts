// Looks once for boards that are behind and shows them, as a process of the bot does, up to the step of the fourth argument;
// there it says so and waits to be killed. Arguments: the database, the API's address, the time, the step.
import { argv, stdout } from "node:process";
import { pino } from "pino";
import { openPostgres } from "../../../src/db/open-postgres.ts";
import { discordNotifier } from "../../../src/discord/notifier.ts";
import { boardKeeper } from "../../../src/jobs/start-boards.ts";
import { plainBoard } from "../plain-message.ts";

const [url, apiUrl, nowMs, last] = argv.slice(2);
const sender = discordNotifier({ token: "local.discord.token", apiUrl: String(apiUrl), globalRequestsPerSecond: 50 });
const notifier: typeof sender = {
  ...sender,
  async post(...args) {
    const posted = await sender.post(...args);
    await step("sent");
    return posted;
  },
  async edit(...args) {
    const edited = await sender.edit(...args);
    await step("sent");
    return edited;
  },
};
const keeper = boardKeeper(
  {
    db: openPostgres({ url: String(url) }).db,
    clock: { nowMs: () => Number(nowMs) },
    log: pino({ level: "silent" }),
    notifier,
    async composeBoard(board, mark) {
      await step("claimed");
      return plainBoard(board, mark);
    },
    onUnauthorized: () => {},
    showsAtOnce: 1,
  },
  new AbortController().signal,
);
await keeper.look();
await keeper.idle();

async function step(name: string): Promise<void> {
  if (name !== last) return;
  stdout.write("there\n");
  await new Promise(() => {});
}
