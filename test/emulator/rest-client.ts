import { DiscordAPIError, REST, type RESTOptions } from "discord.js";
import type { LocalDiscord } from "../../emulator/server/local-discord.ts";

export interface SentMessage {
  readonly id: string;
  readonly content: string;
  readonly attachments: readonly { readonly id: string; readonly url: string; readonly filename: string }[];
}

interface RefusedAnswer {
  readonly code: number | string;
  readonly status: number;
  /** Of a 50035: the fields that are wrong. */
  readonly errors: unknown;
}

/** discord.js' REST client alone, as a process without a gateway uses it. It does not try again by itself. */
export function restClient(discord: LocalDiscord, options: Partial<RESTOptions> = {}): REST {
  return new REST({ api: discord.apiUrl, retries: 0, ...options }).setToken(discord.token);
}

export async function sendTo(rest: REST, channelId: string, body: object): Promise<SentMessage> {
  return (await rest.post(`/channels/${channelId}/messages`, { body })) as SentMessage;
}

/** Gives the bot's own role more permissions in every server. */
export function grantBot(discord: LocalDiscord, ...permissions: readonly bigint[]): void {
  const granted = permissions.reduce((all, bit) => all | bit, 0n);
  for (const role of [...discord.world.guilds.values()].flatMap((guild) => guild.roles)) {
    if (role.managed) role.permissions = String(BigInt(role.permissions) | granted);
  }
}

/** Why a request was refused. @throws Error when it was not */
export async function refusal(request: Promise<unknown>): Promise<RefusedAnswer> {
  const error = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`not refused, but ${String(error)}`);
  const { errors } = error.rawError as { errors?: unknown };
  return { code: error.code, status: error.status, errors };
}

/** Discord's code for why a request was refused. @throws Error when it was not */
export async function refusalCode(request: Promise<unknown>): Promise<number | string> {
  return (await refusal(request)).code;
}
