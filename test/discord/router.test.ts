import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Reply } from "../../src/interactions/answer.ts";
import { customId, publicCustomId, wholeNumber } from "../../src/interactions/custom-id.ts";
import { command, defineCommand, defineUserCommand } from "../../src/interactions/define-command.ts";
import { defineButton, defineSelect } from "../../src/interactions/define-component.ts";
import { defineForm } from "../../src/interactions/define-form.ts";
import type { AnyRoute } from "../../src/interactions/route-table.ts";
import { ann, ben, chose, pressed, submitted, typed, typing, usedOnBen } from "./raw-interactions.ts";
import type { RouterWorld } from "./router-world.ts";
import { routerWorld, says } from "./router-world.ts";

let world: RouterWorld;
afterEach(() => world.stop());

const seen: unknown[] = [];
afterEach(() => void seen.splice(0));

/** Answers privately with "done" and remembers its input. */
const noting = {
  answer: () => ({ kind: "reply", visibility: "private" }) as const,
  async handle(input: unknown): Promise<Reply<{ kind: "reply"; visibility: "private" }>> {
    seen.push(input);
    return { kind: "view", view: says("done") };
  },
};

const shownId = customId("log.shown", { reps: wholeNumber });
const cheerId = publicCustomId("team.cheer", { times: wholeNumber });
const shown = defineButton(shownId, noting);
const cheer = defineButton(cheerId, noting);

async function receiving(
  raw: Parameters<RouterWorld["router"]["receive"]>[0],
  ...routes: AnyRoute[]
): Promise<string[]> {
  world = await routerWorld(...routes);
  await world.router.receive(raw);
  return world.sent();
}

const done = ['reply private "done"'];
const notYours = ['reply private "en-GB refusal pressedByOther"'];
const tooOld = ['reply private "en-GB refusal buttonTooOld"'];
const expired = ['reply private "en-GB refusal formExpired"'];

describe("a button", () => {
  it("is followed for its owner, with its arguments", async () => {
    expect(await receiving(pressed(shownId.encode(ann, { reps: 12 })), shown)).toEqual(done);
    expect(seen).toMatchObject([{ args: { reps: 12 }, userId: ann, messageId: "500000000000000001" }]);
  });

  it("tells others that it belongs to somebody else", async () => {
    expect(await receiving(pressed(shownId.encode(ann, { reps: 12 }), { by: ben }), shown)).toEqual(notYours);
    expect(seen).toEqual([]);
    expect(world.ends).toMatchObject([{ route: "log.shown", outcome: "refused" }]);
  });

  it("for anybody is followed for anybody", async () => {
    expect(await receiving(pressed(cheerId.encode({ times: 1 }), { by: ben, onPrivate: false }), cheer)).toEqual(done);
  });

  it.each([
    ["its route is no longer there", `v1:log.gone:${ann}:12`],
    ["its version is no longer read", `v0:log.shown:${ann}:12`],
    ["its arguments have changed", `v1:log.shown:${ann}:12:left`],
    ["its arguments are garbled", `v1:log.shown:${ann}:twelve`],
    ["it claims to be for anybody", "v1:log.shown:*:12"],
    ["it claims an owner and is for anybody", `v1:team.cheer:${ann}:1`],
    ["it is not ours", "confirm"],
  ])("is too old when %s", async (_, text) => {
    expect(await receiving(pressed(text), shown, cheer)).toEqual(tooOld);
    expect(seen).toEqual([]);
  });

  it("is answered exactly once, privately, whatever its custom id says", async () => {
    world = await routerWorld(shown, cheer);
    const tails = fc.oneof(fc.string(), fc.constantFrom(...["log.shown", "team.cheer"].map((route) => `v1:${route}:`)));
    let presses = 0;
    await fc.assert(
      fc.asyncProperty(tails, fc.string(), async (head, tail) => {
        presses += 1;
        const press = pressed(head + tail, { id: String(610000000000000000n + BigInt(presses)) });
        await world.router.receive(press);
        expect(world.discord.calls).toHaveLength(presses);
        expect(world.sent().at(-1)).toMatch(/^reply private "(done|en-GB refusal \w+)"$/);
      }),
    );
  });

  it("speaks the language of who pressed it", async () => {
    expect(await receiving(pressed("confirm", { locale: "de" }))).toEqual(['reply private "de refusal buttonTooOld"']);
  });
});

