import { easeInOut } from "../figure/interpolate.ts";
import type { GuidedSetSpec } from "./spec.ts";
import { DONE_MS, type Phase, READY_SECONDS, TEMPI } from "./tempo.ts";

/** One frame of a guided set: what is shown and for how long. */
export interface Step {
  readonly delayMs: number;
  readonly phase: Phase;
  /** Share of the movement, 0 to 1. */
  readonly share: number;
  /** Seconds left, where they are counted. */
  readonly count?: number;
  /** How much of the ring is full, 0 to 1. */
  readonly ring: number;
  /** The repetition under way; 0 before the first. */
  readonly rep: number;
}

/** The whole set in real time: five seconds to get ready, every repetition, and a long last frame. */
export function timeline({ exercise, reps, holdSeconds }: Pick<GuidedSetSpec, "exercise" | "reps" | "holdSeconds">) {
  const tempo = TEMPI[exercise];
  const steps: Step[] = [];
  for (let left = READY_SECONDS; left > 0; left--) {
    steps.push({ delayMs: 1000, phase: "ready", share: 0, count: left, ring: left / READY_SECONDS, rep: 0 });
  }
  for (let rep = 1; rep <= reps; rep++) {
    steps.push(...moving(tempo.thereMs, tempo.frameMs, "there", rep));
    steps.push(...holding(tempo.hold === "asPlanned" ? holdSeconds * 1000 : tempo.hold.ms, tempo.hold, rep));
    steps.push(...moving(tempo.backMs, tempo.frameMs, "back", rep));
    if (tempo.restMs > 0) steps.push({ delayMs: tempo.restMs, phase: "rest", share: 0, ring: 0, rep });
  }
  steps.push({ delayMs: DONE_MS, phase: "done", share: 0, ring: 1, rep: reps });
  return steps;
}

/** How long the set takes until it is done. */
export function lengthMs(spec: Pick<GuidedSetSpec, "exercise" | "reps" | "holdSeconds">): number {
  return timeline(spec).reduce((sum, step) => sum + step.delayMs, 0) - DONE_MS;
}

function moving(durationMs: number, frameMs: number, phase: "there" | "back", rep: number): Step[] {
  const frames = Math.round(durationMs / frameMs);
  return Array.from({ length: frames }, (_, index) => {
    const along = easeInOut((index + 1) / frames);
    return { delayMs: frameMs, phase, share: phase === "there" ? along : 1 - along, ring: 0, rep };
  });
}

function holding(durationMs: number, hold: "asPlanned" | object, rep: number): Step[] {
  if (hold !== "asPlanned")
    return durationMs === 0 ? [] : [{ delayMs: durationMs, phase: "hold", share: 1, ring: 1, rep }];
  const seconds = Math.round(durationMs / 1000);
  return Array.from({ length: seconds }, (_, index) => {
    const left = seconds - index;
    return { delayMs: 1000, phase: "hold" as const, share: 1, count: left, ring: left / seconds, rep };
  });
}
