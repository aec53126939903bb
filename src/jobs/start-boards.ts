import { schedule } from "node-cron";
import { claimBoards, closeBoards } from "../stores/boards.ts";
import { type BoardPorts, showBoard } from "./board-keeper.ts";
import { type WatchPorts, watchGuilds, watchMembers } from "./watch-servers.ts";

export interface BoardsPorts<M> extends BoardPorts<M>, WatchPorts<M> {
  readonly notifier: BoardPorts<M>["notifier"] & WatchPorts<M>["notifier"];
  readonly log: BoardPorts<M>["log"] & WatchPorts<M>["log"];
  /** Boards at once in this process. */
  readonly showsAtOnce: number;
}

export interface Boards {
  /** Takes no more boards and resolves when none is under way. */
  stop(): Promise<void>;
}

/** Two looks a second: a board that may be edited again 5 s after its last edit is right within 6 s of the last press. */
const lookEveryMs = 500;

/** Keeps the boards of all teams. The database decides who shows which, so any number of processes may run it. */
export function startBoards<M>(ports: BoardsPorts<M>): Boards {
  const stopping = new AbortController();
  const { signal } = stopping;
  const keeper = boardKeeper(ports, signal);
  const onError = (err: unknown) => {
    if (!signal.aborted) ports.log.warn({ err }, "servers with teams could not be watched; trying again");
  };
  let watching: Promise<unknown> = watchGuilds(ports, signal).catch(onError);
  const watch = (cron: string, run: () => Promise<void>) =>
    schedule(
      cron,
      () => {
        watching = watching.then(run).catch(onError);
        return watching;
      },
      { noOverlap: true, suppressMissedWarning: true },
    );
  const tasks = [
    watch("30 * * * * *", () => watchMembers(ports, signal)),
    watch("0 40 4 * * *", () => watchGuilds(ports, signal)),
  ];
  const timer = setInterval(() => keeper.look(), lookEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(tasks.map((task) => task.destroy()));
      stopping.abort();
      await Promise.all([keeper.idle(), watching]);
    },
  };
}

/** Shows boards side by side: a slow one keeps no other waiting. */
export function boardKeeper<M>(ports: Omit<BoardsPorts<M>, "notifier" | "log"> & BoardPorts<M>, signal: AbortSignal) {
  const showing = new Set<Promise<void>>();
  let looking: Promise<void> | null = null;
  const onError = (err: unknown) => ports.log.warn({ err }, "boards could not be kept; trying again");
  const lookOnce = async () => {
    const nowMs = ports.clock.nowMs();
    await closeBoards(ports.db, nowMs);
    const room = ports.showsAtOnce - showing.size;
    if (room <= 0) return;
    for (const claim of await claimBoards(ports.db, nowMs, room)) {
      const shown = showBoard(ports, claim, signal).catch(onError);
      showing.add(shown);
      void shown.finally(() => showing.delete(shown));
    }
  };
  return {
    /** Takes what is due, unless the last look is still under way. */
    look(): Promise<void> {
      looking ??= lookOnce()
        .catch(onError)
        .finally(() => {
          looking = null;
        });
      return looking;
    },
    /** Resolves when nothing is under way. */
    async idle(): Promise<void> {
      await looking;
      while (showing.size > 0) await Promise.all(showing);
    },
  };
}
