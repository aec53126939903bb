import { DiscordAPIError, HTTPError, type RateLimitData, REST, type RESTOptions } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";

interface Message {
  readonly id: string;
  readonly content: string;
  readonly attachments: readonly { readonly id: string; readonly url: string; readonly filename: string }[];
}

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let general: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = client();
  mira = discord.person("Mira");
  general = mira.in("general").channelId;
});

afterEach(async () => {
  await discord.stop();
});

function client(options: Partial<RESTOptions> = {}): REST {
  return new REST({ api: discord.apiUrl, retries: 0, ...options }).setToken(discord.token);
}

async function send(body: object, channelId = general): Promise<Message> {
  return (await rest.post(`/channels/${channelId}/messages`, { body })) as Message;
}

/** The code and field errors of a refused request. */
async function refusal(request: Promise<unknown>): Promise<{ code: unknown; status: number; errors: unknown }> {
  const error = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`not refused, but ${String(error)}`);
  const { errors } = error.rawError as { errors?: unknown };
  return { code: error.code, status: error.status, errors };
}

describe("messages", () => {
  it("are sent, read, edited and deleted", async () => {
    const { id } = await send({ content: "one" });
    expect(await rest.get(`/channels/${general}/messages/${id}`)).toMatchObject({
      content: "one",
      edited_timestamp: null,
    });
    await rest.patch(`/channels/${general}/messages/${id}`, { body: { content: "two" } });
    expect(mira.in("general").last.text).toBe("two");
    await rest.delete(`/channels/${general}/messages/${id}`);
    expect(mira.in("general").messages).toEqual([]);
    expect((await refusal(rest.get(`/channels/${general}/messages/${id}`))).code).toBe(10_008);
  });

  it("come in pages, newest first, before and after an id or a moment", async () => {
    const ids: string[] = [];
    for (const content of ["a", "b", "c", "d"]) {
      ids.push((await send({ content })).id);
      await discord.advance(1000);
    }
    const page = async (query: Record<string, string>): Promise<string> => {
      const messages = await rest.get(`/channels/${general}/messages`, { query: new URLSearchParams(query) });
      return (messages as Message[]).map((message) => message.content).join("");
    };
    expect(await page({})).toBe("dcba");
    expect(await page({ limit: "2" })).toBe("dc");
    expect(await page({ before: ids[2] ?? "" })).toBe("ba");
    expect(await page({ after: ids[1] ?? "", limit: "1" })).toBe("c");
    const afterSecond = (BigInt(discord.world.clock.nowMs - 2500) - 1_420_070_400_000n) << 22n;
    expect(await page({ after: String(afterSecond) })).toBe("dc");
    expect(await page({ around: ids[1] ?? "", limit: "3" })).toBe("cba");
  });

  it("with the same nonce are one for two minutes of this clock", async () => {
    const body = { content: "once", nonce: "delivery-1", enforce_nonce: true };
    const first = await send(body);
    await discord.advance(119_999);
    expect((await send(body)).id).toBe(first.id);
    await discord.advance(1);
    expect((await send(body)).id).not.toBe(first.id);
    expect(mira.in("general").messages).toHaveLength(2);
  });

  it("with the same nonce are two where it is not enforced", async () => {
    await send({ content: "twice", nonce: "n" });
    await send({ content: "twice", nonce: "n" });
    expect(mira.in("general").messages).toHaveLength(2);
  });

  it("ping only whom allowed_mentions lets them", async () => {
    await grantBot(1n << 17n, discord.world.channels.get(general)?.guildId ?? "");
    const content = `<@${mira.id}> <@${discord.person("Sam").id}> @everyone`;
    expect(await send({ content })).toMatchObject({ mentions: [{ id: mira.id }, {}], mention_everyone: true });
    const quiet = await send({ content, allowed_mentions: { parse: [] } });
    expect(quiet).toMatchObject({ mentions: [], mention_everyone: false });
    const one = await send({ content, allowed_mentions: { users: [mira.id] } });
    expect(one).toMatchObject({ mentions: [{ id: mira.id }] });
  });

  it("bulk delete takes 2 to 100, none older than two weeks", async () => {
    const path = `/channels/${general}/messages/bulk-delete` as const;
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    await grantBot(1n << 13n, guildId);
    const old = await send({ content: "old" });
    await discord.advance(15 * 24 * 60 * 60_000);
    const messages = [(await send({ content: "a" })).id, (await send({ content: "b" })).id];
    expect((await refusal(rest.post(path, { body: { messages: messages.slice(1) } }))).code).toBe(50_016);
    expect((await refusal(rest.post(path, { body: { messages: [...messages, old.id] } }))).code).toBe(50_034);
    await rest.post(path, { body: { messages } });
    expect(mira.in("general").messages.map((message) => message.text)).toEqual(["old"]);
  });
});

