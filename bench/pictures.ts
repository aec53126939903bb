import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Measures the pictures in a process that starts as `npm start` starts the bot: with compiled code from an earlier start. Compiling
 * the sources would be counted otherwise, with 40 MB that the bot does not need.
 */
const cache = mkdtempSync(join(tmpdir(), "compiled-"));
const measure = fileURLToPath(new URL("picture-limits.ts", import.meta.url));
const start = (stdio: "ignore" | "inherit") =>
  spawnSync(process.execPath, [measure], { stdio, env: { ...process.env, NODE_COMPILE_CACHE: cache } }).status;

start("ignore");
process.exitCode = start("inherit") ?? 1;
rmSync(cache, { recursive: true });
