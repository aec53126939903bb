import type { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../emulator/server/actors/actor.ts";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";
import { startQuiet } from "./bot.ts";
import { refusal, restClient, type SentMessage } from "./rest-client.ts";

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

describe("files", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAC0lEQVR4nGNgwAQAABQAAQRD1NIAAAAASUVORK5CYII=",
    "base64",
  );

  async function sendPicture(): Promise<SentMessage> {
    return (await rest.post(`/channels/${general}/messages`, {
      body: {
        flags: 1 << 15,
        attachments: [{ id: 0, description: "Three by two" }],
        components: [{ type: 12, items: [{ media: { url: "attachment://my_pose.png" } }] }],
      },
      files: [{ name: "my pose.png", data: png, contentType: "image/png" }],
    })) as SentMessage;
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
    })) as SentMessage;
    const path = `/channels/${general}/messages/${first.id}` as const;
    const untouched = (await rest.patch(path, { body: { content: "still" } })) as SentMessage;
    expect(untouched.attachments).toHaveLength(2);
    const [, b] = first.attachments;
    const edited = (await rest.patch(path, {
      body: { attachments: [{ id: b?.id }, { id: 0, filename: "c.txt" }] },
      files: [{ name: "c.txt", data: "c" }],
    })) as SentMessage;
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
    })) as SentMessage;
    const { headers } = await fetch(attachments[0]?.url ?? "");
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });
});
