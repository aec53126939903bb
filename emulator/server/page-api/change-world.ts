import type { Control, ControlResult } from "../../protocol.ts";
import { RefusedError } from "../client/refused-error.ts";
import { emojiImage } from "../rest/emoji-image.ts";
import { addEmoji, removeEmoji } from "../world/emojis.ts";
import { addGroupDm, addGuild, addTextChannel, removeChannel } from "../world/guilds.ts";
import { removeMessage } from "../world/messages.ts";
import { addPerson } from "../world/people.ts";
import type { ChannelRecord, EmojiRecord } from "../world/records.ts";
import { addRole } from "../world/roles.ts";
import { addThread, setThread } from "../world/threads.ts";
import type { World } from "../world/world.ts";
import { changeStanding, type StandingControl } from "./change-standing.ts";
import { knownChannel, knownEmoji, knownGuild, knownMessage, knownPerson } from "./known-ids.ts";

export type WorldControl =
  | StandingControl
  | Extract<
      Control,
      {
        kind:
          | "addPerson"
          | "addGuild"
          | "addChannel"
          | "deleteChannel"
          | "addGroupDm"
          | "addRole"
          | "addEmoji"
          | "removeEmoji"
          | "addThread"
          | "setThread"
          | "deleteMessage";
      }
    >;

const nothing: ControlResult = { id: null };

/** Adds, changes and takes away what there is. @throws RefusedError for an id that is nobody's */
export function changeWorld(world: World, control: WorldControl): ControlResult {
  switch (control.kind) {
    case "addPerson":
      return { id: addPerson(world, control.displayName, control.locale).id };
    case "addGuild":
      knownPerson(world, control.ownerId);
      return { id: addGuild(world, control).id };
    case "addChannel":
      return { id: addTextChannel(world, knownGuild(world, control.guildId), control.name, control.topic ?? null).id };
    case "deleteChannel":
      removeChannel(world, knownChannel(world, control.channelId));
      return nothing;
    case "addGroupDm": {
      const userIds = control.userIds.map((id) => knownPerson(world, id).id);
      return { id: addGroupDm(world, userIds).id };
    }
    case "addRole":
      return { id: addRole(world, knownGuild(world, control.guildId), control.name, control.permissions).id };
    case "addEmoji":
      return { id: drawEmoji(world, control).id };
    case "removeEmoji":
      removeEmoji(world, knownEmoji(world, control.emojiId));
      return nothing;
    case "addThread":
      return { id: startThread(world, control).id };
    case "setThread":
      setThread(world, knownThread(world, control.channelId), control);
      return nothing;
    case "deleteMessage":
      removeMessage(world, knownMessage(world, control.messageId));
      return nothing;
    default:
      changeStanding(world, control);
      return nothing;
  }
}

/** Made by the server's owner. */
function drawEmoji(world: World, control: Extract<Control, { kind: "addEmoji" }>): EmojiRecord {
  const guild = knownGuild(world, control.guildId);
  const image = emojiImage(control.image);
  if ("code" in image) throw new RefusedError("badImage", image.message);
  return addEmoji(world, { name: control.name, guildId: guild.id, creatorId: guild.ownerId }, image);
}

function startThread(world: World, control: Extract<Control, { kind: "addThread" }>): ChannelRecord {
  const parent = knownChannel(world, control.channelId);
  if (parent.kind !== "text") throw new RefusedError("noThreadsHere", "Threads start in a server's text channels.");
  return addThread(world, parent, {
    name: control.name,
    ownerId: knownPerson(world, control.ownerId).id,
    isPrivate: control.private ?? false,
  });
}

function knownThread(world: World, id: string): ChannelRecord {
  const channel = knownChannel(world, id);
  if (!channel.thread) throw new RefusedError("notAThread", `${channel.name} is not a thread.`);
  return channel;
}
