import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startLocalDiscord } from "../../emulator/server/local-discord.ts";
import type { DiscordClient, DiscordClientOptions } from "../../src/discord/discord-client.ts";
import { discordClient } from "../../src/discord/discord-client.ts";
import type { InteractionEnd } from "../../src/discord/ports.ts";
import { RefusalError } from "../../src/errors.ts";
import type { View } from "../../src/interactions/answer.ts";
import type { CommandTextsByLocale } from "../../src/interactions/command-texts.ts";
import { customId, discordId, publicCustomId, wholeNumber } from "../../src/interactions/custom-id.ts";
import { command, defineCommand, defineUserCommand } from "../../src/interactions/define-command.ts";
import { defineButton, defineSelect } from "../../src/interactions/define-component.ts";
import { defineForm } from "../../src/interactions/define-form.ts";
import type { RouteTable } from "../../src/interactions/route-table.ts";
import { aHandlerContext } from "../support/handler-context.ts";
import { HandDrivenTime } from "./hand-driven-time.ts";
import { says } from "./router-world.ts";

const privately = { answer: () => ({ kind: "reply", visibility: "private" }) as const };
const publicly = { answer: () => ({ kind: "reply", visibility: "public" }) as const };
const updating = { answer: () => ({ kind: "update" }) as const };
const saying = (text: string, files: View["files"] = []) => ({ kind: "view", view: { ...says(text), files } }) as const;

const againId = customId("again", { times: wholeNumber });
const detailsId = customId("details", {});
const filledId = customId("filled", {});
const levelId = customId("level", {});
const cheerId = publicCustomId("cheer", { whom: discordId });

/** A counter with a button for its owner, one for a form, a menu, and one that everybody may press. */
function counter(userId: string, times: number): View {
  return {
    components: [
      { type: 10, content: `${times} times` },
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: "Again", custom_id: againId.encode(userId, { times }) },
          { type: 2, style: 2, label: "Details", custom_id: detailsId.encode(userId, {}) },
        ],
      },
      {
        type: 1,
        components: [
          {
            type: 3,
            placeholder: "Level",
            custom_id: levelId.encode(userId, {}),
            options: ["1", "2"].map((value) => ({ label: `Level ${value}`, value })),
          },
        ],
      },
    ],
  };
}

const gate = { opened: Promise.withResolvers<void>() };

