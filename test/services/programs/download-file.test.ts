import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { downloadFile, maxFileBytes } from "../../../src/services/programs/download-file.ts";

type Respond = (response: ServerResponse) => void;

/** Paths of a server that was not made by Discord. */
const paths: Readonly<Record<string, Respond>> = {
  "/small": (response) => response.end("{}"),
  "/largest": (response) => response.end(Buffer.alloc(maxFileBytes, 32)),
  "/larger": (response) => response.end(Buffer.alloc(maxFileBytes + 1, 32)),
  "/endless": (response) => {
    const more = () => {
      while (response.write(Buffer.alloc(65_536, 32)));
    };
    response.on("drain", more);
    more();
  },
  "/moved": (response) => response.writeHead(302, { Location: "/small" }).end(),
  "/gone": (response) => response.writeHead(404).end("{}"),
  "/cut": (response) => {
    response.writeHead(200, { "Content-Length": 100 });
    response.write("{");
    response.socket?.end();
  },
};

let server: Server;
let origin: string;
let requests = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    paths[request.url ?? ""]?.(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function download(url: string, sizeBytes = 2, signal = new AbortController().signal): Promise<Uint8Array> {
  return downloadFile({ fileOrigins: ["https://cdn.discordapp.com", origin] }, { url, sizeBytes }, signal);
}

describe("an attached file", () => {
  it("is fetched, up to the largest", async () => {
    expect(new TextDecoder().decode(await download(`${origin}/small`))).toBe("{}");
    expect((await download(`${origin}/largest`, maxFileBytes)).byteLength).toBe(maxFileBytes);
  });

  it.each([
    ["larger than was said", "/larger", "fileTooLarge"],
    ["without an end", "/endless", "fileTooLarge"],
    ["behind a redirect", "/moved", "fileUnreachable"],
    ["gone", "/gone", "fileUnreachable"],
    ["cut off", "/cut", "fileUnreachable"],
  ])("is refused when it is %s", async (_, path, code) => {
    await expect(download(`${origin}${path}`)).rejects.toMatchObject({ name: "RefusalError", code });
  });

  it.each([
    ["larger than is taken", () => `${origin}/small`, maxFileBytes + 1, "fileTooLarge"],
    ["at another host", () => "https://example.org/file.json", 2, "fileElsewhere"],
    ["at a host that only looks like Discord's", () => "https://cdn.discordapp.com.example.org/f", 2, "fileElsewhere"],
    ["at Discord's without encryption", () => "http://cdn.discordapp.com/f", 2, "fileElsewhere"],
    ["at another port", () => "https://cdn.discordapp.com:8443/f", 2, "fileElsewhere"],
    ["on this machine", () => "file:///etc/passwd", 2, "fileElsewhere"],
    ["nowhere", () => "ladder.json", 2, "fileElsewhere"],
  ])("is not even asked for when it is %s", async (_, url, sizeBytes, code) => {
    const before = requests;
    await expect(download(url(), sizeBytes)).rejects.toMatchObject({ name: "RefusalError", code });
    expect(requests).toBe(before);
  });

  it("that is no longer wanted is no refusal", async () => {
    await expect(download(`${origin}/small`, 2, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});