describe("a select menu", () => {
  it("gives its values", async () => {
    const id = customId("progress.view", {});
    expect(await receiving(chose(id.encode(ann, {}), ["chart", "sides"]), defineSelect(id, noting))).toEqual(done);
    expect(seen).toMatchObject([{ values: ["chart", "sides"] }]);
  });
});

describe("a form", () => {
  const id = customId("log.details", { reps: wholeNumber });
  const fields = z.object({
    amount: z.string(),
    pain: z.enum(["none", "some"]).nullable(),
    felt: z.array(z.string()),
    mirror: z.boolean(),
  });
  const details = defineForm(id, fields, noting);
  const filled = [
    { type: 4, id: 1, custom_id: "amount", value: "10 × 10" },
    { type: 21, id: 2, custom_id: "pain", value: null },
    { type: 22, id: 3, custom_id: "felt", values: ["glutes"] },
    { type: 23, id: 4, custom_id: "mirror", value: true },
  ];

  it("gives its fields: text, one of a group, several of a group, a check", async () => {
    expect(await receiving(submitted(id.encode(ann, { reps: 3 }), filled), details)).toEqual(done);
    expect(seen).toMatchObject([
      { args: { reps: 3 }, fields: { amount: "10 × 10", pain: null, felt: ["glutes"], mirror: true }, messageId: null },
    ]);
  });

  it("is expired when it asks for other fields than today's", async () => {
    expect(await receiving(submitted(id.encode(ann, { reps: 3 }), filled.slice(1)), details)).toEqual(expired);
  });

  it("is for who opened it", async () => {
    expect(await receiving(submitted(id.encode(ann, { reps: 3 }), filled, { by: ben }), details)).toEqual(notYours);
  });

  const updating = defineForm(id, fields, { ...noting, answer: () => ({ kind: "update" }) });

  it("updates the private message that its button is on", async () => {
    const raw = submitted(id.encode(ann, { reps: 3 }), filled, { onPrivate: true });
    expect(await receiving(raw, updating)).toEqual(['update public "done"']);
  });

  it.each([
    ["came from no message", { place: "botDm" }],
    ["came from a message that others read", { onPrivate: false }],
  ] as const)("does not update when it %s", async (_, where) => {
    const raw = submitted(id.encode(ann, { reps: 3 }), filled, where);
    expect(await receiving(raw, updating)).toEqual([expect.stringContaining("incident")]);
  });
});

describe("a slash command", () => {
  const log = command({
    path: ["bridge", "log"],
    options: {
      reps: { type: "integer", required: true },
      side: { type: "string", choices: ["left", "right"] },
      with: { type: "user" },
      file: { type: "attachment" },
      room: { type: "channel" },
      load: { type: "number" },
      mirror: { type: "boolean" },
    },
  });
  const daily = command({ path: ["bridge", "remind", "daily"], options: {} });
  const routes = [defineCommand(log, noting), defineCommand(daily, noting)];
  const reps = { name: "reps", type: 4, value: 10 };

  it("is found by its path, however deep", async () => {
    expect(await receiving(typed(["bridge", "remind", "daily"]), ...routes)).toEqual(done);
    expect(seen).toMatchObject([{ path: ["bridge", "remind", "daily"], options: {} }]);
    expect(world.ends).toMatchObject([{ route: "bridge remind daily" }]);
  });

  it("gives plain values, and people, channels and files as they are described", async () => {
    const user = { id: ben, username: "ben", global_name: null, discriminator: "0", avatar: null, bot: true };
    const file = { id: "8", filename: "own.json", url: "https://cdn.example/own.json", size: 12 };
    const given = [
      reps,
      { name: "side", type: 3, value: "left" },
      { name: "with", type: 6, value: ben },
      { name: "file", type: 11, value: "8" },
      { name: "room", type: 7, value: "9" },
      { name: "load", type: 10, value: 16.5 },
      { name: "mirror", type: 5, value: false },
    ];
    const resolved = {
      users: { [ben]: user },
      attachments: { 8: file },
      channels: { 9: { id: "9", type: 0, app_permissions: "2048" } },
    };
    expect(await receiving(typed(["bridge", "log"], given, {}, resolved), ...routes)).toEqual(done);
    expect(seen).toMatchObject([
      {
        options: {
          reps: 10,
          side: "left",
          with: { id: ben, displayName: "ben", isBot: true },
          file: { id: "8", name: "own.json", url: "https://cdn.example/own.json", sizeBytes: 12, contentType: null },
          room: { id: "9", type: 0, appPermissions: 2048n },
          load: 16.5,
          mirror: false,
        },
      },
    ]);
  });

  it.each([
    ["the command", ["bridge", "jump"], []],
    ["an option", ["bridge", "log"], [reps, { name: "height", type: 4, value: 1 }]],
    ["an option's type", ["bridge", "log"], [{ name: "reps", type: 3, value: "10" }]],
    ["a choice", ["bridge", "log"], [reps, { name: "side", type: 3, value: "both" }]],
    ["a required option", ["bridge", "log"], []],
  ] as const)("from an older list, which differs in %s, is declined with words", async (_, path, given) => {
    expect(await receiving(typed(path as never, given), ...routes)).toEqual(tooOld);
    expect(seen).toEqual([]);
  });
});

