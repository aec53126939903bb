import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { startLocalDiscord } from "../../emulator/server/local-discord.ts";
import { anEmptyUrl, dropDatabase } from "../support/database.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const Compose = z.object({
  services: z.record(z.string(), z.object({ environment: z.record(z.string(), z.string()) })),
});
const { services } = Compose.parse(parse(readFileSync(join(repository, "compose.yaml"), "utf8"), { merge: true }));
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const Ready = z.object({ opsUrl: z.string() });

interface Started {
  readonly child: ChildProcess;
  readonly opsUrl: string;
}

/** A process as the compose file makes it, but for what `env` says. */
async function start(service: string, env: Readonly<Record<string, string>>): Promise<Started> {
  const named = { ...services[service]?.environment, ...env };
  const child = fork(join(repository, "src/main.ts"), { env: named, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  stops.push(() => child.kill("SIGKILL"));
  const [ready] = await once(child, "message");
  return { child, opsUrl: Ready.parse(ready).opsUrl };
}

it("the processes of the compose file start together on an empty PostgreSQL, are ready, and stop when told to", {
  timeout: 90_000,
}, async () => {
  const discord = await startLocalDiscord({ page: false });
  const url = await anEmptyUrl();
  const dataDir = mkdtempSync(join(tmpdir(), "bridge coach "));
  stops.push(
    () => rmSync(dataDir, { recursive: true, force: true }),
    () => dropDatabase(url),
    () => discord.stop(),
  );
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    OPS_PORT: "0",
    LOG_LEVEL: "silent",
  };
  const started = await Promise.all(["gateway", "worker", "worker"].map((service) => start(service, env)));
  for (const { opsUrl } of started) {
    const answer = await fetch(`${opsUrl}/readyz`);
    expect(await answer.json()).toMatchObject({ ready: true, waitingFor: [] });
  }
  const codes = started.map(async ({ child }) => {
    child.kill("SIGTERM");
    return (await once(child, "exit"))[0];
  });
  expect(await Promise.all(codes)).toEqual([0, 0, 0]);
});
