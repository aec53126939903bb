/** Prints the median time of a fold and of one step. Run by hand: `node bench/progression.ts`. */

import { bridgeToSwing } from "../src/progression/built-in-program.ts";
import { addDays } from "../src/progression/days.ts";
import type { Fact, SetEntry } from "../src/progression/facts.ts";
import { fold, step } from "../src/progression/fold.ts";
import { standingOf } from "../src/progression/standing.ts";
import { benchOptions } from "./bench-options.ts";

benchOptions("npm run bench\n\n  The median time of folding a thousand facts. It takes no options.", {});

const factCount = 1_000;
const rounds = 2_000;
const firstMs = Date.UTC(2024, 0, 1, 18);
const dayMs = 86_400_000;
const programs = () => bridgeToSwing;
const enrolled = { key: bridgeToSwing.key, version: bridgeToSwing.version };

/** A year and a half of somebody who logs two sets a day, answers some questions later, and now and then slips. */
function aLongLog(): Fact[] {
  const facts: Fact[] = [];
  const add = (day: number, minutes: number, body: object) => {
    const occurredAtMs = firstMs + day * dayMs + minutes * 60_000;
    const seq = facts.length + 1;
    const occurredOn = addDays("2024-01-01", day);
    facts.push({ seq, recordedAtMs: occurredAtMs, occurredAtMs, occurredOn, ...body } as Fact);
    return seq;
  };
  add(0, -60, { kind: "screenPassed" });
  add(0, -59, { kind: "adultConfirmed" });
  add(0, -58, { kind: "targetWeightSet", targetKg: 24, atPercentOfBodyWeight: 30, ownedKg: [8, 12, 16, 20, 24] });
  for (let day = 0; facts.length < factCount; day += 1) {
    const { state } = fold(facts, programs, enrolled);
    const { target } = standingOf(state, bridgeToSwing, { atMs: 0, on: addDays("2024-01-01", day) });
    const entry: SetEntry = {
      exercise: target?.exercise ?? "glute-bridge",
      reps: target?.reps ?? 5,
      seconds: target?.seconds ?? null,
      loadKg: target?.loadKg ?? null,
      side: "both",
      form: day % 7 === 3 ? "slipped" : "clean",
      breathing: "easy",
      pain: day % 31 === 30 ? "some" : "none",
      mirror: day % 2 === 0,
    };
    add(day, 0, { kind: "setLogged", entry });
    const { pain, ...open } = entry;
    const seq = add(day, 10, { kind: "setLogged", entry: open });
    if (day % 3 === 0) add(day, 11, { kind: "checkAnswered", targetSeq: seq, answers: { pain } });
  }
  return facts.slice(0, factCount);
}

function medianMs(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

const facts = aLongLog();
const last = facts.at(-1);
if (last === undefined) throw new Error("no facts");
const { state } = fold(facts.slice(0, -1), programs, enrolled);
const foldMs = medianMs(() => fold(facts, programs, enrolled));
const stepMs = medianMs(() => step(state, last, programs));
console.log(`fold of ${factCount} facts: ${foldMs.toFixed(3)} ms median of ${rounds}`);
console.log(`step with ${state.tail.length} facts in the tail: ${stepMs.toFixed(3)} ms median`);
console.log(`state: ${JSON.stringify(state).length} bytes of JSON`);