describe("a command from the menu of a person", () => {
  it("gives the person", async () => {
    expect(await receiving(usedOnBen("Cheer"), defineUserCommand("Cheer", noting))).toEqual(done);
    expect(seen).toMatchObject([{ target: { id: ben, displayName: "Benny", isBot: false } }]);
  });

  it("that is not there any more is declined with words", async () => {
    expect(await receiving(usedOnBen("Poke"), defineUserCommand("Cheer", noting))).toEqual(tooOld);
  });
});

describe("every input", () => {
  it("says who, where and with what permissions, in a server", async () => {
    await receiving(pressed(shownId.encode(ann, { reps: 1 }), { nick: "Annie" }), shown);
    expect(seen).toMatchObject([
      {
        userId: ann,
        displayName: "Annie",
        locale: "en-GB",
        guildLocale: "de",
        place: "guild",
        channelId: "400000000000000001",
        guildId: "300000000000000001",
        installedInGuild: true,
        appPermissions: 0xc00n,
        memberPermissions: 0xc00n,
        messageIsPrivate: true,
      },
    ]);
  });

  it.each([
    ["a server that the app is not installed in", { installed: false }, { place: "guild", installedInGuild: false }],
    ["the bot's direct messages", { place: "botDm" }, { place: "botDm", guildId: null, memberPermissions: null }],
    ["a private channel", { place: "privateChannel" }, { place: "privateChannel", installedInGuild: false }],
  ] as const)("says so in %s", async (_, where, expected) => {
    await receiving(pressed(shownId.encode(ann, { reps: 1 }), where), shown);
    expect(seen).toMatchObject([expected]);
  });
});

describe("an interaction that is delivered twice", () => {
  it("is answered once", async () => {
    const raw = pressed(shownId.encode(ann, { reps: 1 }));
    world = await routerWorld(shown);
    await Promise.all([world.router.receive(raw), world.router.receive(raw)]);
    await world.router.receive(raw);
    expect(seen).toHaveLength(1);
    expect(world.sent()).toEqual(done);
    expect(world.ends.map(({ outcome }) => outcome).sort()).toEqual(["answered", "duplicate", "duplicate"]);
  });
});

describe("an interaction that cannot be understood", () => {
  it("is logged and does not reject", async () => {
    world = await routerWorld(shown);
    await world.router.receive({ ...pressed("x"), app_permissions: "lots" } as never);
    expect(world.logged).toMatchObject([{ level: "error", message: "interaction not answered" }]);
    expect(world.router.inFlight).toBe(0);
  });
});