describe("files", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAC0lEQVR4nGNgwAQAABQAAQRD1NIAAAAASUVORK5CYII=",
    "base64",
  );

  async function sendPicture(): Promise<Message> {
    return (await rest.post(`/channels/${general}/messages`, {
      body: {
        flags: 1 << 15,
        attachments: [{ id: 0, description: "Three by two" }],
        components: [{ type: 12, items: [{ media: { url: "attachment://my_pose.png" } }] }],
      },
      files: [{ name: "my pose.png", data: png, contentType: "image/png" }],
    })) as Message;
  }

  it("go up with a message and come down from the CDN path, byte for byte", async () => {
    const message = await sendPicture();
    const [attachment] = message.attachments;
    expect(attachment).toMatchObject({ filename: "my_pose.png", width: 3, height: 2, description: "Three by two" });
    expect(message).toMatchObject({ components: [{ items: [{ media: { url: attachment?.url, width: 3 } }] }] });
    const response = await fetch(attachment?.url ?? "");
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
  });

  it("stay, are added and go as an edit lists them", async () => {
    const first = (await rest.post(`/channels/${general}/messages`, {
      files: [
        { name: "a.txt", data: "a" },
        { name: "b.txt", data: "b" },
      ],
    })) as Message;
    const path = `/channels/${general}/messages/${first.id}` as const;
    const untouched = (await rest.patch(path, { body: { content: "still" } })) as Message;
    expect(untouched.attachments).toHaveLength(2);
    const [, b] = first.attachments;
    const edited = (await rest.patch(path, {
      body: { attachments: [{ id: b?.id }, { id: 0, filename: "c.txt" }] },
      files: [{ name: "c.txt", data: "c" }],
    })) as Message;
    expect(edited.attachments.map((one) => one.filename)).toEqual(["b.txt", "c.txt"]);
    expect((await fetch(first.attachments[0]?.url ?? "")).status).toBe(404);
  });

  it("of more than 10 MiB are refused with 40005", async () => {
    const data = Buffer.alloc(10 * 1024 * 1024 + 1);
    const request = rest.post(`/channels/${general}/messages`, { files: [{ name: "big.bin", data }] });
    expect(await refusal(request)).toMatchObject({ code: 40_005, status: 413 });
  });

  it("that could be run are only downloaded", async () => {
    const { attachments } = (await rest.post(`/channels/${general}/messages`, {
      files: [{ name: "x.html", data: "<script>alert(1)</script>", contentType: "text/html" }],
    })) as Message;
    const { headers } = await fetch(attachments[0]?.url ?? "");
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });
});

