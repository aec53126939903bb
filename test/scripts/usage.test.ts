import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Readonly<Record<string, string>> };
/** What npm starts of this project's own, and the file behind it. */
const own = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /^node (\S+\.(?:ts|mjs))$/.exec(command)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

it("finds the scripts", () => {
  expect(own.map(([name]) => name)).toEqual(expect.arrayContaining(["start", "demo", "doctor", "bench:delivery"]));
});

/** Starting a process is quick, unless the machine has much else to do. */
const timeoutMs = 90_000;

it.each(own)("npm run %s tells how it is called, and does nothing else", { timeout: timeoutMs }, async (name, file) => {
  const { code, stdout, stderr } = await runCommand(file, {}, "--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^npm (run )?${name}\\b`));
});

it.each(["scripts/start.mjs", "demo/main.ts", "emulator/main.ts", "src/cli/backup.ts", "bench/teams.ts"])(
  "%s refuses an option that there is not, without a stack",
  { timeout: timeoutMs },
  async (file) => {
    const { code, stdout, stderr } = await runCommand(file, {}, "--no-such-option");
    expect(code).toBeGreaterThan(0);
    expect(stdout + stderr).toMatch(/no options|no-such-option/);
    expect(stderr).not.toContain("    at ");
  },
);
