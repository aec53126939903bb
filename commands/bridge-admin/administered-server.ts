import { PermissionFlagsBits } from "discord-api-types/v10";
import { RefusalError } from "../../src/errors.ts";
import type { Origin } from "../../src/interactions/input.ts";

/** What `/bridge-admin` asks for, unless a server says otherwise. */
export const administratorPermissions = PermissionFlagsBits.ManageGuild;

/**
 * The server that somebody administers by this interaction. Discord offers the commands to nobody else; but a button stays
 * when a permission goes.
 *
 * @throws RefusalError `onlyInServers` or `manageServerNeeded`
 */
export function administeredServer({ guildId, memberPermissions }: Origin): string {
  if (guildId === null || memberPermissions === null) throw new RefusalError("onlyInServers", {});
  if ((memberPermissions & administratorPermissions) === 0n) throw new RefusalError("manageServerNeeded", {});
  return guildId;
}
