import type { Channel } from "../../protocol.ts";

/** Discord's bits. */
export const permission = {
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  sendMessagesInThreads: 1n << 38n,
  pinMessages: 1n << 51n,
} as const;

/** Whether somebody has one of these bits here; in direct messages everybody may do everything. */
export function may({ guildId, permissions }: Channel, personId: string, bits: bigint): boolean {
  return guildId === null || (BigInt(permissions[personId] ?? 0) & bits) !== 0n;
}
