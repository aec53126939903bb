import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchOptions } from "./bench-options.ts";

benchOptions(
  "npm run bench:pictures\n\n  Speed, size and memory of the pictures, on a cold and on a warm start. It takes no options.",
  {},
);

/** Measures the pictures twice: cold, where Node compiles the sources first (about 25 MB), and warm, with what the cold start compiled. */
const cache = mkdtempSync(join(tmpdir(), "compiled-"));
const measure = fileURLToPath(new URL("picture-limits.ts", import.meta.url));
const env = { ...process.env, NODE_COMPILE_CACHE: cache };

for (const start of ["cold", "warm"]) {
  console.log(`${start} start`);
  const { status } = spawnSync(process.execPath, [measure], { stdio: "inherit", env });
  if (status !== 0) process.exitCode = status ?? 1;
}
rmSync(cache, { recursive: true });
