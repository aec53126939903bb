import { existsSync, readdirSync, readFileSync } from "node:fs";
import {
  ApplicationCommandOptionType,
  ComponentType,
  GatewayCloseCodes,
  GatewayOpcodes,
  RESTJSONErrorCodes,
} from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import type { CoverageRow } from "../../emulator/protocol.ts";
import { coverage } from "../../emulator/server/coverage/coverage.ts";
import { closeReasons } from "../../emulator/server/gateway/close-codes.ts";
import { limitRows } from "../../emulator/server/limits.ts";
import { errorNames } from "../../emulator/server/rest/api-error.ts";
import { RouteTable } from "../../emulator/server/rest/route.ts";
import { allRoutes } from "../../emulator/server/rest/routes/all-routes.ts";
import { startQuiet } from "./bot.ts";

function named(kind: CoverageRow["kind"], status?: CoverageRow["status"]): readonly string[] {
  const rows = coverage.filter((row) => row.kind === kind && (status === undefined || row.status === status));
  return rows.map((row) => row.name).toSorted();
}

/** A code as a test writes it: 10_008 or 10008. */
function numberPattern(code: number): RegExp {
  return new RegExp(`\\b${String(code).replace(/(?=(?:\d{3})+$)(?!^)/g, "_?")}\\b`);
}

/** Names of an enum of discord-api-types, without its reverse numbers and its deprecated alias. */
function namesOf(values: object): readonly string[] {
  const names = Object.keys(values).filter((name) => Number.isNaN(Number(name)) && name !== "SelectMenu");
  return names.toSorted();
}

describe("the coverage table says what the server does", () => {
  it("routes: exactly those that are registered", () => {
    const there = [...named("route", "complete"), ...named("route", "partial")].toSorted();
    expect(there).toEqual(allRoutes.map((route) => `${route.method} ${route.path}`).toSorted());
  });

  it.each(named("route", "missing"))("what is called missing is not answered: %s", (name) => {
    const [method = "", path = ""] = name.split(" ");
    const table = new RouteTable(allRoutes);
    expect(table.match(method, path.replaceAll(/:\w+/g, "1"))).not.toMatchObject({ route: {} });
  });

  it("errors: exactly those that are given", () => {
    expect(named("error")).toEqual([...errorNames].toSorted());
  });

  it("close codes: every one of Discord's, and those that are used are not called missing", () => {
    expect(named("closeCode")).toEqual(namesOf(GatewayCloseCodes));
    const used = [...named("closeCode", "complete"), ...named("closeCode", "partial")].toSorted();
    expect(used).toEqual(Object.keys(closeReasons).toSorted());
  });

  it.each([
    ["opcode", GatewayOpcodes],
    ["component", ComponentType],
    ["commandOption", ApplicationCommandOptionType],
  ] as const)("%ss: every one of Discord's", (kind, values) => {
    expect(named(kind)).toEqual(namesOf(values));
  });

  it("what is called complete names a test that exists; what is not says what is missing", () => {
    for (const row of coverage) {
      if (row.status === "complete") expect(row.test, row.name).not.toBeNull();
      else expect(row.note, row.name).not.toBe("");
      if (row.test !== null) expect(existsSync(row.test), row.test).toBe(true);
    }
  });

  it("every test that is named is held to what it is named for, by its own end", () => {
    const files = new Set(coverage.flatMap((row) => row.test ?? []));
    for (const file of files) expect(readFileSync(file, "utf8"), file).toMatch(/startQuiet\(/);
  });

  it("the test that a row names speaks of it", () => {
    const shownAs: Partial<Record<CoverageRow["kind"], (name: string) => RegExp>> = {
      error: (name) => numberPattern(RESTJSONErrorCodes[name as keyof typeof RESTJSONErrorCodes]),
      closeCode: (name) => numberPattern(GatewayCloseCodes[name as keyof typeof GatewayCloseCodes]),
      dispatch: (name) => new RegExp(name),
    };
    const silent = coverage.flatMap(({ kind, name, test }) => {
      const pattern = shownAs[kind]?.(name);
      return test === null || pattern === undefined || pattern.test(readFileSync(test, "utf8"))
        ? []
        : [`${test}: ${name}`];
    });
    expect(silent).toEqual([]);
  });

  it("every fault is one that a real client is driven through", () => {
    for (const row of coverage.filter(({ kind }) => kind === "fault")) {
      expect(row).toMatchObject({ status: "complete", test: "test/emulator/survival.test.ts" });
    }
  });

  it("no name is listed twice", () => {
    const keys = coverage.map((row) => `${row.kind} ${row.name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it("a person reads both tables as text", async () => {
  const discord = await startQuiet();
  const read = async (path: string): Promise<string> => (await fetch(`${discord.url}${path}`)).text();
  const [limitLines, coverageLines] = [await read("/limits"), await read("/coverage")];
  await discord.stop();
  for (const { name, guess } of limitRows()) {
    expect(limitLines).toMatch(new RegExp(`^${guess ? "GUESS" : "     "} ${name} `, "m"));
  }
  for (const { name } of coverage) expect(coverageLines).toContain(` ${name} `);
});

it("every limit says where it is from, and guesses say so", () => {
  for (const limit of limitRows()) {
    expect(limit.source, limit.name).not.toBe("");
    expect(limit.guess, limit.name).toBe(!limit.source.startsWith("https://"));
  }
});

it("every limit is one that the server asks about, or that Discord's own description holds", () => {
  const folder = new URL("../../emulator/server/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const server = files.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n");
  const unused = limitRows().filter(({ name }) => !new RegExp(`limits\\.${name}\\b`).test(server));
  expect(unused.map(({ name }) => name)).toEqual(["embeds", "nonceCharacters", "autocompleteChoices"]);
});
