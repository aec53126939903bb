import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { z } from "zod";
import type { DeliveryHealth } from "../stores/delivery-health.ts";

export interface OpsPorts {
  /** What is not ready yet, by name; empty when people can be served. */
  readonly unready: () => Promise<readonly string[]>;
  /** How everything that is said unasked is doing; asked for only while the database can be reached. */
  readonly deliveries: () => Promise<DeliveryHealth>;
  /** Present only where the clock may be shifted. */
  readonly clock: TryOutClock | null;
}

export interface TryOutClock {
  now(): Promise<{ readonly nowMs: number; readonly nextDueAtMs: number | null }>;
  advance(advanceMs: number): Promise<void>;
}

export interface OpsServer {
  readonly url: string;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, ports: OpsPorts) => Promise<{ status: number; body: unknown }>;

/** Health for supervisors, and the try-out clock. Plain JSON; never anything about a person. */
export async function startOpsServer(ports: OpsPorts, host: string, port: number): Promise<OpsServer> {
  const server = createServer((request, response) => {
    void respond(request, response, ports);
  });
  server.listen(port, host);
  await once(server, "listening");
  return { url: addressOf(server, host), close: () => closeServer(server) };
}

const routes: Readonly<Record<string, Handler>> = {
  "GET /healthz": async () => ({ status: 200, body: { ok: true } }),
  "GET /readyz": readiness,
  "GET /clock": async (_request, { clock }) => (clock ? { status: 200, body: await readClock(clock) } : notFound),
  "POST /clock": advanceClock,
};

const notFound = { status: 404, body: { error: "There is nothing here." } };

/** Messages that did not arrive are told, and make nobody unready: starting the process again would not send them. */
async function readiness(_request: IncomingMessage, { unready, deliveries }: OpsPorts) {
  const waitingFor = await unready();
  const ready = waitingFor.length === 0;
  const health = waitingFor.includes("database") ? null : deliveryReport(await deliveries());
  return { status: ready ? 200 : 503, body: { ready, waitingFor, ...(health === null ? {} : { deliveries: health }) } };
}

function deliveryReport({ oldestOverdueMs, ...counts }: DeliveryHealth) {
  return { ...counts, oldestOverdueAt: instant(oldestOverdueMs) };
}

async function readClock(clock: TryOutClock) {
  const { nowMs, nextDueAtMs } = await clock.now();
  return { now: instant(nowMs), nextDueAt: instant(nextDueAtMs) };
}

function instant(atMs: number | null): string | null {
  return atMs === null ? null : new Date(atMs).toISOString();
}

const Advance = z.object({
  advanceMs: z
    .number()
    .int()
    .min(0)
    .max(366 * 86_400_000),
});

async function advanceClock(request: IncomingMessage, { clock }: OpsPorts): Promise<{ status: number; body: unknown }> {
  if (!clock) return notFound;
  const refusal = foreignPost(request);
  if (refusal) return { status: 403, body: { error: refusal } };
  const parsed = Advance.safeParse(await readJson(request));
  if (!parsed.success)
    return { status: 400, body: { error: 'Expected {"advanceMs": n}, n from 0 to 366 days in milliseconds.' } };
  await clock.advance(parsed.data.advanceMs);
  return { status: 200, body: await readClock(clock) };
}

/** Any web page can make a browser post to this machine; only JSON from this machine itself is taken. */
function foreignPost(request: IncomingMessage): string | null {
  if (!request.headers["content-type"]?.startsWith("application/json"))
    return "Expected content-type application/json.";
  if (!isLoopbackHost(request.headers.host)) return "Expected a loopback Host.";
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${request.headers.host}`) return "Expected no foreign Origin.";
  return null;
}

function isLoopbackHost(host: string | undefined): boolean {
  return /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/.test(host ?? "");
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, ports: OpsPorts): Promise<void> {
  const path = (request.url ?? "/").split("?")[0];
  const handler = routes[`${request.method} ${path}`];
  const { status, body } = handler
    ? await handler(request, ports).catch(() => ({
        status: 500,
        body: { error: "That did not work; the log says why." },
      }))
    : notFound;
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(`${JSON.stringify(body)}\n`);
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
