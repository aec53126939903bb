import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Snapshot } from "../../emulator/protocol.ts";
import { freePort } from "../support/free-port.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = join(root, "scripts/start.mjs");

let dataDir: string;
let started: ChildProcess[];
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), "bridge coach ")), "data");
  started = [];
});
afterEach(async () => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(join(dataDir, ".."), { recursive: true, force: true });
});

interface Start {
  readonly child: ChildProcess;
  readonly emulatorUrl: string;
  readonly opsUrl: string;
  /** Everything printed so far. */
  printed(): string;
  /** Resolves once the text was printed; rejects when the process ends before. */
  prints(text: string): Promise<void>;
}

async function start(command: string[], env: Record<string, string> = {}): Promise<Start> {
  const [emulatorPort, opsPort] = [await freePort(), await freePort()];
  const { DISCORD_TOKEN: _, DATABASE_URL: __, ...outer } = process.env;
  const ports = { EMULATOR_PORT: String(emulatorPort), OPS_PORT: String(opsPort), DATA_DIR: dataDir };
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: root, env: { ...outer, ...ports, LOG_LEVEL: "warn", ...env } });
  started.push(child);
  let output = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      for (const look of waiting) look();
    });
  return {
    child,
    emulatorUrl: `http://127.0.0.1:${emulatorPort}`,
    opsUrl: `http://127.0.0.1:${opsPort}`,
    printed: () => output,
    prints: (text) =>
      new Promise((resolve, reject) => {
        const look = () => output.includes(text) && resolve();
        waiting.add(look);
        child.once("exit", () => reject(new Error(`ended without printing ${JSON.stringify(text)}:\n${output}`)));
        look();
      }),
  };
}

async function isServed(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Resolves when nothing answers there any more. */
async function gone(url: string): Promise<void> {
  while (await isServed(url)) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("npm start without a token", () => {
  it("brings up a page and a ready bot, and leaves no orphan when npm alone is told to stop", async () => {
    const first = await start(["npm", "start"]);
    await first.prints("Open ");
    expect(first.printed()).toContain(first.emulatorUrl);
    expect(await isServed(first.emulatorUrl)).toBe(true);
    expect(await isServed(`${first.opsUrl}/readyz`)).toBe(true);

    first.child.kill("SIGTERM");
    await gone(`${first.opsUrl}/healthz`);
    await gone(first.emulatorUrl);

    const second = await start([process.execPath, script]);
    await second.prints("Open ");
    second.child.kill("SIGTERM");
    expect((await once(second.child, "exit"))[0]).toBe(0);
  }, 60_000);

  it("stops its children even when it is killed itself", async () => {
    const run = await start([process.execPath, script]);
    await run.prints("Open ");
    run.child.kill("SIGKILL");
    await gone(`${run.opsUrl}/healthz`);
    await gone(run.emulatorUrl);
  }, 60_000);

  it("starts again what was killed: the bot, the local Discord, both", async () => {
    const run = await start([process.execPath, script]);
    await run.prints("Open ");
    const everybody = ["src/main.ts", "emulator/main.ts"];
    for (const killed of [["src/main.ts"], ["emulator/main.ts"], everybody]) {
      for (const name of killed) process.kill(childOf(run.child, name), "SIGKILL");
      await answersAgain(run.emulatorUrl, killed);
    }
    run.child.kill("SIGTERM");
    expect((await once(run.child, "exit"))[0]).toBe(0);
  }, 180_000);

  it("says so when its folder is open in another process, and leaves that one alone", async () => {
    const first = await start([process.execPath, script]);
    await first.prints("Open ");
    const second = await start([process.execPath, script]);
    expect((await once(second.child, "exit"))[0]).toBe(1);
    expect(second.printed()).toContain("is in use by another local Discord");
    expect(await isServed(`${first.opsUrl}/readyz`)).toBe(true);
  }, 60_000);
});

/** The process id of a child that runs this script. */
function childOf(parent: ChildProcess, name: string): number {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  const line = stdout
    .split("\n")
    .find((one) => one.includes(name) && one.trim().split(/\s+/)[1] === String(parent.pid));
  return Number(line?.trim().split(/\s+/)[0]);
}

/** Resolves once somebody there uses a command and the bot answers. */
async function answersAgain(emulatorUrl: string, killed: readonly string[]): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await useHelp(emulatorUrl).catch((error: unknown) => String(error));
    if (outcome === "reply") return;
    if (attempt > 60) throw new Error(`no answer after ${killed.join(" and ")} was killed: ${outcome}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function useHelp(emulatorUrl: string): Promise<string> {
  const snapshot = (await (await fetch(`${emulatorUrl}/local/snapshot`)).json()) as Snapshot;
  const command = snapshot.application.commands.find(({ options }) => options?.some((one) => one.name === "help"));
  const [person] = snapshot.people;
  const [channel] = snapshot.channels;
  const use = { as: person?.id, channelId: channel?.id, commandId: command?.id, path: ["help"], options: {} };
  const answer = await fetch(`${emulatorUrl}/local/actions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "slash", ...use }),
  });
  return ((await answer.json()) as { kind: string }).kind;
}

describe("npm start says what is wrong and exits with 1", () => {
  it("for a wrong value, before anything is opened", async () => {
    const run = await start([process.execPath, script], { OPS_PORT: "eighty" });
    expect((await once(run.child, "exit"))[0]).toBe(1);
    expect(run.printed()).toBe('OPS_PORT: expected a port number from 0 to 65535. Given: "eighty".\n');
    expect(existsSync(dataDir)).toBe(false);
  });

  it("for a folder that cannot be made", async () => {
    const run = await start([process.execPath, script], { DATA_DIR: join(script, "inside-a-file") });
    expect((await once(run.child, "exit"))[0]).toBe(1);
    expect(run.printed()).toContain("DATA_DIR: expected a folder that can be made and written to.");
  });

  it("for a port that is taken, and names what chooses another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const run = await start([process.execPath, script], { EMULATOR_PORT: String(port) });
    expect((await once(run.child, "exit"))[0]).toBe(1);
    expect(run.printed()).toContain(`port ${port} is in use`);
    expect(run.printed()).toContain("EMULATOR_PORT and DATA_DIR choose");
    other.close();
  });

  const old = olderNode();
  it.skipIf(old === null)(`for a Node that is too old (${old ?? "none on this machine"})`, async () => {
    const run = await start([String(old), script]);
    expect((await once(run.child, "exit"))[0]).toBe(1);
    expect(run.printed()).toMatch(/^Bridge Coach needs Node 26 and found v\d+.*\n$/);
  });
});

/** The host's own Node, when it is older than the pinned one. */
function olderNode(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const found = folders.map((folder) => join(folder, "node")).find((file) => existsSync(file));
  if (found === undefined) return null;
  const version = spawnSync(found, ["--version"], { encoding: "utf8" }).stdout;
  return Number(/^v(\d+)/.exec(version)?.[1]) < 26 ? found : null;
}
