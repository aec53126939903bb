import { expect, it } from "vitest";
import { installLink } from "../../src/discord/install-link.ts";

it("a server gets the bot and its commands, with what the bot needs to keep a channel", () => {
  const link = new URL(installLink("123", "guild"));
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: "123",
    integration_type: "0",
    scope: "bot applications.commands",
    permissions: String(0x400n | 0x800n | 0x8000n | 0x10000n | 0x4000000000n),
  });
});

it("a person gets the commands only", () => {
  const link = new URL(installLink("123", "user"));
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: "123",
    integration_type: "1",
    scope: "applications.commands",
  });
});
