import type { MonotonicTime } from "./ports.ts";

/** What `work` gives, or `late` when it takes longer than `ms`; the work itself goes on. */
export async function within<T, L>(time: MonotonicTime, ms: number, work: Promise<T>, late: L): Promise<T | L> {
  const { promise: timeout, resolve } = Promise.withResolvers<L>();
  const cancel = time.after(ms, () => resolve(late));
  try {
    return await Promise.race([work, timeout]);
  } finally {
    cancel();
  }
}
