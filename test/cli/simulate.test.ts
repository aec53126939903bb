import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { simulationReport } from "../../src/cli/simulation-report.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { emptySummary, noteContradiction } from "../../src/progression/simulation-summary.ts";

/** Runs the command in a process of its own, as people do. */
function simulate(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["src/cli/simulate.ts", ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

async function fileOf(document: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "programme-")), "programme.json");
  await writeFile(file, JSON.stringify(document));
  return file;
}

test("two threads say the same as one, and no guarantee is contradicted", async () => {
  const file = await fileOf(bridgeToSwing);
  const args = ["--program", file, "--people", "10", "--days", "60"];
  const [one, two] = await Promise.all([simulate(...args, "--threads", "1"), simulate(...args, "--threads", "2")]);
  const sections = ({ stdout }: { stdout: string }) =>
    stdout
      .split("\n\n")
      .slice(0, -1)
      .map((text) => text.trim())
      .sort();
  expect(one.code).toBe(0);
  expect(one.stdout).toContain("0 contradictions");
  expect(sections(one)).toHaveLength(5);
  expect(sections(two)).toEqual(sections(one));
});

test("a guarantee that was contradicted ends it with 1, and the seed that shows it again is named", () => {
  const plan = { program: bridgeToSwing, people: 2, days: 60, seed: 1, threads: 1, peoplePerTask: 1 };
  const [clean, sloppy] = [emptySummary(5), emptySummary(5)];
  for (const summary of [clean, sloppy]) summary.people = 1;
  const summaries = new Map([["clean", clean] as const, ["sloppy", sloppy] as const]);
  expect(simulationReport(plan, summaries, 1.5)).toMatchObject({ exitCode: 0 });

  noteContradiction(sloppy, "some raised (sloppy, seed 7, fact 12)");
  const { exitCode, lines } = simulationReport(plan, summaries, 1.5);
  expect(exitCode).toBe(1);
  expect(lines.slice(-3)).toEqual([
    "  CONTRADICTIONS 1",
    "    some raised (sloppy, seed 7, fact 12)",
    "\n2 people, 60 days each, seed 1, in 1.5 s: 1 contradictions",
  ]);
});

test("a wrong programme file is named with the place and what was expected", async () => {
  const file = await fileOf({ ...bridgeToSwing, levels: [] });
  const { code, stderr } = await simulate("--program", file);
  expect(code).toBe(2);
  expect(stderr).toContain(`${file}: levels: expected at least 1 item`);
});

test.each([
  ["a wrong number", ["--people", "many"], "--people: expected a whole number from 1"],
  ["a number that was forgotten", ["--days", ""], "--days: expected a whole number from 1"],
  ["an option that does not exist", ["--persons", "5"], "--people N"],
  ["a file that is not there", ["--program", "nowhere.json"], "nowhere.json: ENOENT"],
  ["a file that is no JSON", ["--program", "LICENSE"], "LICENSE: That file is not JSON"],
])("so is %s, without a stack", async (_, args, words) => {
  const { code, stdout, stderr } = await simulate(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(words);
  expect(stderr).not.toContain("    at ");
});

test("another seed is other people, and the same seed the same", async () => {
  const numbers = ["--people", "10", "--days", "40", "--threads", "1"];
  const [one, again, other] = await Promise.all(["1", "1", "2"].map((seed) => simulate(...numbers, "--seed", seed)));
  const told = (run: typeof one) => run?.stdout.split("\n").slice(0, -2);
  expect(told(again)).toEqual(told(one));
  expect(told(other)).not.toEqual(told(one));
});

test("--help tells the options", async () => {
  expect(await simulate("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--seed N") });
});