describe("what Discord rejects in a message", () => {
  const text = (length: number) => ({ type: 10, content: "x".repeat(length) });
  const button = (details: object = {}) => ({ type: 2, style: 1, label: "ok", custom_id: "a", ...details });
  const v2 = (...components: readonly object[]) => ({ flags: 1 << 15, components });
  const row = (...components: readonly object[]) => ({ type: 1, components });

  it.each([
    ["nothing", {}, 50_006, undefined],
    ["2001 characters", { content: "x".repeat(2001) }, 50_035, { content: {} }],
    ["a nonce of 26", { content: "x", nonce: "x".repeat(26) }, 50_035, { nonce: {} }],
    ["content beside V2 components", { content: "x", ...v2(text(1)) }, 50_035, { content: {} }],
    ["an embed beside V2 components", { embeds: [{ title: "x" }], ...v2(text(1)) }, 50_035, { embeds: {} }],
    ["V2 components without their flag", { components: [text(1)] }, 50_035, { components: { 0: { type: {} } } }],
    ["4001 characters in V2 texts", v2(text(4000), text(1)), 50_035, { components: {} }],
    [
      "41 components",
      v2({ type: 17, components: Array.from({ length: 40 }, () => text(1)) }),
      50_035,
      { components: {} },
    ],
    ["a custom_id twice", { components: [row(button(), button())] }, 50_035, { components: {} }],
    ["a custom_id of 101", { components: [row(button({ custom_id: "x".repeat(101) }))] }, 50_035, { components: {} }],
    ["a label of 81", { components: [row(button({ label: "x".repeat(81) }))] }, 50_035, { components: {} }],
    [
      "a button without a custom_id",
      { components: [row({ type: 2, style: 1, label: "x" })] },
      50_035,
      { components: {} },
    ],
    [
      "a link with a custom_id",
      { components: [row(button({ style: 5, url: "https://a.b" }))] },
      50_035,
      { components: {} },
    ],
    [
      "six buttons in a row",
      { components: [row(...[..."abcdef"].map((id) => button({ custom_id: id })))] },
      50_035,
      {},
    ],
    ["six rows", { components: [..."abcdef"].map((id) => row(button({ custom_id: id }))) }, 50_035, { components: {} }],
    ["a button beside a menu", { components: [row(button(), select([option("a")]))] }, 50_035, { components: {} }],
    ["26 options", { components: [row(select([...Array(26).keys()].map((n) => option(`${n}`))))] }, 50_035, {}],
    ["an option twice", { components: [row(select([option("a"), option("a")]))] }, 50_035, { components: {} }],
    [
      "a picture that is not attached",
      v2({ type: 12, items: [{ media: { url: "attachment://no.png" } }] }),
      50_035,
      {},
    ],
    [
      "6001 characters in embeds",
      { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
      50_035,
      {},
    ],
    [
      "users both parsed and listed",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      50_035,
      {},
    ],
    ["a reply to nothing", { content: "x", message_reference: { message_id: "1" } }, 50_035, { message_reference: {} }],
  ])("%s", async (_name, body, code, errors) => {
    const refused = await refusal(send(body));
    expect(refused.code).toBe(code);
    if (errors) expect(refused.errors).toMatchObject(errors);
    expect(mira.in("general").messages).toEqual([]);
  });

  function option(value: string) {
    return { label: value, value };
  }

  function select(options: readonly object[]) {
    return { type: 3, custom_id: "menu", options };
  }

  it("keeps the V2 flag for good", async () => {
    const { id } = await send(v2(text(1)));
    const edit = rest.patch(`/channels/${general}/messages/${id}`, { body: { flags: 0, content: "x" } });
    expect((await refusal(edit)).errors).toMatchObject({ content: {} });
  });

  it("reports what it does not know, and goes on", async () => {
    await send({ content: "x", contnet: "y" });
    expect(lastEntry()).toMatchObject({ status: 200, severity: "warning", brokenRules: ["unknown key: contnet"] });
  });
});

describe("permissions and doors", () => {
  it("nothing without a bot's token", async () => {
    const response = await fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: "Bearer x" } });
    expect(response.status).toBe(401);
    expect((await fetch(`${discord.apiUrl}/v10/users/@me`)).status).toBe(401);
  });

  it("a channel the bot cannot see, may not write in, or that does not exist", async () => {
    const botId = discord.world.application.botUserId;
    expect(await refusal(send({ content: "x" }, "1"))).toMatchObject({ code: 10_003, status: 404 });
    await discord.control({
      kind: "setOverwrite",
      channelId: general,
      targetId: botId,
      allow: "0",
      deny: String(1n << 11n),
    });
    expect(await refusal(send({ content: "x" }))).toMatchObject({ code: 50_013, status: 403 });
    await discord.control({
      kind: "setOverwrite",
      channelId: general,
      targetId: botId,
      allow: "0",
      deny: String(1n << 10n),
    });
    expect(await refusal(send({ content: "x" }))).toMatchObject({ code: 50_001, status: 403 });
  });

  it("reading history without the permission gives an empty list", async () => {
    const botId = discord.world.application.botUserId;
    await send({ content: "x" });
    await discord.control({
      kind: "setOverwrite",
      channelId: general,
      targetId: botId,
      allow: "0",
      deny: String(1n << 16n),
    });
    expect(await rest.get(`/channels/${general}/messages`)).toEqual([]);
  });

  it("other people's messages stay theirs", async () => {
    const { id } = await mira.in("general").say("mine");
    const path = `/channels/${general}/messages/${id}` as const;
    expect((await refusal(rest.patch(path, { body: { content: "x" } }))).code).toBe(50_005);
    expect((await refusal(rest.delete(path))).code).toBe(50_013);
  });

  it("what others write is empty for a bot without that intent", async () => {
    const { id } = await mira.in("general").say("secret");
    expect(await rest.get(`/channels/${general}/messages/${id}`)).toMatchObject({ content: "" });
    const direct = await mira.dm.say("for you");
    expect(await rest.get(`/channels/${mira.dm.channelId}/messages/${direct.id}`)).toMatchObject({
      content: "for you",
    });
  });

  it("direct messages: open, closed, and without a shared server", async () => {
    const channel = (await rest.post("/users/@me/channels", { body: { recipient_id: mira.id } })) as { id: string };
    expect(channel.id).toBe(mira.dm.channelId);
    await send({ content: "hello" }, channel.id);
    expect(mira.dm.last.text).toBe("hello");
    await mira.closeDms();
    expect(await refusal(send({ content: "x" }, channel.id))).toMatchObject({ code: 50_007, status: 403 });
    await mira.closeDms(false);
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    await discord.control({ kind: "removeApp", from: { guildId } });
    expect((await refusal(send({ content: "x" }, channel.id))).code).toBe(50_278);
    await mira.installApp();
    await send({ content: "again" }, channel.id);
  });

  it("members, guilds and users that are gone", async () => {
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    const sam = discord.person("Sam");
    expect(await rest.get(`/guilds/${guildId}/members/${sam.id}`)).toMatchObject({ user: { id: sam.id } });
    await discord.control({ kind: "leaveGuild", guildId, userId: sam.id });
    expect((await refusal(rest.get(`/guilds/${guildId}/members/${sam.id}`))).code).toBe(10_007);
    expect((await refusal(rest.get("/users/1"))).code).toBe(10_013);
    expect(await rest.get("/users/@me/guilds")).toHaveLength(1);
    await discord.control({ kind: "removeApp", from: { guildId } });
    expect((await refusal(rest.get(`/guilds/${guildId}`))).code).toBe(10_004);
    expect(await rest.get("/users/@me/guilds")).toEqual([]);
  });
});

