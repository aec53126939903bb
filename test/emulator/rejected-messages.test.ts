import type { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { refusal, restClient, type SentMessage, sendTo } from "./rest-client.ts";

let discord: LocalDiscord;
let rest: REST;
let mira: Actor;
let general: string;

beforeEach(async () => {
  discord = await startQuiet();
  rest = restClient(discord);
  mira = discord.person("Mira");
  general = mira.in("general").channelId;
});

afterEach(async () => {
  await discord.stop();
});

const send = (body: object, channelId = general): Promise<SentMessage> => sendTo(rest, channelId, body);

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

function lastEntry() {
  return discord.wire.entries.at(-1);
}
