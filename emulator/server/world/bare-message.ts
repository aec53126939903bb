import type { APIMessage, APIUser, MessageType } from "discord-api-types/v10";
import { iso } from "./shapes.ts";
import type { World } from "./world.ts";

/** A message of this moment with nothing in it yet. */
export function bareMessage(
  world: World,
  details: { readonly channelId: string; readonly author: APIUser; readonly type: MessageType },
): APIMessage {
  return {
    id: world.ids.next(),
    channel_id: details.channelId,
    type: details.type,
    author: details.author,
    content: "",
    embeds: [],
    attachments: [],
    components: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    timestamp: iso(world.clock.nowMs),
    edited_timestamp: null,
    tts: false,
    pinned: false,
  };
}
