import { cacheKey, isWholeGif } from "../guided-set/cache-key.ts";
import { fittedSet } from "../guided-set/fitted-set.ts";
import type { GuidedSetSpec } from "../guided-set/spec.ts";
import { warmMeasuring } from "../text/measure.ts";
import { createPictureCache } from "./picture-cache.ts";
import type { RenderJob } from "./render-job.ts";
import { createRenderQueue } from "./render-queue.ts";

/**
 * Makes pictures in a thread of its own. A picture that cannot be made is `undefined`, after `onFailure` heard why: the text
 * goes out without it, and the type does not let a caller forget that.
 */
export interface Renderer {
  /** SVG → PNG at one pixel per unit. Not kept on disk: it may show somebody's own numbers. */
  renderPng(svg: string): Promise<Uint8Array | undefined>;
  /** The animated GIF of a set, from the cache where it was made before. */
  renderGuidedSet(spec: GuidedSetSpec): Promise<Uint8Array | undefined>;
  /** Stops the thread; what still waits becomes `undefined`. */
  close(): Promise<void>;
}

export interface RendererOptions {
  /** Where guided sets are kept. Nothing personal: exercise, side, amounts, a look and words. */
  readonly cacheDirectory: string;
  readonly cacheLimitBytes?: number;
  /** Pictures that may wait at once. At 25 ms each, 64 are made within the 3 s of an interaction. */
  readonly queueLimit?: number;
  readonly jobLimitMs?: number;
  readonly onFailure: (error: unknown) => void;
}

export function createRenderer(options: RendererOptions): Renderer {
  const { cacheDirectory, cacheLimitBytes = 96 * 1024 ** 2, queueLimit = 64, jobLimitMs = 10_000, onFailure } = options;
  warmMeasuring();
  const queue = createRenderQueue({ jobs: queueLimit, jobMs: jobLimitMs });
  const cache = createPictureCache({ directory: cacheDirectory, limitBytes: cacheLimitBytes, isWhole: isWholeGif });
  const underway = new Map<string, Promise<Uint8Array | undefined>>();

  async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  }

  async function makeAndKeep(key: string, job: RenderJob): Promise<Uint8Array | undefined> {
    const kept = await orNothing(cache.read(key));
    if (kept) return kept;
    const made = await orNothing(queue.run(job));
    if (made) await orNothing(cache.write(key, made));
    return made;
  }

  return {
    renderPng: (svg) => orNothing(queue.run({ kind: "png", svg })),
    async renderGuidedSet(spec) {
      const set = fittedSet(spec);
      const key = cacheKey(set);
      let made = underway.get(key);
      if (!made) {
        made = makeAndKeep(key, { kind: "guidedSet", set }).finally(() => underway.delete(key));
        underway.set(key, made);
      }
      return made;
    },
    close: () => queue.close(),
  };
}
