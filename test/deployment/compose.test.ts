import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readConfig } from "../../src/config/config.ts";

const fileAt = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

const Service = z.object({
  environment: z.record(z.string(), z.string()),
  healthcheck: z.object({ test: z.array(z.string()).min(2) }),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  deploy: z.object({ replicas: z.number().int() }).default({ replicas: 1 }),
});
const text = fileAt("compose.yaml");
const { services } = z
  .object({ services: z.record(z.string(), Service) })
  .parse(parse(text, { merge: true, strict: true }));
const { postgres, ...bots } = services;
const documented = new Set([...fileAt(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));

/** What compose puts in the place of `${NAME:-default}` and `${NAME:?why}`, with every name that has no default set. */
function filledIn(value: string): string {
  return value.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name, kind, rest) => (kind === "?" ? `a-${name}` : rest));
}

function configOf({ environment }: z.infer<typeof Service>) {
  const filled = Object.entries(environment).map(([name, value]) => [name, filledIn(value)] as const);
  return readConfig(Object.fromEntries(filled));
}

describe("the compose file", () => {
  it("asks for variables that .env.example explains, and for no others", () => {
    const asked = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const given = Object.values(bots).flatMap(({ environment }) => Object.keys(environment));
    expect(new Set([...asked, ...given]).difference(documented)).toEqual(new Set());
    expect(asked.length).toBeGreaterThan(3);
  });

  it("gives every process a configuration that the bot takes, on one PostgreSQL", () => {
    for (const service of Object.values(bots)) {
      expect(configOf(service)).toMatchObject({
        discord: { token: "a-DISCORD_TOKEN" },
        database: { kind: "postgres" },
      });
    }
    const password = "a-POSTGRES_PASSWORD";
    expect(filledIn(String(postgres?.environment["POSTGRES_PASSWORD"]))).toBe(password);
    expect(configOf(Object.values(bots)[0] ?? expect.fail("no bot")).database).toEqual({
      kind: "postgres",
      url: `postgres://bridge:${password}@postgres:5432/bridge`,
    });
  });

  it("runs one gateway and two workers, whose shares make Discord's 50 requests a second", () => {
    const processes = Object.values(bots).flatMap((service) =>
      Array.from({ length: service.deploy.replicas }, () => configOf(service)),
    );
    expect(processes.map(({ role }) => role)).toEqual(["gateway", "worker", "worker"]);
    const shares = processes.map(({ discord }) => discord?.globalRequestsPerSecond ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(50);
  });

  it("waits for a PostgreSQL that answers", () => {
    for (const { depends_on } of Object.values(bots))
      expect(depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  });

  it("starts files that exist", () => {
    const command = /^CMD (\[.+\])$/m.exec(fileAt("Dockerfile"))?.[1] ?? "[]";
    const [node, script] = z.tuple([z.string(), z.string()]).parse(JSON.parse(command));
    expect(existsSync(new URL(`../../${script}`, import.meta.url))).toBe(true);
    for (const { healthcheck } of Object.values(bots)) expect(healthcheck.test.slice(0, 2)).toEqual(["CMD", node]);
  });
});