describe("suggestions", () => {
  const choices = Array.from({ length: 30 }, (_, at) => ({
    name: `Zone ${at} ${"x".repeat(100)}`,
    value: `zone-${at}`,
  }));
  const definition = command({ path: ["bridge", "settings"], options: { zone: { type: "string", suggest: true } } });
  const ask = typing(
    ["bridge", "settings"],
    [
      { name: "units", type: 3, value: "kg" },
      { name: "zone", type: 3, value: "ber", focused: true },
    ],
  );

  it("are what the route suggests, at most what Discord takes", async () => {
    const route = defineCommand(definition, {
      ...noting,
      suggest: {
        async zone(input) {
          seen.push(input);
          return choices;
        },
      },
    });
    await receiving(ask, route);
    expect(seen).toMatchObject([{ option: "zone", typed: "ber", options: { units: "kg" } }]);
    const shownNames = choices.slice(0, 25).map(({ name, value }) => ({ name: name.slice(0, 100), value }));
    expect(world.discord.calls).toMatchObject([{ body: { type: 8, data: { choices: shownNames } } }]);
    expect(world.ends).toMatchObject([{ route: "bridge settings zone", outcome: "answered" }]);
  });

  it("are none after a second, and the search is told to stop", async () => {
    let told: AbortSignal | null = null;
    const route = defineCommand(definition, {
      ...noting,
      suggest: {
        zone(_input, _ctx, signal) {
          told = signal;
          return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
        },
      },
    });
    world = await routerWorld(route);
    const answered = world.router.receive(ask);
    world.time.pass(999);
    expect(told).toMatchObject({ aborted: false });
    world.time.pass(1);
    await answered;
    expect(world.sent()).toEqual(["choices []"]);
    expect(told).toMatchObject({ aborted: true });
    expect(world.logged).toEqual([]);
  });

  it("are none when the search fails, which is logged", async () => {
    const route = defineCommand(definition, { ...noting, suggest: { zone: () => Promise.reject(new Error("boom")) } });
    expect(await receiving(ask, route)).toEqual(["choices []"]);
    expect(world.logged).toMatchObject([{ level: "error" }]);
  });

  it("are none for what does not suggest", async () => {
    expect(await receiving(typing(["bridge", "gone"], [{ name: "zone", type: 3, value: "b", focused: true }]))).toEqual(
      ["choices []"],
    );
  });

  it("that come too late for Discord end quietly", async () => {
    world = await routerWorld();
    world.discord.failNext({ kind: "refuse", code: 10062, status: 404 });
    await world.router.receive(ask);
    expect(world.logged).toEqual([]);
    expect(world.ends).toMatchObject([{ outcome: "expired" }]);
  });
});

describe("stopping", () => {
  function aHandlerThat(handle: (signal: AbortSignal) => Promise<Reply<{ kind: "reply"; visibility: "private" }>>) {
    return defineButton(shownId, { ...noting, handle: (_input, _ctx, signal) => handle(signal) });
  }
  const press = pressed(shownId.encode(ann, { reps: 1 }));

  it("is done at once when nothing is in flight", async () => {
    world = await routerWorld(shown);
    await world.router.stop(10_000);
    expect(world.time.pending).toBe(0);
  });

  it("waits for the answers in flight", async () => {
    const work = Promise.withResolvers<Reply<{ kind: "reply"; visibility: "private" }>>();
    world = await routerWorld(aHandlerThat(() => work.promise));
    void world.router.receive(press);
    let stopped = false;
    const stopping = world.router.stop(10_000).then(() => {
      stopped = true;
    });
    await new Promise((turn) => setImmediate(turn));
    expect([stopped, world.router.inFlight]).toEqual([false, 1]);
    work.resolve({ kind: "view", view: says("done") });
    await stopping;
    expect(world.sent()).toEqual(done);
  });

  it("tells handlers after the grace to stop, and the person to try again", async () => {
    const route = aHandlerThat(
      (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    );
    world = await routerWorld(route);
    void world.router.receive(press);
    const stopping = world.router.stop(1_000);
    world.time.pass(1_000);
    await stopping;
    expect(world.sent()).toEqual(['reply private "en-GB unavailable"']);
  });

  it("leaves a handler that does not listen, and says so", async () => {
    world = await routerWorld(aHandlerThat(() => new Promise(() => undefined)));
    void world.router.receive(press);
    const stopping = world.router.stop(1_000);
    world.time.pass(1_000);
    await new Promise((turn) => setImmediate(turn));
    world.time.pass(1_000);
    await stopping;
    expect(world.logged).toMatchObject([{ level: "warn", fields: { left: 1 } }]);
  });
});

it("an answer's latency is told: gateway event to Discord's acceptance", async () => {
  const work = Promise.withResolvers<Reply<{ kind: "reply"; visibility: "private" }>>();
  world = await routerWorld(defineButton(shownId, { ...noting, handle: () => work.promise }));
  const answered = world.router.receive(pressed(shownId.encode(ann, { reps: 1 })));
  world.time.pass(700);
  work.resolve({ kind: "view", view: says("done") });
  await answered;
  expect(world.ends).toEqual([{ route: "log.shown", outcome: "answered", acknowledgedAfterMs: 700, deferred: false }]);
});
