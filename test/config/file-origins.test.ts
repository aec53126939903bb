import { expect, it } from "vitest";
import { fileOriginsOf } from "../../src/config/file-origins.ts";

const discord = ["https://cdn.discordapp.com", "https://media.discordapp.net"];

it.each([
  ["Discord's own hosts", "https://discord.com/api", "https://cdn.discordapp.com", discord],
  ["and a CDN that was configured", "https://discord.com/api", "https://files.example/x", "https://files.example"],
  ["and a local Discord, which serves everything", "http://127.0.0.1:8930/api", discord[0], "http://127.0.0.1:8930"],
  ["but no proxy in front of the API", "http://proxy:3000/api", "https://cdn.discordapp.com", discord],
])("files come from %s", (_, apiUrl, cdnUrl, expected) => {
  const origins = fileOriginsOf({ apiUrl, cdnUrl: cdnUrl ?? "" });
  expect(origins).toEqual(Array.isArray(expected) ? expected : [...discord, expected]);
});
