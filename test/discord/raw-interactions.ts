import type { APIInteraction } from "discord-api-types/v10";

/** Raw INTERACTION_CREATE payloads as the gateway sends them, with fixed ids. */

export const ann = "100000000000000001";
export const ben = "100000000000000002";
const applicationId = "200000000000000001";
const guildId = "300000000000000001";
const channelId = "400000000000000001";
const messageId = "500000000000000001";

export interface Where {
  readonly id?: string;
  readonly by?: string;
  readonly place?: "guild" | "botDm" | "privateChannel";
  readonly locale?: string;
  /** The message the button is on is private. */
  readonly onPrivate?: boolean;
  readonly nick?: string | null;
  readonly installed?: boolean;
}

function base(type: number, data: object, where: Where): object {
  const { id = "600000000000000001", by = ann, place = "guild", installed = true } = where;
  const user = { id: by, username: "ann", global_name: "Ann", discriminator: "0", avatar: null };
  const permissions = (0x800n | 0x400n).toString();
  const inGuild = {
    guild_id: guildId,
    guild_locale: "de",
    member: { user, nick: where.nick ?? null, permissions, roles: [], joined_at: "2026-01-01T00:00:00Z" },
  };
  return {
    id,
    application_id: applicationId,
    type,
    data,
    token: `token-${id}`,
    version: 1,
    app_permissions: permissions,
    locale: where.locale ?? "en-GB",
    entitlements: [],
    authorizing_integration_owners: installed && place === "guild" ? { 0: guildId } : { 1: by },
    context: { guild: 0, botDm: 1, privateChannel: 2 }[place],
    attachment_size_limit: 10_485_760,
    channel: { id: channelId, type: place === "guild" ? 0 : 1 },
    channel_id: channelId,
    ...(place === "guild" ? inGuild : { user }),
  };
}

function onMessage(where: Where): object {
  return { message: { id: messageId, flags: where.onPrivate === false ? 0 : 64 } };
}

type Nested = { readonly name: string; readonly type: number; readonly options?: readonly Nested[] };

function nested(path: readonly string[], given: readonly object[]): Nested[] {
  const [name, ...rest] = path;
  if (name === undefined) return given as Nested[];
  return [{ name, type: rest.length === 0 ? 1 : 2, options: nested(rest, given) }];
}

/** Somebody used a slash command. `given` are options as Discord nests them: name, type, value. */
export function typed(
  path: readonly [string, ...string[]],
  given: readonly object[] = [],
  where: Where = {},
  resolved?: object,
): APIInteraction {
  const [name, ...rest] = path;
  const data = { id: "700000000000000001", type: 1, name, options: nested(rest, given), resolved };
  return base(2, data, where) as APIInteraction;
}

/** Somebody is typing into an option. */
export function typing(
  path: readonly [string, ...string[]],
  given: readonly object[],
  where: Where = {},
): APIInteraction {
  const [name, ...rest] = path;
  return base(4, { id: "700000000000000001", type: 1, name, options: nested(rest, given) }, where) as APIInteraction;
}

/** Somebody used a command from the menu of Ben. */
export function usedOnBen(name: string, where: Where = {}): APIInteraction {
  const users = { [ben]: { id: ben, username: "ben", global_name: "Ben", discriminator: "0", avatar: null } };
  const resolved = { users, members: { [ben]: { nick: "Benny" } } };
  return base(2, { id: "700000000000000002", type: 2, name, target_id: ben, resolved }, where) as APIInteraction;
}

export function pressed(customId: string, where: Where = {}): APIInteraction {
  return { ...base(3, { component_type: 2, custom_id: customId }, where), ...onMessage(where) } as APIInteraction;
}

export function chose(customId: string, values: readonly string[], where: Where = {}): APIInteraction {
  return {
    ...base(3, { component_type: 3, custom_id: customId, values }, where),
    ...onMessage(where),
  } as APIInteraction;
}

/** Somebody submitted a form; `components` as Discord sends them: labels with one component each. */
export function submitted(customId: string, components: readonly object[], where: Where = {}): APIInteraction {
  const labels = components.map((component, id) => ({ type: 18, id, component }));
  const raw = base(5, { custom_id: customId, components: labels }, where);
  return { ...raw, ...(where.onPrivate === undefined ? {} : onMessage(where)) } as APIInteraction;
}
