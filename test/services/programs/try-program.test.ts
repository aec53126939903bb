import { describe, expect, it } from "vitest";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import type { Program } from "../../../src/progression/program.ts";
import { simulateProgram } from "../../../src/services/programs/simulate-program.ts";
import { tryProgram } from "../../../src/services/programs/try-program.ts";

const oneLevel: Program = { ...bridgeToSwing, levels: bridgeToSwing.levels.slice(0, 1) };
const wanted = () => new AbortController().signal;

describe("trying a programme out", () => {
  it("sends people of every temperament through it, the same ones every time", async () => {
    const first = await tryProgram(oneLevel, wanted());
    expect(first).toMatchObject({ askedPeople: 100, days: 365, summary: { people: 100, contradictions: 0 } });
    expect(await tryProgram(oneLevel, wanted())).toEqual(first);
  });

  it("is done once at a time", async () => {
    const first = tryProgram(oneLevel, wanted());
    await expect(tryProgram(oneLevel, wanted())).rejects.toMatchObject({ code: "simulationBusy" });
    await first;
  });

  it("ends when its time is up, and makes room for the next", async () => {
    await expect(tryProgram(bridgeToSwing, wanted(), 0)).rejects.toMatchObject({ code: "simulationTooSlow" });
    await expect(tryProgram(bridgeToSwing, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    expect((await tryProgram(oneLevel, wanted())).summary.people).toBe(100);
  });
});

describe("a simulation that is stopped", () => {
  const plan = { program: oneLevel, people: 5_000, days: 365, seed: 1, threads: 2, peoplePerTask: 1 };

  it("ends at once, with the people who were done by then", async () => {
    const stopping = new AbortController();
    const running = simulateProgram(plan, stopping.signal);
    stopping.abort();
    const people = [...(await running).values()].reduce((sum, summary) => sum + summary.people, 0);
    expect(people).toBeLessThan(plan.people);
  });

  it("lets a mistake of the worker through", async () => {
    const broken = { ...plan, program: { ...oneLevel, levels: [] } };
    await expect(simulateProgram(broken, wanted())).rejects.toThrow();
  });
});
