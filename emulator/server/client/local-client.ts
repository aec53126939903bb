import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Action, Outcome } from "../../protocol.ts";
import type { InteractionRecord } from "../interactions/interaction-record.ts";
import { limits } from "../limits.ts";
import { reactionEmoji } from "../messages/emoji-use.ts";
import { directMessages } from "../world/guilds.ts";
import { addReaction, reactionWith, removeMessage, removeReaction, setPinned } from "../world/messages.ts";
import { vote } from "../world/polls.ts";
import { compareIds } from "../world/snowflake.ts";
import { type ClientContext, personNamed, requirePermission, visibleMessage } from "./client-context.ts";
import { RefusedError } from "./refused-error.ts";
import { edit, say } from "./say.ts";
import { useContextCommand, useSlashCommand } from "./use-command.ts";
import { chooseValues, pressButton, submitModal } from "./use-component.ts";

const done: Outcome = { kind: "done", id: null };

/**
 * Does what a person does in a Discord client, with the rules a client holds before anything is sent.
 *
 * @throws RefusedError for what the client would not let them do
 */
export async function perform(context: ClientContext, action: Action): Promise<Outcome> {
  switch (action.kind) {
    case "slash":
    case "autocomplete":
      return outcomeOf(useSlashCommand(context, action));
    case "contextCommand":
      return outcomeOf(useContextCommand(context, action));
    case "press":
      return outcomeOf(pressButton(context, action));
    case "choose":
      return outcomeOf(chooseValues(context, action));
    case "submit":
      return outcomeOf(submitModal(context, action));
    case "say":
      return say(context, action);
    case "editMessage":
      return edit(context, action);
    case "react":
    case "unreact":
      return react(context, action);
    case "vote":
      return castVote(context, action);
    case "dismiss":
    case "deleteMessage":
      return remove(context, action);
    case "pin":
    case "unpin":
      return pin(context, action);
    case "openDm": {
      const person = personNamed(context.world, action.as);
      return { kind: "done", id: directMessages(context.world, [person.id, context.world.application.botUserId]).id };
    }
    case "markRead":
      return markRead(context, action);
    default:
      throw new Error(`unknown action ${JSON.stringify(action satisfies never)}`);
  }
}

function outcomeOf(record: InteractionRecord): Promise<Outcome> {
  return record.settled.promise;
}

function react({ world }: ClientContext, action: Extract<Action, { kind: "react" | "unreact" }>): Outcome {
  const person = personNamed(world, action.as);
  const { channel, record } = visibleMessage(world, person, action.messageId);
  if (channel.thread?.archived) throw new RefusedError("archived", "This thread is archived.");
  if (record.visibleTo !== null) throw new RefusedError("ephemeral", "Private messages take no reactions.");
  const emoji = reactionEmoji(world, record, person.id, action.emoji);
  if (!emoji) throw new RefusedError("unknownEmoji", `${person.displayName} has no such emoji here.`);
  if (action.kind === "react" && !reactionWith(record, emoji)) {
    requirePermission(world, channel, person, PermissionFlagsBits.AddReactions, "add reactions");
  }
  if (action.kind === "react") addReaction(world, record, person.id, emoji);
  else removeReaction(world, record, person.id, emoji);
  return done;
}

function castVote({ world }: ClientContext, action: Extract<Action, { kind: "vote" }>): Outcome {
  const person = personNamed(world, action.as);
  const { record } = visibleMessage(world, person, action.messageId);
  const { poll } = record.message;
  if (!poll) throw new RefusedError("noPoll", "This message asks nothing.");
  if (record.pollEnded) throw new RefusedError("pollEnded", "This poll is over.");
  const known = poll.answers.map((answer) => answer.answer_id);
  if (action.answerIds.some((id) => !known.includes(id)))
    throw new RefusedError("unknownAnswer", "There is no such answer.");
  if (action.answerIds.length > 1 && !poll.allow_multiselect) throw new RefusedError("oneAnswer", "Choose one answer.");
  vote(world, record, person.id, action.answerIds);
  return done;
}

function remove({ world }: ClientContext, action: Extract<Action, { kind: "dismiss" | "deleteMessage" }>): Outcome {
  const person = personNamed(world, action.as);
  const { channel, record } = visibleMessage(world, person, action.messageId);
  if (action.kind === "dismiss") {
    if (record.visibleTo === null) throw new RefusedError("notEphemeral", "Only private messages are dismissed.");
    record.dismissed = true;
    world.tell({ kind: "messageChanged", record });
    return done;
  }
  const mayManage = (world.permissionsIn(channel, person.id) & PermissionFlagsBits.ManageMessages) !== 0n;
  if (record.authorId !== person.id && !mayManage) {
    throw new RefusedError("missingPermission", "Somebody else wrote this.");
  }
  removeMessage(world, record);
  return done;
}

function pin({ world }: ClientContext, action: Extract<Action, { kind: "pin" | "unpin" }>): Outcome {
  const person = personNamed(world, action.as);
  const { channel, record } = visibleMessage(world, person, action.messageId);
  const { PinMessages, ManageMessages } = PermissionFlagsBits;
  requirePermission(world, channel, person, PinMessages | ManageMessages, "pin messages");
  if (channel.thread?.archived) throw new RefusedError("archived", "This thread is archived.");
  if (record.visibleTo !== null) throw new RefusedError("ephemeral", "Private messages are not pinned.");
  const isPinned = channel.pinnedMessageIds.includes(record.id);
  if (isPinned === (action.kind === "pin")) return done;
  if (!isPinned && channel.pinnedMessageIds.length >= limits.pins.value) {
    throw new RefusedError("tooManyPins", `${limits.pins.value} messages are pinned here already.`);
  }
  setPinned(world, channel, record.id, action.kind === "pin");
  return done;
}

function markRead({ world }: ClientContext, action: Extract<Action, { kind: "markRead" }>): Outcome {
  const person = personNamed(world, action.as);
  const before = person.readUpTo[action.channelId] ?? "0";
  if (compareIds(action.messageId, before) <= 0) return done;
  person.readUpTo[action.channelId] = action.messageId;
  world.tell({ kind: "world" });
  return done;
}
