import type { APIEmoji } from "discord-api-types/v10";
import type { EmojiRecord } from "./records.ts";
import { userShape } from "./shapes.ts";
import type { World } from "./world.ts";

export interface EmojiImage {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A picture to write and react with: a server's, or the app's own, which only the bot may use. */
export function addEmoji(
  world: World,
  details: Pick<EmojiRecord, "name" | "guildId" | "creatorId"> & { readonly roleIds?: readonly string[] },
  image: EmojiImage,
): EmojiRecord {
  const { name, guildId, creatorId, roleIds = [] } = details;
  const id = world.ids.next();
  const animated = image.contentType === "image/gif";
  const emoji: EmojiRecord = { id, name, animated, guildId, creatorId, roleIds: [...roleIds] };
  // No channel has it: it goes with the emoji alone.
  world.files.set(id, { id, channelId: "", filename: name, ...image });
  world.emojis.set(id, emoji);
  tellOf(world, emoji);
  return emoji;
}

export function changeEmoji(
  world: World,
  emoji: EmojiRecord,
  change: { readonly name?: string; readonly roleIds?: string[] },
): void {
  Object.assign(emoji, change);
  tellOf(world, emoji);
}

/** What was written and reacted with it stays. */
export function removeEmoji(world: World, emoji: EmojiRecord): void {
  world.emojis.delete(emoji.id);
  world.files.delete(emoji.id);
  tellOf(world, emoji);
}

/** Of a server, or of the app: null. */
export function emojisOf(world: World, guildId: string | null): readonly EmojiRecord[] {
  return [...world.emojis.values()].filter((emoji) => emoji.guildId === guildId);
}

/** Its picture is at `/emojis/<id>`. */
export function emojiShape(world: World, emoji: EmojiRecord): APIEmoji {
  const { id, name, animated, roleIds } = emoji;
  const user = userShape(world, emoji.creatorId);
  return {
    id,
    name,
    animated,
    roles: [...roleIds],
    require_colons: true,
    managed: false,
    available: true,
    ...(user && { user }),
  };
}

function tellOf(world: World, emoji: EmojiRecord): void {
  const guild = emoji.guildId === null ? undefined : world.guilds.get(emoji.guildId);
  if (guild) world.tell({ kind: "emojis", guild });
  else world.tell({ kind: "world" });
}
