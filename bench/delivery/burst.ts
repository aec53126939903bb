import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type LocalDiscord, startLocalDiscord } from "../../emulator/server/local-discord.ts";
import { aBenchDatabase, addRemindedPeople } from "./bench-database.ts";
import { aCrowd, seenBy } from "./crowd.ts";

export interface BurstResult {
  readonly way: string;
  readonly reminders: number;
  /** From the first message to the last, without the second's worth that may go at once. */
  readonly perSecond: number;
  /** Part of the rate that was allowed. */
  readonly ofShares: number;
  readonly refused429: number;
  readonly requestsEach: number;
  readonly seenOnce: number;
}

type Way = { readonly title: string } & ({ readonly shares: readonly number[] } | { readonly naive: true });

const ways: readonly Way[] = [
  { title: "one sender, 50/s", shares: [50] },
  { title: "two senders, 25/s each", shares: [25, 25] },
  { title: "naive: a cron job for each person, user.send", naive: true },
];
const wholeLimit = 50;
/** Long enough to write everybody down before. */
const dueInMs = 12_000;

/** The same reminders, due at the same instant, with one sender, with two that share the limit, and the naive way. */
export async function measureBursts(serverUrl: string, reminders: number): Promise<BurstResult[]> {
  const results: BurstResult[] = [];
  for (const way of ways) results.push(await measureBurst(serverUrl, reminders, way));
  return results;
}

async function measureBurst(serverUrl: string, reminders: number, way: Way): Promise<BurstResult> {
  const discord = await startLocalDiscord({ page: false });
  const database = await aBenchDatabase(serverUrl, "burst");
  const shares = "naive" in way ? [wholeLimit] : way.shares;
  const script = scriptOf("naive" in way ? "naive-sender" : "sender");
  const children = shares.map((share) => fork(script, [discord.apiUrl, String(share), database.url]));
  try {
    await Promise.all(children.map((child) => once(child, "message")));
    const crowd = await aCrowd(discord, reminders);
    const dueAtMs = Date.now() + dueInMs;
    await addRemindedPeople(database, crowd, dueAtMs);
    if ("naive" in way) children[0]?.send({ dueAtMs, userIds: crowd.map(({ id }) => id) });
    const { seconds, refused, requests } = await countUntil(discord, reminders);
    const allowed = shares.reduce((sum, share) => sum + share, 0);
    const perSecond = (reminders - allowed) / seconds;
    return {
      way: way.title,
      reminders,
      perSecond,
      ofShares: perSecond / allowed,
      refused429: refused,
      requestsEach: requests / reminders,
      seenOnce: seenBy(discord, crowd).one,
    };
  } finally {
    for (const child of children) child.kill("SIGKILL");
    await database.close();
    await discord.stop();
  }
}

function scriptOf(name: string): string {
  return fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url));
}

/** Until so many messages arrived: the time from the first to the last, the refusals and all requests for them. */
function countUntil(discord: LocalDiscord, reminders: number) {
  const done = Promise.withResolvers<{ seconds: number; refused: number; requests: number }>();
  let [sent, refused, requests, firstAtMs] = [0, 0, 0, 0];
  const stop = discord.wire.onEntry(({ title, status, channel }) => {
    const isForMessages = title === "POST /channels/:channel/messages" || title === "POST /users/@me/channels";
    if (channel !== "rest" || status === null || !isForMessages) return;
    requests += 1;
    if (status === 429) refused += 1;
    if (title !== "POST /channels/:channel/messages" || status !== 200) return;
    sent += 1;
    firstAtMs ||= performance.now();
    if (sent === reminders) done.resolve({ seconds: (performance.now() - firstAtMs) / 1000, refused, requests });
  });
  return done.promise.finally(stop);
}
