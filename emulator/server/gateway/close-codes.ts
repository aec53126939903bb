import { GatewayCloseCodes } from "discord-api-types/v10";

/** Why this server closes a connection: Discord's code and words. */
export const closeReasons = {
  UnknownOpcode: "Unknown opcode.",
  DecodeError: "Error while decoding payload.",
  NotAuthenticated: "Not authenticated.",
  AuthenticationFailed: "Authentication failed.",
  AlreadyAuthenticated: "Already authenticated.",
  InvalidSeq: "Invalid seq.",
  RateLimited: "Rate limited.",
  SessionTimedOut: "Session timed out.",
  InvalidShard: "Invalid shard.",
  InvalidAPIVersion: "Invalid API version.",
  InvalidIntents: "Invalid intent(s).",
  DisallowedIntents: "Disallowed intent(s).",
} as const satisfies Partial<Record<keyof typeof GatewayCloseCodes, string>>;

export type CloseReason = keyof typeof closeReasons;

export function closeCode(reason: CloseReason): number {
  return GatewayCloseCodes[reason];
}
