import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Senders, of which one may be killed at any time: another takes its place. */
export interface SenderPool {
  killOne(chance: number): Promise<void>;
  kills(): number;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL("processes/sender.ts", import.meta.url));

/** @param args of each, see `processes/sender.ts` */
export async function senderPool(size: number, args: readonly string[]): Promise<SenderPool> {
  const alive: ChildProcess[] = [];
  let kills = 0;
  const startOne = async () => {
    const child = fork(script, args);
    await once(child, "message");
    alive.push(child);
  };
  const kill = async (child: ChildProcess) => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  await Promise.all(Array.from({ length: size }, startOne));
  return {
    async killOne(chance) {
      const [child] = alive.splice(Math.floor(chance * alive.length), 1);
      if (child === undefined) return;
      await kill(child);
      kills += 1;
      await startOne();
    },
    kills: () => kills,
    stop: async () => void (await Promise.all(alive.splice(0).map(kill))),
  };
}