describe("threads, pins, reactions, typing", () => {
  it("a thread on a message takes messages until it is archived", async () => {
    const { id } = await send({ content: "topic" });
    const path = `/channels/${general}/messages/${id}/threads` as const;
    const thread = (await rest.post(path, { body: { name: "talk" } })) as { id: string };
    expect(thread).toMatchObject({ id, type: 11, parent_id: general });
    const inside = await send({ content: "inside" }, thread.id);
    expect(mira.in("talk").last.text).toBe("inside");
    expect((await refusal(rest.post(path, { body: { name: "again" } }))).code).toBe(160_004);
    await rest.patch(`/channels/${thread.id}`, { body: { archived: true } });
    const edit = rest.patch(`/channels/${thread.id}/messages/${inside.id}`, { body: { content: "x" } });
    expect((await refusal(edit)).code).toBe(50_083);
    await send({ content: "awake" }, thread.id);
    expect(await rest.get(`/channels/${thread.id}`)).toMatchObject({ thread_metadata: { archived: false } });
  });

  it("a private thread is seen by its members", async () => {
    await grantBot(1n << 36n, discord.world.channels.get(general)?.guildId ?? "");
    const thread = (await rest.post(`/channels/${general}/threads`, { body: { name: "quiet", type: 12 } })) as {
      id: string;
    };
    expect(() => discord.person("Sam").in("quiet")).toThrow("sees no channel");
    await rest.put(`/channels/${thread.id}/thread-members/${discord.person("Sam").id}`);
    expect(discord.person("Sam").in("quiet").channelId).toBe(thread.id);
    const guildId = discord.world.channels.get(general)?.guildId ?? "";
    expect(await rest.get(`/guilds/${guildId}/threads/active`)).toMatchObject({ threads: [{ id: thread.id }] });
  });

  it("reactions are counted, listed and cleared", async () => {
    const { id } = await send({ content: "x" });
    const path = `/channels/${general}/messages/${id}/reactions` as const;
    await mira.message(id).react("🔥");
    await rest.put(`${path}/${encodeURIComponent("🔥")}/@me`);
    const fire = { emoji: { name: "🔥" }, count: 2, me: true };
    expect(await rest.get(`/channels/${general}/messages/${id}`)).toMatchObject({ reactions: [fire] });
    expect(await rest.get(`${path}/${encodeURIComponent("🔥")}`)).toMatchObject([{ id: mira.id }, { bot: true }]);
    expect((await refusal(rest.put(`${path}/nonsense/@me`))).code).toBe(10_014);
    await rest.delete(`${path}/${encodeURIComponent("🔥")}/@me`);
    expect((await refusal(rest.delete(path))).code).toBe(50_013);
    expect(mira.message(id).raw.reactions).toMatchObject([{ count: 1, me: true }]);
  });

  it("pins need a permission and are listed newest first", async () => {
    const { id } = await send({ content: "x" });
    const second = await send({ content: "y" });
    const path = `/channels/${general}/messages/pins` as const;
    expect((await refusal(rest.put(`${path}/${id}`))).code).toBe(50_013);
    await grantBot(1n << 51n, discord.world.channels.get(general)?.guildId ?? "");
    await rest.put(`${path}/${id}`);
    await rest.put(`${path}/${second.id}`);
    expect(await rest.get(path)).toMatchObject({ items: [{ message: { id: second.id } }, { message: { id } }] });
    await rest.delete(`${path}/${second.id}`);
    expect(await rest.get(`/channels/${general}/pins`)).toMatchObject([{ id, pinned: true }]);
  });

  it("typing is shown to people", async () => {
    const events: string[] = [];
    discord.onEvent((event) => events.push(event.kind));
    await rest.post(`/channels/${general}/typing`);
    expect(events).toContain("typing");
  });
});

