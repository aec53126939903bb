import { boardComposer, unaskedComposer } from "./compose-unasked.ts";
import type { Context } from "./context.ts";
import { tokenRefused } from "./discord/start-error.ts";
import { coachedReader } from "./jobs/coached-reader.ts";
import { jobQueue } from "./jobs/job-queue.ts";
import { type Boards, startBoards } from "./jobs/start-boards.ts";
import { type Deliveries, startDeliveries } from "./jobs/start-deliveries.ts";
import { patientPictures } from "./patient-pictures.ts";

/** While one second's worth waits for its turn to be sent, the next is made ready. */
const secondsInHand = 2;

/** A small part of what the renderer lets wait: people who press a button come first. */
const picturesAtOnce = 8;

/** Everything the bot says unasked, as far as this process does it. */
export interface UnaskedWork {
  start(): Promise<void>;
  /** Takes no more jobs and waits for those in hand; the database has to be there until it resolves. */
  stop(): Promise<void>;
  isRunning(): boolean;
}

/**
 * A gateway process plans and leaves the sending to workers.
 *
 * @param onLost the token is not accepted: nobody would get anything, so the process cannot go on
 */
export function unaskedWork(context: Context, onLost: (error: Error) => void): UnaskedWork {
  const { config, database, discord, log, notifier, services } = context;
  const pictures = patientPictures(context.pictures, picturesAtOnce);
  let deliveries: Deliveries | null = null;
  let boards: Boards | null = null;
  const sendsAtOnce = config.role === "gateway" ? 0 : secondsInHand * discord.globalRequestsPerSecond;
  const onUnauthorized = () => {
    log.fatal(tokenRefused);
    onLost(new Error(tokenRefused));
  };
  return {
    async start() {
      const ports = { ...services, notifier, log, onUnauthorized };
      deliveries = await startDeliveries({
        ...ports,
        ...{ compose: unaskedComposer(services, pictures), coached: coachedReader(), sendsAtOnce },
        queue: jobQueue(database, (err) => log.warn({ err }, "the job queue has trouble")),
      });
      if (sendsAtOnce === 0) return;
      boards = startBoards({ ...ports, composeBoard: boardComposer(pictures), showsAtOnce: sendsAtOnce });
    },
    async stop() {
      await Promise.all([deliveries?.stop(), boards?.stop()]);
      [deliveries, boards] = [null, null];
    },
    isRunning: () => deliveries !== null,
  };
}
