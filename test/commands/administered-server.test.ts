import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { administeredServer } from "../../commands/bridge-admin/administered-server.ts";

const askedAtMs = 1_000_000;
const minuteMs = 60_000;

/** An id that was given so long after the first one of Discord's. */
const idAt = (ms: number): string => String(BigInt(ms) << 22n);

/** Somebody who asks in server 7. */
function asked({ may = 0n as bigint | null, guildId = "7" as string | null, messageId = null as string | null } = {}) {
  return {
    interactionId: idAt(askedAtMs),
    userId: "1",
    displayName: "Sam",
    locale: "en-GB",
    guildLocale: "en-GB",
    place: "guild",
    channelId: "8",
    guildId,
    installedInGuild: true,
    appPermissions: 0n,
    memberPermissions: may,
    channelName: "general",
    channelType: 0,
    receivedAtMs: 0,
    messageId,
  } as const;
}

const pressedAfter = (ms: number) => idAt(askedAtMs - ms);
const manageServer = PermissionFlagsBits.ManageGuild;

describe("what may be done to a server", () => {
  it("by a command: whatever Discord let somebody ask for", () => {
    expect(administeredServer(asked())).toBe("7");
  });

  it.each([
    ["as long as its command is trusted", 0n, 15 * minuteMs],
    ["afterwards with the permission", manageServer, 24 * 60 * minuteMs],
  ])("by a button: %s", (_, may, ms) => {
    expect(administeredServer(asked({ may, messageId: pressedAfter(ms) }))).toBe("7");
  });

  it("by a button: afterwards not without the permission", () => {
    const late = asked({ messageId: pressedAfter(15 * minuteMs + 1) });
    expect(() => administeredServer(late)).toThrow(expect.objectContaining({ code: "manageServerNeeded" }));
  });

  it("nothing, where there is none", () => {
    const elsewhere = asked({ guildId: null, may: null });
    expect(() => administeredServer(elsewhere)).toThrow(expect.objectContaining({ code: "onlyInServers" }));
  });
});
