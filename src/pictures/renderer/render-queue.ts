import { Worker } from "node:worker_threads";
import { RenderError, type RenderJob, type RenderResult } from "./render-job.ts";

export interface RenderQueue {
  /** Bytes of the picture. Rejects with {@link RenderError} when it cannot be made, the queue is full or closed. */
  run(job: RenderJob): Promise<Uint8Array>;
  /** Stops the thread; what still waits is refused. */
  close(): Promise<void>;
}

export interface RenderQueueLimits {
  /** Jobs that may wait or run at once; more are refused at once. */
  readonly jobs: number;
  /** A job that takes longer is given up and its thread replaced. */
  readonly jobMs: number;
}

const drawingThread = new URL("./render-worker.ts", import.meta.url);

interface Waiting {
  readonly job: RenderJob;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: RenderError) => void;
}

/** One thread, one job at a time, first come first served. `thread` is the file that answers each job once. */
export function createRenderQueue({ jobs, jobMs }: RenderQueueLimits, thread = drawingThread): RenderQueue {
  const waiting: Waiting[] = [];
  let running: Waiting | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let closed = false;
  let worker: Worker | undefined = startWorker();

  function startWorker(): Worker {
    // A small heap is collected often; the pictures themselves lie outside of it.
    const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };
    const started = new Worker(thread, { resourceLimits });
    started.unref();
    started.on("message", (result: RenderResult) => settle(started, result));
    started.on("error", (error) => replace(started, `the render thread failed: ${error}`));
    started.on("exit", (code) => replace(started, `the render thread ended with code ${code}`));
    return started;
  }

  function next(): void {
    if (running || closed) return;
    running = waiting.shift();
    if (!running) return;
    worker ??= startWorker();
    const current = worker;
    current.ref();
    deadline = setTimeout(() => replace(current, `a picture took longer than ${jobMs} ms`), jobMs);
    current.postMessage(running.job);
  }

  function settle(from: Worker, result: RenderResult): void {
    if (from !== worker || !running) return;
    clearTimeout(deadline);
    from.unref();
    const { resolve, reject } = running;
    running = undefined;
    if (result.kind === "done") resolve(result.bytes);
    else reject(new RenderError(result.reason));
    next();
  }

  function replace(broken: Worker, reason: string): void {
    if (broken !== worker) return;
    worker = undefined;
    clearTimeout(deadline);
    void broken.terminate();
    const lost = running;
    running = undefined;
    lost?.reject(new RenderError(reason));
    next();
  }

  return {
    run(job) {
      if (closed) return Promise.reject(new RenderError("the renderer is closed"));
      if (waiting.length + (running ? 1 : 0) >= jobs)
        return Promise.reject(new RenderError(`over ${jobs} pictures wait`));
      return new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(deadline);
      const stopping = worker;
      worker = undefined;
      for (const { reject } of [...(running ? [running] : []), ...waiting.splice(0)]) {
        reject(new RenderError("the renderer is closed"));
      }
      running = undefined;
      await stopping?.terminate();
    },
  };
}
