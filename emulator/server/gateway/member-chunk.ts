import { GatewayIntentBits } from "discord-api-types/v10";
import { z } from "zod";
import { memberWithUserShape, userShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import type { Session } from "./session.ts";

const requestSchema = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.number().int().min(0).default(0),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().max(32).optional(),
});

/** Answers op 8 in one chunk; null when it is malformed or the session may not list everybody. */
export function memberChunk(world: World, session: Session, data: unknown): object | null {
  const request = requestSchema.safeParse(data);
  if (!request.success) return null;
  const { guild_id, query, limit, user_ids, nonce } = request.data;
  const guild = world.guilds.get(guild_id);
  if (!guild || !world.botIn(guild_id) || !session.carries(guild_id)) return null;
  const wantsAll = user_ids === undefined && query === "" && limit === 0;
  if (wantsAll && !session.wants(GatewayIntentBits.GuildMembers)) return null;
  const asked = user_ids === undefined ? null : [user_ids].flat();
  const fitting = guild.members.filter((member) => {
    if (asked) return asked.includes(member.userId);
    return (userShape(world, member.userId)?.username ?? "").startsWith((query ?? "").toLowerCase()) || query === "";
  });
  const members = (limit === 0 ? fitting : fitting.slice(0, limit)).flatMap(
    (member) => memberWithUserShape(world, member) ?? [],
  );
  const found = new Set(members.map((member) => member.user.id));
  const missing = asked?.filter((id) => !found.has(id)) ?? [];
  return {
    guild_id,
    members,
    chunk_index: 0,
    chunk_count: 1,
    ...(missing.length > 0 && { not_found: missing }),
    ...(nonce !== undefined && { nonce }),
  };
}