describe("commands", () => {
  const commandsPath = () => `/applications/${discord.world.application.id}/commands` as const;

  it("are replaced, added, changed and removed; the same name keeps its id", async () => {
    const put = (body: object[]) => rest.put(commandsPath(), { body }) as Promise<{ id: string; name: string }[]>;
    const [first] = await put([{ name: "log", description: "a" }]);
    const [again, other] = await put([
      { name: "log", description: "b" },
      { name: "why", description: "c" },
    ]);
    expect(again?.id).toBe(first?.id);
    await rest.patch(`${commandsPath()}/${other?.id}`, { body: { description: "changed" } });
    expect(await rest.get(`${commandsPath()}/${other?.id}`)).toMatchObject({ name: "why", description: "changed" });
    await rest.delete(`${commandsPath()}/${other?.id}`);
    expect(await rest.get(commandsPath())).toMatchObject([{ name: "log", description: "b" }]);
    expect((await refusal(rest.get(`${commandsPath()}/${other?.id}`))).code).toBe(10_063);
  });

  it("of one guild are apart from the global ones", async () => {
    const guildId = [...discord.world.guilds.keys()][0] ?? "";
    const path = `/applications/${discord.world.application.id}/guilds/${guildId}/commands` as const;
    await rest.post(path, { body: { name: "here", description: "d" } });
    expect(await rest.get(path)).toMatchObject([{ name: "here", guild_id: guildId }]);
    expect(await rest.get(commandsPath())).toEqual([]);
  });

  const option = (details: object) => ({
    name: "a",
    description: "b",
    options: [{ type: 3, name: "o", description: "d", ...details }],
  });
  it.each([
    ["a name in capitals", { name: "Log", description: "d" }],
    ["no description", { name: "log" }],
    ["a description of 101", { name: "log", description: "x".repeat(101) }],
    [
      "26 options",
      {
        name: "log",
        description: "d",
        options: Array.from({ length: 26 }, (_, n) => ({ type: 3, name: `o${n}`, description: "d" })),
      },
    ],
    ["choices and autocomplete", option({ autocomplete: true, choices: [{ name: "a", value: "a" }] })],
    ["26 choices", option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) })],
    [
      "a required option after an optional one",
      {
        name: "log",
        description: "d",
        options: [
          { type: 3, name: "a", description: "d" },
          { type: 3, name: "b", description: "d", required: true },
        ],
      },
    ],
    [
      "a subcommand beside an option",
      {
        name: "log",
        description: "d",
        options: [
          { type: 1, name: "a", description: "d" },
          { type: 3, name: "b", description: "d" },
        ],
      },
    ],
    ["a context menu command with a description", { name: "Cheer", type: 2, description: "d" }],
  ])("%s is refused", async (_name, body) => {
    expect((await refusal(rest.put(commandsPath(), { body: [body] }))).code).toBe(50_035);
    expect((await refusal(rest.post(commandsPath(), { body }))).code).toBe(50_035);
  });

  it("twice the same name is refused", async () => {
    const body = [
      { name: "log", description: "a" },
      { name: "log", description: "b" },
    ];
    expect((await refusal(rest.put(commandsPath(), { body }))).code).toBe(50_035);
  });
});

