import { PermissionFlagsBits } from "discord-api-types/v10";
import { RefusalError } from "../../src/errors.ts";
import type { Origin } from "../../src/interactions/input.ts";

/** What `/bridge-admin` asks for, unless a server says otherwise. */
export const administratorPermissions = PermissionFlagsBits.ManageGuild;

/** As long as Discord lets the answer to a command be edited. */
const trustedForMs = 15 * 60_000;

type Asked = Origin & { readonly messageId?: string | null };

/**
 * The server that somebody administers by this interaction. Who may use the commands is Discord's to decide: a server can
 * grant them to whomever it wants. A button stays when the right goes, so it is trusted for as long as its command was, and
 * afterwards asks for the permission that the commands have by default.
 *
 * @throws RefusalError `onlyInServers` or `manageServerNeeded`
 */
export function administeredServer(asked: Asked): string {
  const { guildId, memberPermissions, messageId } = asked;
  if (guildId === null || memberPermissions === null) throw new RefusalError("onlyInServers", {});
  const isFresh = messageId == null || madeAtMs(asked.interactionId) - madeAtMs(messageId) <= trustedForMs;
  if (isFresh || administers(asked)) return guildId;
  throw new RefusalError("manageServerNeeded", {});
}

/** Whether somebody has by themselves what the commands ask for by default. */
export function administers({ memberPermissions }: Origin): boolean {
  return ((memberPermissions ?? 0n) & administratorPermissions) !== 0n;
}

/** Both ids carry Discord's own time, so that no other clock has a say. */
function madeAtMs(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n);
}
