// Not from @discordjs/rest: discord.js throws the classes of its own (CommonJS) copy.
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from "discord.js";

/** In the operator's words: the token is wrong, or was reset. */
export const tokenRefused =
  "Discord refused the token. Copy it again from the Bot page of your application at " +
  "https://discord.com/developers/applications and set it as DISCORD_TOKEN.";

/** Says in the operator's words why connecting failed; the original error is the cause. */
export function explainedStartError(error: unknown, apiUrl: string): Error {
  const words = wordsFor(error, apiUrl);
  if (words !== null) return new Error(words, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

function wordsFor(error: unknown, apiUrl: string): string | null {
  if (isTokenRefused(error)) return tokenRefused;
  if (error instanceof DiscordAPIError) return null;
  if (error instanceof HTTPError)
    return `Discord at ${apiUrl} failed with status ${error.status}. Try again in a while.`;
  return isNetworkError(error)
    ? `Discord cannot be reached at ${apiUrl}. Check the network and DISCORD_API_URL.`
    : null;
}

/** Refused over HTTP, before anything was sent, or by the gateway (close code 4004, of which only the message is told). */
function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof Error && error.message === "Authentication failed";
}

function isNetworkError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(E[A-Z]+|UND_ERR_\w+)$/.test(String(error.code));
}