describe("who the bot is and where", () => {
  it("its application, under both addresses", async () => {
    await rest.patch("/applications/@me", { body: { description: "coaches" } });
    const expected = { id: discord.world.application.id, description: "coaches", approximate_guild_count: 1 };
    expect(await rest.get("/applications/@me")).toMatchObject(expected);
    expect(await rest.get("/oauth2/applications/@me")).toMatchObject(expected);
    expect(await rest.get("/gateway")).toEqual({ url: discord.gatewayUrl });
  });

  it("its server: channels, roles, members", async () => {
    const guildId = [...discord.world.guilds.keys()][0] ?? "";
    expect(await rest.get(`/guilds/${guildId}`)).toMatchObject({ name: "Playground", owner_id: mira.id });
    const named = [{ name: "general" }, { name: "accountability" }];
    expect(await rest.get(`/guilds/${guildId}/channels`)).toMatchObject(named);
    expect(await rest.get(`/guilds/${guildId}/roles`)).toMatchObject([{ name: "@everyone" }, { managed: true }]);
    expect(await rest.get(`/guilds/${guildId}/roles/${guildId}`)).toMatchObject({ name: "@everyone" });
    expect((await refusal(rest.get(`/guilds/${guildId}/roles/1`))).code).toBe(10_011);
    const query = new URLSearchParams({ limit: "1000", after: mira.id });
    expect(await rest.get(`/guilds/${guildId}/members`, { query })).toMatchObject([{ user: { username: "sam" } }]);
    const create = () => rest.post(`/guilds/${guildId}/channels`, { body: { name: "made" } });
    expect((await refusal(create())).code).toBe(50_013);
    await grantBot(1n << 4n, guildId);
    const made = (await create()) as { id: string };
    expect(await rest.delete(`/channels/${made.id}`)).toMatchObject({ name: "made" });
    expect((await refusal(rest.get(`/channels/${made.id}`))).code).toBe(10_003);
  });

  it("what cannot be: another application, nobody, a thread in private, deleting other people's words there", async () => {
    expect((await refusal(rest.get("/applications/1/commands"))).code).toBe(10_002);
    expect((await refusal(rest.post("/users/@me/channels", { body: { recipient_id: "1" } }))).code).toBe(50_033);
    const { id } = await mira.dm.say("mine");
    const path = `/channels/${mira.dm.channelId}` as const;
    expect((await refusal(rest.post(`${path}/threads`, { body: { name: "x", type: 11 } }))).code).toBe(50_024);
    expect((await refusal(rest.delete(`${path}/messages/${id}`))).code).toBe(50_003);
  });

  it("more than fits: commands, pins, kinds of reactions", async () => {
    const body = Array.from({ length: 101 }, (_, n) => ({ name: `c${n}`, description: "d" }));
    expect((await refusal(rest.put(`/applications/${discord.world.application.id}/commands`, { body }))).code).toBe(
      30_032,
    );
    const channel = discord.world.channels.get(mira.dm.channelId);
    if (channel) channel.pinnedMessageIds = Array.from({ length: 250 }, (_, n) => String(n));
    const { id } = await mira.dm.say("pin me");
    const path = `/channels/${mira.dm.channelId}/messages` as const;
    expect((await refusal(rest.put(`${path}/pins/${id}`))).code).toBe(30_003);
    for (let n = 0; n < 20; n += 1) await mira.message(id).react(String.fromCodePoint(0x1f600 + n));
    const fire = encodeURIComponent("🔥");
    expect((await refusal(rest.put(`${path}/${id}/reactions/${fire}/@me`))).code).toBe(30_010);
  });
});

