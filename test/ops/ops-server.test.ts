import { afterEach, describe, expect, it } from "vitest";
import { type OpsPorts, type OpsServer, startOpsServer, type TryOutClock } from "../../src/ops/ops-server.ts";

let server: OpsServer | null = null;

const noTrouble = { overdue: 0, oldestOverdueMs: null, dead: 0, unconfirmed: 0, parked: 0 };
const atMs = Date.UTC(2026, 2, 2, 10);

async function serve(ports: Partial<OpsPorts>): Promise<string> {
  const calm: OpsPorts = { unready: async () => [], deliveries: async () => noTrouble, clock: null };
  server = await startOpsServer({ ...calm, ...ports }, "127.0.0.1", 0);
  return server.url;
}

afterEach(async () => {
  await server?.close();
  server = null;
});

const json = { "content-type": "application/json" };

function aClock(): TryOutClock & { advancedMs: number } {
  return {
    advancedMs: 0,
    now: async () => ({ nowMs: atMs, nextDueAtMs: atMs + 90_000 }),
    async advance(advanceMs) {
      this.advancedMs += advanceMs;
    },
  };
}

describe("health", () => {
  it("is alive as soon as it answers", async () => {
    const url = await serve({ unready: async () => ["database"] });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("is ready when nothing is missing, and otherwise says what", async () => {
    let missing: string[] = ["database", "gateway"];
    const url = await serve({ unready: async () => missing });
    const before = await fetch(`${url}/readyz`);
    expect([before.status, await before.json()]).toEqual([503, { ready: false, waitingFor: ["database", "gateway"] }]);
    missing = [];
    const after = await fetch(`${url}/readyz`);
    expect([after.status, await after.json()]).toMatchObject([200, { ready: true, waitingFor: [] }]);
  });

  it("tells which messages are overdue or lost, and stays ready: a new start would not send them", async () => {
    const url = await serve({ deliveries: async () => ({ ...noTrouble, overdue: 2, oldestOverdueMs: atMs, dead: 1 }) });
    const answer = await fetch(`${url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        ready: true,
        waitingFor: [],
        deliveries: { overdue: 2, dead: 1, unconfirmed: 0, parked: 0, oldestOverdueAt: "2026-03-02T10:00:00.000Z" },
      },
    ]);
  });

  it("answers 404 elsewhere", async () => {
    expect((await fetch(`${await serve({})}/metrics`)).status).toBe(404);
  });
});

describe("the try-out clock", () => {
  it("does not exist where shifting is not allowed", async () => {
    const url = await serve({ clock: null });
    expect((await fetch(`${url}/clock`)).status).toBe(404);
    const body = JSON.stringify({ advanceMs: 1 });
    expect((await fetch(`${url}/clock`, { method: "POST", headers: json, body })).status).toBe(404);
  });

  it("moves by whole milliseconds and answers with the new time", async () => {
    const clock = aClock();
    const url = await serve({ clock });
    const body = JSON.stringify({ advanceMs: 3_600_000 });
    const answer = await fetch(`${url}/clock`, { method: "POST", headers: json, body });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { now: "2026-03-02T10:00:00.000Z", nextDueAt: "2026-03-02T10:01:30.000Z" },
    ]);
    expect(clock.advancedMs).toBe(3_600_000);
  });

  it.each([
    ["not JSON", { ...json }, "advance!", 400],
    ["backwards", { ...json }, '{"advanceMs":-1}', 400],
    ["two years", { ...json }, '{"advanceMs":63072000000}', 400],
    ["a form post of a web page", { "content-type": "text/plain" }, '{"advanceMs":1}', 403],
    ["a foreign origin", { ...json, origin: "https://example.com" }, '{"advanceMs":1}', 403],
  ])("refuses %s", async (_what, headers, body, status) => {
    const clock = aClock();
    const url = await serve({ clock });
    expect((await fetch(`${url}/clock`, { method: "POST", headers, body })).status).toBe(status);
    expect(clock.advancedMs).toBe(0);
  });
});
