import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { ConfigError } from "../../src/config/env.ts";

function complaintAbout(values: Record<string, string>): string {
  try {
    readConfig(values);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "no complaint";
}

describe("an empty environment", () => {
  it("means a local Discord and an embedded database in one process", () => {
    expect(readConfig({})).toMatchObject({
      discord: null,
      database: { kind: "embedded", directory: resolve(".data/postgres") },
      role: "all",
      ops: { host: "127.0.0.1", port: 8931, allowClockShift: false },
      emulator: { port: 8930, clockUrl: "http://127.0.0.1:8931/clock" },
    });
  });

  it("takes an empty value, as .env.example has them, for absent", () => {
    expect(readConfig({ DISCORD_TOKEN: "", DATABASE_URL: "", OPS_PORT: "", SHARDS: "" })).toEqual(readConfig({}));
  });
});

describe("a full environment", () => {
  it("shapes Discord, the database and the shards", () => {
    const config = readConfig({
      DISCORD_TOKEN: "abc.def",
      DISCORD_API_URL: "http://127.0.0.1:9000/api/",
      DATABASE_URL: "postgres://coach:secret@db:5432/coach",
      ROLE: "gateway",
      SHARDS: "[0, 1]",
      SHARD_COUNT: "8",
      DISCORD_GLOBAL_RPS: "25",
      ALLOW_CLOCK_SHIFT: "true",
    });
    expect(config.discord).toEqual({
      token: "abc.def",
      apiUrl: "http://127.0.0.1:9000/api",
      cdnUrl: "https://cdn.discordapp.com",
      globalRequestsPerSecond: 25,
      shards: { ids: [0, 1], count: 8 },
    });
    expect(config.database).toEqual({ kind: "postgres", url: "postgres://coach:secret@db:5432/coach" });
    expect(config.role).toBe("gateway");
    expect(config.ops.allowClockShift).toBe(true);
  });
});

it("runs all shards in this process when only their number is given", () => {
  const { discord } = readConfig({ DISCORD_TOKEN: "t", DATABASE_URL: "postgres://db/coach", SHARD_COUNT: "2" });
  expect(discord?.shards).toEqual({ ids: [0, 1], count: 2 });
});

describe("a wrong value names the variable and what was expected", () => {
  it.each([
    [{ OPS_PORT: "eighty" }, 'OPS_PORT: expected a port number from 0 to 65535. Given: "eighty".'],
    [{ OPS_PORT: "65536" }, "OPS_PORT: expected a port number from 0 to 65535."],
    [{ EMULATOR_PORT: "-1" }, "EMULATOR_PORT: expected a port number from 0 to 65535."],
    [{ ALLOW_CLOCK_SHIFT: "yes" }, "ALLOW_CLOCK_SHIFT: expected true or false."],
    [{ DISCORD_API_URL: "https://discord.com/api/v10" }, "DISCORD_API_URL: expected the address without the version"],
    [{ DISCORD_API_URL: "discord.com" }, "DISCORD_API_URL: expected an http:// or https:// address."],
    [{ DISCORD_GLOBAL_RPS: "0" }, "DISCORD_GLOBAL_RPS: expected requests per second, from 1 to 50."],
    [{ SHARDS: "0,1" }, "SHARDS: expected a list of shard numbers such as [0,1]."],
    [{ SHARD_COUNT: "0" }, "SHARD_COUNT: expected the number of all shards, 1 or more."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: expected trace, debug, info, warn, error, fatal or silent."],
    [{ ROLE: "boss" }, "ROLE: expected all, gateway or worker."],
  ])("%j", (values, complaint) => {
    expect(complaintAbout(values)).toContain(complaint);
  });

  it("names every wrong variable at once", () => {
    expect(complaintAbout({ OPS_PORT: "x", ROLE: "boss" }).split("\n")).toHaveLength(2);
  });

  it("never repeats a secret", () => {
    const complaint = complaintAbout({ DISCORD_TOKEN: "tok en-123", DATABASE_URL: "mysql://me:hunter2@db/x" });
    expect(complaint).toContain("DISCORD_TOKEN: expected the bot token, without spaces.");
    expect(complaint).toContain("DATABASE_URL: expected an address such as postgres://");
    expect(complaint).not.toContain("en-123");
    expect(complaint).not.toContain("hunter2");
  });
});

describe("values that do not fit together are refused", () => {
  const postgres = "postgres://db/coach";
  it.each([
    [{ ROLE: "gateway" }, "ROLE: expected all while DATABASE_URL is not set"],
    [{ SHARDS: "[0]", SHARD_COUNT: "2" }, "SHARDS, SHARD_COUNT: expected DATABASE_URL beside them"],
    [{ SHARDS: "[0]", DATABASE_URL: postgres }, "SHARD_COUNT: expected the number of all shards beside SHARDS"],
    [{ SHARDS: "[0,2]", SHARD_COUNT: "2", DATABASE_URL: postgres }, "SHARDS: expected numbers below SHARD_COUNT (2)"],
    [{ ALLOW_CLOCK_SHIFT: "true", DISCORD_TOKEN: "t" }, "ALLOW_CLOCK_SHIFT: expected false unless DISCORD_API_URL"],
    [
      { ALLOW_CLOCK_SHIFT: "true", DISCORD_TOKEN: "t", DISCORD_API_URL: "https://127.0.0.1.example.com/api" },
      "ALLOW_CLOCK_SHIFT: expected false unless DISCORD_API_URL",
    ],
  ])("%j", (values, complaint) => {
    expect(complaintAbout(values)).toContain(complaint);
  });
});