describe("roads that do not exist", () => {
  it("an unknown route is 404 and an error on the wire log, never a silent 200", async () => {
    const request = rest.get("/guilds/1/soundboard-sounds");
    expect(await refusal(request)).toMatchObject({ code: 0, status: 404 });
    expect(lastEntry()).toMatchObject({ status: 404, severity: "error", brokenRules: ["unknown route"] });
  });

  it("nor is a path with a broken percent sign anything but unknown", async () => {
    const response = await fetch(`${discord.apiUrl}/v10/users/%zz`, { headers: { authorization: "Bot x" } });
    expect(response.status).toBe(404);
    expect((await fetch(`${discord.url}/attachments/1/2/%zz`)).status).toBe(404);
  });

  it("a known path with another method is 405", async () => {
    expect(await refusal(rest.put("/gateway"))).toMatchObject({ status: 405 });
  });

  it("a body that is not JSON is 50109", async () => {
    const response = await fetch(`${discord.apiUrl}/v10/channels/${general}/messages`, {
      method: "POST",
      headers: { authorization: "Bot x", "content-type": "application/json" },
      body: "{",
    });
    expect(await response.json()).toMatchObject({ code: 50_109 });
  });
});

describe("rate limits", () => {
  async function limited(): Promise<void> {
    await discord.stop();
    // Their clock stands still as well: however slow the machine is, it is all one moment.
    discord = await startQuiet({ rateLimits: true, rateLimitNowMs: () => 1000 });
    mira = discord.person("Mira");
    general = mira.in("general").channelId;
  }

  const bare = (path: string, init: RequestInit = {}) =>
    fetch(`${discord.apiUrl}/v10${path}`, { ...init, headers: { authorization: "Bot x", ...init.headers } });

  it("a bucket tells what is left, and refuses what is over it", async () => {
    await limited();
    const post = () =>
      bare(`/channels/${general}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ content: "x" }),
      });
    for (const left of ["4", "3", "2", "1", "0"]) {
      expect((await post()).headers.get("x-ratelimit-remaining")).toBe(left);
    }
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(await refused.json()).toMatchObject({ global: false, retry_after: 5 });
    expect(mira.in("general").messages).toHaveLength(5);
  });

  it("another channel has a bucket of its own", async () => {
    await limited();
    rest = client({ rejectOnRateLimit: () => true });
    for (let n = 0; n < 5; n += 1) await send({ content: "x" });
    await send({ content: "x" }, mira.in("accountability").channelId);
    await expect(send({ content: "x" })).rejects.toMatchObject({
      route: "/channels/:id/messages",
    } as Partial<RateLimitData>);
  });

  it("fifty requests a second for the whole bot, interactions not counted", async () => {
    await limited();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => bare(n % 2 ? "/users/@me" : "/users/@me/guilds")),
    );
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.headers.get("x-ratelimit-global")).toBe("true");
    const callback = await fetch(`${discord.apiUrl}/v10/interactions/1/none/callback`, { method: "POST" });
    expect(await callback.json()).toMatchObject({ code: 10_062 });
  });
});

describe("faults that were armed", () => {
  const route = "POST /channels/:channel/messages";
  const failure = (request: Promise<unknown>): Promise<unknown> =>
    request.then(
      () => "answered",
      (error: unknown) => error,
    );

  it("429 with retry_after is waited for by the real client", async () => {
    discord.faults.arm({ kind: "429", route, retryAfterSeconds: 0.05 });
    await send({ content: "x" });
    expect(discord.wire.entries.map((entry) => entry.status)).toEqual([429, 200]);
  });

  it("5xx applies nothing, and hits as often as it was told", async () => {
    discord.faults.arm({ kind: "503", route });
    expect(await failure(send({ content: "a" }))).toBeInstanceOf(HTTPError);
    discord.faults.arm({ kind: "502", route, times: 2 });
    rest = client({ retries: 2 });
    await send({ content: "b" });
    expect(mira.in("general").messages.map((message) => message.text)).toEqual(["b"]);
  });

  it.each([
    ["hangBefore", 0],
    ["hangAfter", 1],
    ["reset", 0],
    ["resetAfterApply", 1],
  ] as const)("%s leaves %i messages", async (kind, count) => {
    discord.faults.arm({ kind, route });
    const patience = new AbortController();
    const body = { content: "x" };
    const failed = failure(rest.post(`/channels/${general}/messages`, { body, signal: patience.signal }));
    // A client's patience ends when the fault has done its work.
    await discord.until(() => lastEntry()?.durationMs != null);
    patience.abort();
    expect(await failed).toBeInstanceOf(Error);
    expect(mira.in("general").messages).toHaveLength(count);
    await send({ content: "then" });
    expect(mira.in("general").last.text).toBe("then");
  });

  it("only the route it names is hit", async () => {
    discord.faults.arm({ kind: "500", route: "PATCH /channels/:channel/messages/:message" });
    await send({ content: "x" });
    expect((await discord.snapshot()).faults).toMatchObject([{ kind: "500", left: 1 }]);
  });

  it("a slow answer is an answer", async () => {
    discord.faults.arm({ kind: "slow", route, delayMs: 20 });
    await send({ content: "x" });
    expect(lastEntry()?.durationMs).toBeGreaterThanOrEqual(19);
  });

  it("401 stops a client that no longer has a good token", async () => {
    discord.faults.arm({ kind: "401", route: "*" });
    expect(await refusal(send({ content: "x" }))).toMatchObject({ status: 401 });
  });
});

async function grantBot(permission: bigint, guildId: string): Promise<void> {
  const role = discord.world.guilds.get(guildId)?.roles.find((one) => one.managed);
  if (role) role.permissions = String(BigInt(role.permissions) | permission);
}

function lastEntry() {
  return discord.wire.entries.at(-1);
}