const table: RouteTable = {
  roots: [
    { type: "slash", name: "bridge", places: ["guild", "botDm", "privateChannel"], installs: ["guild", "user"] },
    { type: "user", name: "Cheer", places: ["guild"], installs: ["guild"] },
  ],
  routes: [
    defineCommand(
      command({
        path: ["bridge", "count"],
        options: { from: { type: "integer", min: 0 }, side: { type: "string", choices: ["left", "right"] } },
      }),
      {
        ...privately,
        handle: async ({ userId, options }) => ({ kind: "view", view: counter(userId, options.from ?? 0) }),
      },
    ),
    defineCommand(command({ path: ["bridge", "share", "board"], options: {} }), {
      ...publicly,
      handle: async ({ userId, displayName }) => ({
        kind: "view",
        view: {
          components: [
            { type: 10, content: `${displayName} showed up` },
            {
              type: 1,
              components: [{ type: 2, style: 1, label: "Cheer", custom_id: cheerId.encode({ whom: userId }) }],
            },
          ],
        },
      }),
    }),
    defineCommand(command({ path: ["bridge", "picture"], options: {} }), {
      ...privately,
      handle: async () => ({
        kind: "view",
        view: {
          components: [{ type: 12, items: [{ media: { url: "attachment://card.png" }, description: "A card" }] }],
          files: [{ name: "card.png", bytes: new Uint8Array([1, 2, 3]), description: "A card" }],
        },
      }),
    }),
    defineCommand(command({ path: ["bridge", "import"], options: { file: { type: "attachment", required: true } } }), {
      ...privately,
      handle: async ({ options }) => saying(`${options.file.name}: ${options.file.sizeBytes} bytes`),
    }),
    defineCommand(command({ path: ["bridge", "zone"], options: { city: { type: "string", suggest: true } } }), {
      ...privately,
      handle: async ({ options }) => saying(options.city ?? "nowhere"),
      suggest: { city: async ({ typed }) => [{ name: `${typed}lin`, value: "Europe/Berlin" }] },
    }),
    defineCommand(command({ path: ["bridge", "slow"], options: {} }), {
      ...publicly,
      async handle() {
        await gate.opened.promise;
        return saying("at last");
      },
    }),
    defineCommand(command({ path: ["bridge", "slow-refusal"], options: {} }), {
      ...publicly,
      async handle() {
        await gate.opened.promise;
        throw new RefusalError("nothingToUndo", {});
      },
    }),
    defineCommand(command({ path: ["bridge", "broken"], options: {} }), {
      ...privately,
      handle: () => Promise.reject(new Error("no such column")),
    }),
    defineCommand(command({ path: ["bridge", "slow-form"], options: {} }), {
      answer: ({ userId }) => ({ kind: "form", slow: counter(userId, 0) }),
      async handle() {
        await gate.opened.promise;
        return { kind: "form", form: { custom_id: "v1:never:*", title: "Never", components: [] } };
      },
    }),
    defineUserCommand("Cheer", { ...publicly, handle: async ({ target }) => saying(`Go ${target.displayName}`) }),
    defineButton(againId, {
      ...updating,
      handle: async ({ userId, args }) => ({ kind: "view", view: counter(userId, args.times + 1) }),
    }),
    defineButton(cheerId, {
      ...privately,
      handle: async ({ args, userId }) => saying(args.whom === userId ? "to yourself" : "to another"),
    }),
    defineButton(detailsId, {
      answer: () => ({ kind: "form", slow: says("slow") }),
      handle: async ({ userId }) => ({
        kind: "form",
        form: {
          custom_id: filledId.encode(userId, {}),
          title: "Details",
          components: [
            {
              type: 18,
              label: "Amount",
              component: { type: 4, style: 1, custom_id: "amount", value: "10 × 10", required: true },
            },
            {
              type: 18,
              label: "Pain",
              component: {
                type: 21,
                custom_id: "pain",
                required: false,
                options: [
                  { label: "None", value: "none" },
                  { label: "Some", value: "some" },
                ],
              },
            },
          ],
        },
      }),
    }),
    defineForm(filledId, z.object({ amount: z.string(), pain: z.enum(["none", "some"]).nullable() }), {
      ...updating,
      handle: async ({ fields }) => saying(`${fields.amount}, pain ${fields.pain ?? "not said"}`),
    }),
    defineSelect(levelId, { ...updating, handle: async ({ values }) => saying(`level ${values.join()}`) }),
  ],
};

const texts: CommandTextsByLocale = {
  default: {
    bridge: { description: "The coach" },
    "bridge count": {
      description: "Count",
      options: {
        from: { description: "From" },
        side: { description: "Side", choices: { left: "Left", right: "Right" } },
      },
    },
    "bridge share": { description: "Share" },
    "bridge share board": { description: "Share the board" },
    "bridge picture": { description: "A picture" },
    "bridge import": { description: "Import", options: { file: { description: "A file" } } },
    "bridge zone": { description: "Zone", options: { city: { description: "A city" } } },
    "bridge slow": { description: "Slow" },
    "bridge slow-refusal": { description: "Slow refusal" },
    "bridge broken": { description: "Broken" },
    "bridge slow-form": { description: "Slow form" },
    Cheer: { description: "" },
  },
  byLocale: { de: { bridge: { description: "Der Coach" }, Cheer: { name: "Anfeuern", description: "" } } },
};

let discord: LocalDiscord;
let client: DiscordClient;
let time: HandDrivenTime;
let ends: InteractionEnd[];
let logged: string[];

function options(changed: Partial<DiscordClientOptions> = {}): DiscordClientOptions {
  return {
    token: discord.token,
    apiUrl: discord.apiUrl,
    cdnUrl: discord.url,
    globalRequestsPerSecond: 50,
    table,
    texts,
    context: aHandlerContext(),
    isUnavailable: () => false,
    words: {
      refusal: (locale, { code }) => `${locale} ${code}`,
      unavailable: (locale) => `${locale} unavailable`,
      incident: (locale, id) => `${locale} incident ${id}`,
    },
    log: {
      error: (_fields, message) => logged.push(message),
      warn: (_fields, message) => logged.push(message),
      info: () => undefined,
    },
    time,
    meter: { ended: (end) => ends.push(end) },
    stopGraceMs: 5_000,
    onLost: (error) => logged.push(error.message),
    ...changed,
  };
}

