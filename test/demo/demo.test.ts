import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { allStories } from "../../demo/stories/all-stories.ts";

it("plays every story on the embedded database, and keeps the pictures and a list of views of the page", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demo-"));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["demo/main.ts", folder]);
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
  rmSync(folder, { recursive: true });
}, 240_000);
