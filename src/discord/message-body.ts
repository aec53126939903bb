import type { RawFile } from "@discordjs/rest";
import type { APIAllowedMentions, APIMessageTopLevelComponent, RESTAPIAttachment } from "discord-api-types/v10";
import { ComponentType, MessageFlags } from "discord-api-types/v10";
import type { View, Visibility } from "../interactions/answer.ts";
import type { Place } from "../interactions/input.ts";

/** A message as Discord takes it, in callbacks, edits and follow-ups alike. */
export interface MessageBody {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly RESTAPIAttachment[];
  readonly allowed_mentions: APIAllowedMentions;
  readonly flags: number;
}

export interface OutgoingMessage {
  readonly body: MessageBody;
  readonly files: RawFile[];
}

/**
 * Attachments are always listed: on an edit, what is not listed is removed, and a list left out keeps the old picture. Nobody
 * is notified of a mention unless the view says so.
 */
export function toMessage(view: View, flags = 0): OutgoingMessage {
  const files = view.files ?? [];
  return {
    body: {
      components: view.components,
      attachments: files.map((file, id) => ({ id, filename: file.name, description: file.description })),
      allowed_mentions: { parse: [], users: [...(view.mentions ?? [])] },
      flags: MessageFlags.IsComponentsV2 | flags,
    },
    files: files.map((file) => ({ name: file.name, data: file.bytes })),
  };
}

/** The flag that makes an answer private; the bot's own direct messages need none. */
export function visibilityFlag(visibility: Visibility, place: Place): number {
  return visibility === "private" && place !== "botDm" ? MessageFlags.Ephemeral : 0;
}

/** One sentence as a whole message. */
export function sentence(text: string): View {
  return { components: [{ type: ComponentType.TextDisplay, content: text }] };
}
