import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import { type Pace, travel } from "./travel.ts";

/** Where a journey through time leads; null while nobody travels. */
export type Journey = { readonly fromMs: number; readonly toMs: number };

export function useTravel() {
  const { say } = usePage();
  const [journey, setJourney] = useState<Journey | null>(null);
  const ended = useRef<AbortController | null>(null);
  useEffect(() => () => ended.current?.abort(), []);
  const go = async (fromMs: number, toMs: number, pace: Pace) => {
    ended.current?.abort();
    const abort = new AbortController();
    ended.current = abort;
    setJourney({ fromMs, toMs });
    try {
      await travel(toMs, pace, abort.signal);
    } catch (error) {
      say(error instanceof Error ? error.message : "The clock could not be moved.");
    }
    if (ended.current === abort) setJourney(null);
  };
  const stop = () => {
    ended.current?.abort();
    setJourney(null);
  };
  return { journey, go, stop };
}
