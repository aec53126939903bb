import type { Control, ControlResult } from "../../protocol.ts";
import type { BotClock } from "../bot-clock.ts";
import { RefusedError } from "../client/refused-error.ts";
import type { Gateway } from "../gateway/gateway.ts";
import type { InteractionBook } from "../interactions/interaction-book.ts";
import type { Faults } from "../rest/faults.ts";
import type { WireLog } from "../wire-log.ts";
import {
  addBot,
  addGroupDm,
  addGuild,
  addMember,
  addRole,
  addTextChannel,
  removeBot,
  removeChannel,
  removeMember,
  setOverwrite,
  setRoles,
} from "../world/guilds.ts";
import { addPerson } from "../world/people.ts";
import type { ChannelRecord, GuildRecord, PersonRecord } from "../world/records.ts";
import type { World } from "../world/world.ts";

export interface ControlContext {
  readonly world: World;
  readonly interactions: InteractionBook;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly wire: WireLog;
  readonly botClock: BotClock | null;
}

const nothing: ControlResult = { id: null };

/**
 * Changes the world itself.
 *
 * @throws RefusedError for an id that is nobody's and for a clock that cannot be moved
 */
export async function applyControl(context: ControlContext, control: Control): Promise<ControlResult> {
  switch (control.kind) {
    case "advanceClock":
      return advance(context, control.ms);
    case "advanceClockToNextDue":
      return advanceToNextDue(context);
    case "armFault":
      return { id: context.faults.arm(control.fault) };
    case "clearFaults":
      context.faults.clear();
      return nothing;
    case "closeGateway":
      context.gateway.interrupt(control.how);
      return nothing;
    case "redeliver": {
      const record = context.interactions.find(control.interactionId);
      if (!record) throw new RefusedError("unknownInteraction", "This interaction is over.");
      context.interactions.redeliver(record);
      return nothing;
    }
    case "clearWire":
      context.wire.clear();
      return nothing;
    default:
      return changeWorld(context.world, control);
  }
}

type WorldControl = Exclude<
  Control,
  {
    kind:
      | "advanceClock"
      | "advanceClockToNextDue"
      | "armFault"
      | "clearFaults"
      | "closeGateway"
      | "redeliver"
      | "clearWire";
  }
>;

function changeWorld(world: World, control: WorldControl): ControlResult {
  switch (control.kind) {
    case "addPerson":
      return { id: addPerson(world, control.displayName, control.locale).id };
    case "addGuild":
      person(world, control.ownerId);
      return { id: addGuild(world, control).id };
    case "addChannel":
      return { id: addTextChannel(world, guild(world, control.guildId), control.name, control.topic ?? null).id };
    case "deleteChannel":
      removeChannel(world, channel(world, control.channelId));
      return nothing;
    case "addGroupDm":
      return {
        id: addGroupDm(
          world,
          control.userIds.map((id) => person(world, id).id),
        ).id,
      };
    case "addRole":
      return { id: addRole(world, guild(world, control.guildId), control.name, control.permissions).id };
    default:
      return changeStanding(world, control);
  }
}

type StandingControl = Exclude<
  WorldControl,
  { kind: "addPerson" | "addGuild" | "addChannel" | "deleteChannel" | "addGroupDm" | "addRole" }
>;

/** Who is where, with what rights. */
function changeStanding(world: World, control: StandingControl): ControlResult {
  switch (control.kind) {
    case "joinGuild":
      addMember(world, guild(world, control.guildId), person(world, control.userId).id);
      break;
    case "leaveGuild":
      removeMember(world, guild(world, control.guildId), person(world, control.userId).id);
      break;
    case "installApp":
      if ("guildId" in control.in) addBot(world, guild(world, control.in.guildId));
      else install(world, control.in.userId, true);
      break;
    case "removeApp":
      if ("guildId" in control.from) removeBot(world, guild(world, control.from.guildId));
      else install(world, control.from.userId, false);
      break;
    case "setLocale":
      person(world, control.userId).locale = control.locale;
      world.tell({ kind: "world" });
      break;
    case "setDmsClosed":
      person(world, control.userId).dmsClosed = control.closed;
      world.tell({ kind: "world" });
      break;
    case "setOverwrite": {
      const { channelId, targetId, allow, deny } = control;
      const type = world.people.has(targetId) || targetId === world.application.botUserId ? "member" : "role";
      setOverwrite(world, channel(world, channelId), { id: targetId, type, allow, deny });
      break;
    }
    case "setRoles":
      setRoles(world, guild(world, control.guildId), control.userId, control.roleIds);
      break;
    default:
      throw new Error(`unknown control ${JSON.stringify(control satisfies never)}`);
  }
  return nothing;
}

function install(world: World, userId: string, installed: boolean): void {
  person(world, userId).appInstalled = installed;
  world.tell({ kind: "world" });
}

/** The bot's clock goes first: when it refuses, neither has moved. */
async function advance({ world, botClock }: ControlContext, ms: number): Promise<ControlResult> {
  if (botClock) {
    await botClock.advance(ms).catch((error: unknown) => {
      throw new RefusedError("botClock", `The bot's clock did not move: ${String(error)}`);
    });
  }
  world.clock.advance(ms);
  world.tell({ kind: "clock" });
  return nothing;
}

async function advanceToNextDue(context: ControlContext): Promise<ControlResult> {
  if (!context.botClock) throw new RefusedError("noBotClock", "No clock address is configured.");
  const state = await context.botClock.read().catch((error: unknown) => {
    throw new RefusedError("botClock", `The bot's clock did not answer: ${String(error)}`);
  });
  if (state.nextDueAtMs === null) throw new RefusedError("nothingDue", "The bot has nothing planned.");
  return advance(context, Math.max(1, Math.ceil(state.nextDueAtMs - state.nowMs)));
}

function person(world: World, id: string): PersonRecord {
  return found(world.people.get(id), `Nobody here has the id ${id}.`);
}

function guild(world: World, id: string): GuildRecord {
  return found(world.guilds.get(id), `There is no server with the id ${id}.`);
}

function channel(world: World, id: string): ChannelRecord {
  return found(world.channels.get(id), `There is no channel with the id ${id}.`);
}

function found<T>(thing: T | undefined, complaint: string): T {
  if (thing === undefined) throw new RefusedError("unknownId", complaint);
  return thing;
}
