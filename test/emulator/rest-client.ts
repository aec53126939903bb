import { DiscordAPIError, REST, type RESTOptions } from "discord.js";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";

/** discord.js' REST client alone, as a process without a gateway uses it. It does not try again by itself. */
export function restClient(discord: LocalDiscord, options: Partial<RESTOptions> = {}): REST {
  return new REST({ api: discord.apiUrl, retries: 0, ...options }).setToken(discord.token);
}

/** Discord's code for why a request was refused. @throws Error when it was not */
export async function refusalCode(request: Promise<unknown>): Promise<number | string> {
  const error = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DiscordAPIError) return error.code;
  throw new Error(`not refused, but ${String(error)}`);
}
