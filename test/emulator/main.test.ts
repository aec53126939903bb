import { type ChildProcess, fork, spawn } from "node:child_process";
import { type EventEmitter, once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "local-discord-main-"));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const usualArguments = () => ["--data-dir", directory, "--port", "0"];

function start(...more: readonly string[]) {
  const child = fork("emulator/main.ts", [...usualArguments(), ...more], { silent: true });
  const output = { stderr: "" };
  child.stderr?.on("data", (data) => {
    output.stderr += String(data);
  });
  return { child, output };
}

/** The first of these events; a process that ends instead fails the test with what it said. */
async function first(child: ChildProcess, source: EventEmitter | null, event: string, said = { stderr: "" }) {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`it ended with ${code}: ${said.stderr}`);
  });
  const [data] = await Promise.race([once(source ?? child, event), ended]);
  // The end that comes later is awaited by the test itself.
  ended.catch(() => undefined);
  return data as unknown;
}

it("tells its parent where it is, and stops on SIGTERM", async () => {
  const { child, output } = start("--app-name", "Somebody");
  const message = (await first(child, child, "message", output)) as { type: string; url: string; apiUrl: string };
  expect(message).toMatchObject({ type: "ready", apiUrl: `${message.url}/api` });
  const response = await fetch(`${message.apiUrl}/v10/users/@me`, { headers: { authorization: "Bot x" } });
  expect(await response.json()).toMatchObject({ username: "Somebody" });
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

it("prints one line for a person, and stops when its standard input ends", async () => {
  const child = spawn(process.execPath, ["emulator/main.ts", ...usualArguments(), "--parent-watch"]);
  const data = await first(child, child.stdout, "data");
  const json = /^local discord ready (.*)\n$/.exec(String(data))?.[1];
  const address = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(JSON.parse(json ?? "")).toMatchObject({ url: address, gatewayUrl: expect.stringMatching(/^ws:/) });
  child.stdin.end();
  expect(await once(child, "exit")).toEqual([0, null]);
});

it("stops when its parent is gone", async () => {
  const { child, output } = start();
  await first(child, child, "message", output);
  child.disconnect();
  expect(await once(child, "exit")).toEqual([0, null]);
});

it("says in one line that its folder is another's, and leaves that one alone", async () => {
  const one = start();
  const { apiUrl } = (await first(one.child, one.child, "message", one.output)) as { apiUrl: string };
  const two = start();
  expect(await once(two.child, "close")).toEqual([1, null]);
  expect(two.output.stderr).toMatch(/^local discord: .* is in use by another local Discord: stop that one.*\n$/);
  expect((await fetch(`${apiUrl}/v10/users/@me`, { headers: { authorization: "Bot x" } })).status).toBe(200);
  one.child.kill("SIGKILL");
  await once(one.child, "exit");
  const three = start();
  await first(three.child, three.child, "message", three.output);
  three.child.kill("SIGTERM");
  expect(await once(three.child, "exit")).toEqual([0, null]);
});

it("says in one line that its port is taken", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const { child, output } = start("--port", String(port));
  expect(await once(child, "close")).toEqual([1, null]);
  expect(output.stderr).toBe(`local discord: port ${port} is in use: choose another one with --port.\n`);
  other.close();
});
