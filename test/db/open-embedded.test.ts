import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { watch } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DirectoryLockedError } from "../../src/db/lock-directory.ts";
import { openEmbedded } from "../../src/db/open-embedded.ts";
import { findPerson } from "../../src/stores/people.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "bridge coach "));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const greeter = fileURLToPath(new URL("../support/processes/greet-people.ts", import.meta.url));

/** Greets people in a process of its own until `count` were acknowledged. */
async function greetInAnotherProcess(
  first: number,
  count: number,
): Promise<{ child: ChildProcess; acknowledged: number }> {
  const child = spawn(process.execPath, [greeter, directory, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let acknowledged = first - 1;
  for (let seen = 0; seen < count; seen += 1) acknowledged = Number((await lines.next()).value);
  return { child, acknowledged };
}

async function madeIn(folder: string, name: string): Promise<void> {
  for await (const _ of watch(folder)) if (readdirSync(folder).some((entry) => entry.startsWith(name))) return;
}

it("refuses a second process, and is free again after kill -9 with nothing acknowledged lost", async () => {
  const stored: number[] = [];
  for (const count of [1, 40, 80]) {
    const first = stored.length * 1000 + 1;
    const { child, acknowledged } = await greetInAnotherProcess(first, count);
    await expect(openEmbedded(directory)).rejects.toThrow(DirectoryLockedError);
    child.kill("SIGKILL");
    await once(child, "exit");

    stored.push(...Array.from({ length: acknowledged - first + 1 }, (_, index) => first + index));
    const database = await openEmbedded(directory);
    for (const number of stored)
      expect(await findPerson(database.db, String(number)), `person ${number}`).not.toBeNull();
    await database.close();
  }
}, 90_000);

it("begins anew when the very first start was killed before it had finished", async () => {
  const child = spawn(process.execPath, [greeter, directory, "1"], { stdio: "ignore" });
  await madeIn(directory, "data.unfinished");
  child.kill("SIGKILL");
  await once(child, "exit");

  const database = await openEmbedded(directory);
  await database.migrate();
  expect(await findPerson(database.db, "999")).toBeNull();
  await database.close();
}, 90_000);
