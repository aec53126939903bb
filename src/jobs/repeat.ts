import { schedule } from "node-cron";

/** What goes wrong in a run is told by the run; that a slow one was not overtaken is as it should be. */
const quiet = { info() {}, warn() {}, error() {}, debug() {} };

/**
 * Runs again and again by the clock of this computer, one run at a time.
 *
 * @param cron six fields, the first of them seconds
 * @returns stops it, and resolves when no run is under way
 */
export function repeat(
  cron: string,
  run: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const task = schedule(
    cron,
    () => {
      running = run().catch(onError);
      return running;
    },
    { noOverlap: true, suppressMissedWarning: true, logger: quiet },
  );
  return async () => {
    await task.destroy();
    await running;
  };
}
