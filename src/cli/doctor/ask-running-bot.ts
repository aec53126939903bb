import { z } from "zod";
import type { Config } from "../../config/config.ts";
import { counted, type Finding, finding } from "./finding.ts";

const readinessSchema = z.object({
  waitingFor: z.array(z.string()),
  deliveries: z
    .object({ overdue: z.number(), dead: z.number(), unconfirmed: z.number(), parked: z.number() })
    .optional(),
});

const patienceMs = 2_000;
const topic = "running bot";

/** What the process that holds the embedded database says of itself, at the address that it has by the same configuration. */
export async function askRunningBot({ host, port }: Config["ops"]): Promise<Finding> {
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}/readyz`;
  const answer = await readinessAt(url);
  if (answer === null)
    return finding({
      ...{ topic, standing: "wrong", says: `nothing answers at ${url}`, data: { url } },
      todo: "Another command may have the database open: look again in a minute. Otherwise end the process that has it.",
    });
  const { waitingFor, deliveries } = answer;
  const isReady = waitingFor.length === 0;
  const counts = deliveries ?? { overdue: 0, dead: 0, unconfirmed: 0, parked: 0 };
  const isClear = Object.values(counts).every((number) => number === 0);
  return finding({
    topic,
    standing: !isReady || counts.overdue > 0 || counts.parked > 0 ? "wrong" : isClear ? "ok" : "note",
    says: isReady ? `serves people (${url})` : `waits for ${waitingFor.join(" and ")} (${url})`,
    todo: isReady && isClear ? null : "Its log says why. Stop it and run the doctor again to see each of them.",
    details: isClear ? [] : [describe(counts)],
    data: { url, ...answer },
  });
}

function describe(counts: NonNullable<z.infer<typeof readinessSchema>["deliveries"]>): string {
  const { overdue, dead, unconfirmed, parked } = counts;
  return `messages: ${overdue} overdue, ${dead} dead, ${unconfirmed} unconfirmed; ${counted(parked, "schedule")} parked`;
}

async function readinessAt(url: string): Promise<z.infer<typeof readinessSchema> | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    return readinessSchema.parse(await response.json());
  } catch {
    return null;
  }
}
