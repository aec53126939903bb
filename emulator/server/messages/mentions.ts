import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIUser,
  ComponentType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { ChannelRecord } from "../world/records.ts";
import { userShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import { type MessageComponent, walkComponents } from "./walk-components.ts";

export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/** Whom a message really pings: named in its text and let through by `allowed_mentions`. */
export function findMentions(
  world: World,
  channel: ChannelRecord,
  text: string,
  allowed: APIAllowedMentions | null | undefined,
  people: { readonly authorId: string; readonly repliedToId: string | null },
): Mentions {
  const { authorId, repliedToId } = people;
  const everything = !allowed;
  const parses = (type: AllowedMentionsTypes): boolean => everything || (allowed?.parse?.includes(type) ?? false);
  const named = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
  ];
  const written = named(/<@!?(\d+)>/g).filter(
    (id) => parses(AllowedMentionsTypes.User) || allowed?.users?.includes(id),
  );
  // A reply pings whom it answers, unless it says otherwise.
  const pingsReplied = repliedToId !== null && (everything || allowed?.replied_user === true);
  const users = [...new Set([...written, ...(pingsReplied ? [repliedToId] : [])])];
  const pingsAll = mayPingAll(world, channel, authorId);
  const roleIds = world.guildOf(channel)?.roles.map((role) => role.id) ?? [];
  const roles = named(/<@&(\d+)>/g).filter(
    (id) => pingsAll && roleIds.includes(id) && (parses(AllowedMentionsTypes.Role) || allowed?.roles?.includes(id)),
  );
  return {
    mentions: users.flatMap((id) => userShape(world, id) ?? []),
    mention_roles: roles,
    mention_everyone: pingsAll && parses(AllowedMentionsTypes.Everyone) && /@(everyone|here)\b/.test(text),
  };
}

/** In a server it needs a permission, for roles too since none here is free to ping; webhooks have it. */
function mayPingAll(world: World, channel: ChannelRecord, authorId: string): boolean {
  if (channel.guildId === null || world.webhooks.has(authorId)) return true;
  return (world.permissionsIn(channel, authorId) & PermissionFlagsBits.MentionEveryone) !== 0n;
}

/** All text a person would read: the content and every text display. */
export function readableText(content: string, components: readonly MessageComponent[]): string {
  const texts = [...walkComponents(components)].flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  return [content, ...texts].join("\n");
}
