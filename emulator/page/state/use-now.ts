import { useEffect, useState } from "preact/hooks";
import { useClockReading } from "./page-context.ts";
import { nowMs } from "./page-state.ts";

/** The local Discord's time, read again every second (or every `everyMs`). */
export function useNow(everyMs = 1_000): number {
  const reading = useClockReading();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((ticks) => ticks + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs(reading, Date.now());
}
