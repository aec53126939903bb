import { setImmediate as turn } from "node:timers/promises";
import { expect } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { Database } from "../../src/db/client.ts";
import { openPostgres } from "../../src/db/open-postgres.ts";
import type { DeliveryPorts } from "../../src/jobs/deliver.ts";
import { jobQueue } from "../../src/jobs/job-queue.ts";
import { type Deliveries, startDeliveries } from "../../src/jobs/start-deliveries.ts";
import { deliveriesOf } from "./delivery-world.ts";
import type { SendingWorld } from "./sending-world.ts";

/** One more process of the bot, as far as deliveries go: its own connections, its own queue. */
export async function anEngine<M>(
  ports: DeliveryPorts<M>,
  url: string,
  complaints: unknown[] = [],
): Promise<Deliveries> {
  const database = openPostgres({ url, maxConnections: 4 });
  const complain = (...line: unknown[]) => void complaints.push(line);
  const queue = jobQueue(database, complain);
  const log = { error: complain, warn: complain, info: () => {}, debug: () => {} };
  const engine = await startDeliveries({ ...ports, db: database.db, queue, log, sendsAtOnce: 10 });
  return {
    async stop() {
      await engine.stop();
      await database.close();
    },
  };
}

export function urlOf(database: Database): string {
  if (database.source.kind !== "postgres") throw new Error("only a PostgreSQL has an address");
  return database.source.url;
}

/** Every delivery is final and the person has one message. */
export async function expectOneEach(world: SendingWorld, people: readonly Actor[]): Promise<void> {
  await world.discord.until(() => people.every((person) => person.dm.messages.length > 0));
  for (const person of people) {
    for (;;) {
      const [row, ...more] = await deliveriesOf(world.db, person.id);
      expect(more).toEqual([]);
      expect(person.dm.messages).toHaveLength(1);
      if (row?.state === "sent") break;
      await turn();
    }
  }
}