beforeEach(async () => {
  gate.opened = Promise.withResolvers();
  [ends, logged, time] = [[], [], new HandDrivenTime()];
  discord = await startLocalDiscord({ page: false });
  client = discordClient(options());
  await client.start();
});
afterEach(async () => {
  gate.opened.resolve();
  await client.stop();
  await discord.stop();
});

/** What the bot broke of Discord's rules, in the local Discord's words. */
const brokenRules = () => discord.wire.entries.flatMap(({ brokenRules: rules }) => rules);

describe("connecting", () => {
  it("knows its application and its servers, and asks for no intents", () => {
    expect(client.isReady()).toBe(true);
    expect(client.applicationId()).toBe(discord.world.application.id);
    expect(client.guildIds()).toEqual([...discord.world.guilds.keys()]);
    const identify = discord.wire.entries.find(({ title }) => title.toLowerCase().includes("identify"));
    expect(identify?.request).toMatch(/"intents": 0\b/);
  });

  it("writes the commands once; a second start finds them as they are", async () => {
    const writes = () => discord.wire.entries.filter(({ title }) => title.startsWith("PUT")).length;
    expect(writes()).toBe(1);
    await client.stop();
    client = discordClient(options());
    await client.start();
    expect(writes()).toBe(1);
    expect(brokenRules()).toEqual([]);
  });

  it("tells when it is ready, with the servers as they are then", async () => {
    const [guildId = ""] = discord.world.guilds.keys();
    await client.stop();
    await discord.control({ kind: "removeApp", from: { guildId } });
    client = discordClient(options());
    const seen: unknown[] = [];
    client.onReady((connection) => seen.push(connection));
    await client.start();
    expect(seen).toEqual([{ applicationId: discord.world.application.id, guildIds: [] }]);
    expect(client.guildIds()).toEqual([]);
  });

  it("says when the connection is closed for good", async () => {
    const lost = Promise.withResolvers<Error>();
    await client.stop();
    client = discordClient(options({ onLost: lost.resolve }));
    await client.start();
    await discord.control({ kind: "closeGateway", how: 4004 });
    expect((await lost.promise).message).toMatch(/closed shard 0 for good with code 4004/);
    expect(client.isReady()).toBe(false);
  });
});

