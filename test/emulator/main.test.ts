import { fork } from "node:child_process";
import { once } from "node:events";
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

function start(...more: readonly string[]) {
  const child = fork("emulator/main.ts", ["--data-dir", directory, "--port", "0", ...more], { silent: true });
  const output = { stdout: "", stderr: "" };
  child.stdout?.on("data", (data) => {
    output.stdout += String(data);
  });
  child.stderr?.on("data", (data) => {
    output.stderr += String(data);
  });
  return { child, output };
}

it("says where it is, to a person and to its parent, and stops on SIGTERM", async () => {
  const { child, output } = start("--app-name", "Somebody");
  const [message] = (await once(child, "message")) as [{ type: string; url: string; apiUrl: string }];
  expect(message).toMatchObject({ type: "ready", apiUrl: `${message.url}/api` });
  const response = await fetch(`${message.apiUrl}/v10/users/@me`, { headers: { authorization: "Bot x" } });
  expect(await response.json()).toMatchObject({ username: "Somebody" });
  const line = /^local discord ready (.*)$/m.exec(output.stdout)?.[1];
  expect(JSON.parse(line ?? "")).toMatchObject({ url: message.url, gatewayUrl: expect.stringMatching(/^ws:/) });
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

it("stops when its parent is gone", async () => {
  const { child } = start();
  await once(child, "message");
  child.disconnect();
  expect(await once(child, "exit")).toEqual([0, null]);
});

it("says in one line that its port is taken", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const { child, output } = start("--port", String(port));
  expect(await once(child, "exit")).toEqual([1, null]);
  expect(output.stderr).toBe(`local discord: port ${port} is in use: choose another one with --port.\n`);
  other.close();
});
