import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { REST } from "@discordjs/rest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registerCommands } from "../../src/discord/registration.ts";

const wanted = [
  {
    type: 1,
    name: "bridge",
    name_localizations: {},
    description: "The coach",
    description_localizations: { de: "Der Coach" },
    default_member_permissions: null,
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: 1,
        name: "log",
        description: "Log a set",
        options: [
          { type: 4, name: "reps", description: "How many", required: false, min_value: 0 },
          {
            type: 3,
            name: "side",
            description: "Which",
            required: true,
            choices: [
              { name: "Left", value: "left" },
              { name: "Right", value: "right" },
            ],
          },
        ],
      },
    ],
  },
  { type: 2, name: "Cheer", contexts: [0], integration_types: [0], default_member_permissions: null },
];

/** The same list as Discord gives it back: ids and versions added, defaults said or left out, keys in its own order. */
function asDiscordTells(commands: typeof wanted): object[] {
  const [bridge, cheer] = structuredClone(commands);
  return [
    { ...cheer, id: "2", application_id: "1", version: "9", description: "", nsfw: false, name_localizations: null },
    {
      options: bridge?.options?.map((option) => ({
        ...option,
        options: option.options.map(({ required, ...rest }) => (required ? { required, ...rest } : rest)),
      })),
      description: "The coach",
      description_localizations: { de: "Der Coach" },
      name_localizations: null,
      name: "bridge",
      type: 1,
      id: "1",
      application_id: "1",
      version: "8",
      default_member_permissions: null,
      dm_permission: true,
      contexts: [2, 0, 1],
      integration_types: [1, 0],
      nsfw: false,
    },
  ];
}

let known: object[] = [];
const calls: string[] = [];
const server = createServer(async (request, response) => {
  calls.push(`${request.method} ${request.url}`);
  if (request.method === "PUT") known = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString());
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(known));
});
let rest: REST;

beforeEach(async () => {
  calls.splice(0);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  rest = new REST({ api, globalRequestsPerSecond: Number.POSITIVE_INFINITY }).setToken("t");
});
afterEach(async () => {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

const path = "/api/v10/applications/1/commands";

describe("registering the commands", () => {
  it("reads with all languages and writes nothing when Discord has them, however it orders and fills them", async () => {
    known = asDiscordTells(wanted);
    expect(await registerCommands(rest, "1", wanted as never)).toBe("unchanged");
    expect(calls).toEqual([`GET ${path}?with_localizations=true`]);
  });

  it("writes the whole list when Discord has none", async () => {
    known = [];
    expect(await registerCommands(rest, "1", wanted as never)).toBe("written");
    expect(calls).toEqual([`GET ${path}?with_localizations=true`, `PUT ${path}`]);
    expect(known).toEqual(JSON.parse(JSON.stringify(wanted)));
  });

  it("writes when anything that people see or type has changed", async () => {
    for (const leaf of leavesOf(wanted)) {
      known = asDiscordTells(wanted);
      expect(await registerCommands(rest, "1", changedAt(wanted, leaf) as never), leaf.join(".")).toBe("written");
    }
  });

  it("writes when options or choices have another order", async () => {
    const [bridge, cheer] = structuredClone(wanted);
    bridge?.options?.[0]?.options.reverse();
    known = asDiscordTells(wanted);
    expect(await registerCommands(rest, "1", [bridge, cheer] as never)).toBe("written");
  });

  it("writes when a command is gone", async () => {
    known = asDiscordTells(wanted);
    expect(await registerCommands(rest, "1", wanted.slice(0, 1) as never)).toBe("written");
  });
});

type Leaf = readonly (string | number)[];

/** The way to every text, number or true of a value. What is null or false is a default, and may be left out. */
function leavesOf(value: unknown, way: Leaf = []): Leaf[] {
  if (value === null || value === false) return [];
  if (typeof value !== "object") return [way];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...way, key]));
}

function changedAt(value: unknown, [key, ...rest]: Leaf): unknown {
  if (key === undefined) return typeof value === "number" ? value + 7 : value === true ? false : `${value}x`;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], rest);
  return copy;
}