describe("a person in a server", () => {
  it("gets a private answer, with typed options", async () => {
    const turn = await discord.person("Mira").in("general").slash("bridge count", { from: 3 });
    expect(turn.message.text).toContain("3 times");
    expect(turn.message.isPrivate).toBe(true);
    expect(brokenRules()).toEqual([]);
    await client.stop();
    expect(ends).toMatchObject([{ route: "bridge count", outcome: "answered", deferred: false }]);
  });

  it("presses, chooses, and fills in a form", async () => {
    const mira = discord.person("Mira");
    const { message } = await mira.in("general").slash("bridge count");
    await message.press("Again");
    await message.press("Again");
    expect(message.text).toContain("2 times");
    const form = await message.press("Details");
    expect(form.modal.title).toBe("Details");
    await form.submit({ amount: "8 × 10" });
    expect(message.text).toBe("8 × 10, pain not said");
    const other = await mira.in("general").slash("bridge count");
    await other.message.choose("Level", "2");
    expect(other.message.text).toBe("level 2");
    expect(brokenRules()).toEqual([]);
  });

  it("reads a public answer of a subcommand in a group, and others may press what is for all", async () => {
    await discord.person("Mira").in("general").slash("bridge share board");
    const shared = discord.person("Sam").in("general").last;
    expect(shared.text).toContain("Mira showed up");
    const turn = await shared.press("Cheer");
    expect([turn.message.text, turn.message.isPrivate]).toEqual(["to another", true]);
  });

  it("uses a command from the menu of another person", async () => {
    const turn = await discord.person("Mira").in("general").onPerson("Cheer", discord.person("Sam").id);
    expect(turn.message.text).toBe("Go Sam");
  });

  it("sees a picture that came with the answer itself", async () => {
    const turn = await discord.person("Mira").in("general").slash("bridge picture");
    expect(turn.message.raw.attachments).toMatchObject([{ filename: "card.png", size: 3, description: "A card" }]);
    expect(brokenRules()).toEqual([]);
  });

  it("sends a file", async () => {
    const file = { filename: "own.json", contentType: "application/json", bytes: new Uint8Array(12) };
    const turn = await discord.person("Mira").in("general").slash("bridge import", { file });
    expect(turn.message.text).toBe("own.json: 12 bytes");
  });

  it("gets suggestions while typing", async () => {
    const turn = await discord.person("Mira").in("general").suggest("bridge zone", "city", { city: "Ber" });
    expect(turn.choices).toMatchObject([{ name: "Berlin", value: "Europe/Berlin" }]);
  });

  it("waits for a slow answer with thinking dots", async () => {
    const turn = await slow("bridge slow");
    gate.opened.resolve();
    expect((await turn.settled()).text).toBe("at last");
    expect(brokenRules()).toEqual([]);
  });

  it("reads a slow refusal privately, and the others nothing", async () => {
    await slow("bridge slow-refusal");
    const told = discord.person("Mira").in("general").next();
    gate.opened.resolve();
    const message = await told;
    expect([message.text, message.isPrivate]).toEqual(["en-US nothingToUndo", true]);
    expect(discord.person("Sam").in("general").messages).toEqual([]);
    expect(brokenRules()).toEqual([]);
  });

  it("is offered a button when a form is slow", async () => {
    const turn = await slow("bridge slow-form");
    expect(turn.message.buttons).toContain("Details");
    expect((await turn.message.press("Details")).modal.title).toBe("Details");
  });

  it("reads an incident id when something is broken", async () => {
    const turn = await discord.person("Mira").in("general").slash("bridge broken");
    expect(turn.message.text).toMatch(/^en-US incident [0-9a-f]{8}$/);
    expect(logged).toEqual(["interaction failed"]);
  });

  it("is answered once when the gateway delivers twice", async () => {
    const turn = await discord.person("Mira").in("general").slash("bridge count");
    await turn.redeliver();
    // What comes after the repetition on the same socket is answered after it.
    await discord.person("Mira").in("general").slash("bridge zone");
    await client.stop();
    expect(ends.map(({ outcome }) => outcome).sort()).toEqual(["answered", "answered", "duplicate"]);
  });

  it.each(["reset", "resetAfterApply", "500"] as const)("is answered in spite of %s", async (kind) => {
    const route = "POST /interactions/:interaction/:token/callback";
    await discord.control({ kind: "armFault", fault: { kind, route } });
    const turn = await discord.person("Mira").in("general").slash("bridge zone", { city: "here" });
    expect(turn.message.text).toBe("here");
    expect(discord.faults.all).toEqual([]);
  });
});

describe("a person in the bot's direct messages", () => {
  it("gets an ordinary message, which updates in place", async () => {
    const { message } = await discord.person("Mira").dm.slash("bridge count");
    expect(message.isPrivate).toBe(false);
    await message.press("Again");
    expect(message.text).toContain("1 times");
    expect(brokenRules()).toEqual([]);
  });
});

describe("a person with the app on their account", () => {
  it("uses it in a group that the bot is not in", async () => {
    const mira = discord.person("Mira");
    await mira.installApp();
    const { id } = await discord.control({ kind: "addGroupDm", userIds: [mira.id, discord.person("Sam").id] });
    const turn = await mira.in(id ?? "").slash("bridge count");
    expect(turn.message.isPrivate).toBe(true);
  });
});

describe("stopping", () => {
  it("lets the answer in flight through", async () => {
    const turn = await slow("bridge slow");
    const stopping = client.stop();
    gate.opened.resolve();
    await stopping;
    expect((await turn.settled()).text).toBe("at last");
  });
});

/** A command whose handler waits for the gate; resolves when the person sees that it takes longer. */
async function slow(words: string) {
  const turn = discord.person("Mira").in("general").slash(words);
  await discord.until(() => discord.wire.entries.some(({ title }) => title.includes("INTERACTION_CREATE")));
  // The event is on its way over the socket: the router's timer is there once it has arrived.
  while (time.pending === 0) await new Promise((turned) => setImmediate(turned));
  time.pass(2_000);
  return await turn;
}
