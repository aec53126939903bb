import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { allStories } from "../../demo/stories/all-stories.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demo-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("plays every story on the embedded database, and keeps the pictures and a list of views of the page", async () => {
  writeFileSync(join(folder, "mine.txt"), "not the demo's");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["demo/main.ts", "--folder", folder]);
  expect(stderr).toBe("");
  for (const { key, title, steps } of allStories) {
    expect(stdout).toContain(title);
    const looks = steps.flatMap((step) => (step.does === "looks" ? [step.at] : []));
    const list = readFileSync(join(folder, key, "pages", "pages.md"), "utf8");
    for (const at of looks) expect(list).toContain(at);
    const pictures = readdirSync(join(folder, key, "pictures"));
    expect(pictures).toContain("01-exercise.png");
    expect(pictures).toContain("02-guided-set.gif");
  }
  expect(readdirSync(folder)).toContain("mine.txt");
}, 240_000);

it("given Ctrl+C in the middle, leaves no database behind", async () => {
  const demo = spawn(process.execPath, ["demo/main.ts", "--folder", join(folder, "out")], {
    env: { ...process.env, TMPDIR: folder },
  });
  const ended = once(demo, "exit");
  // Read to its end: a closed pipe would end the demo as well, with another code.
  for await (const words of demo.stdout.setEncoding("utf8")) {
    if (demo.killed || !String(words).includes("/bridge start")) continue;
    expect(readdirSync(folder).filter((name) => name.startsWith("bridge-coach-demo-"))).toHaveLength(1);
    demo.kill("SIGINT");
  }
  expect(await ended).toEqual([130, null]);
  expect(readdirSync(folder).filter((name) => name.startsWith("bridge-coach-demo-"))).toEqual([]);
}, 120_000);
