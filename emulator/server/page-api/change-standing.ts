import type { Control } from "../../protocol.ts";
import { RefusedError } from "../client/refused-error.ts";
import { addBot, addMember, removeBot, removeMember, removeOverwrite, setOverwrite } from "../world/guilds.ts";
import type { ChannelRecord, OverwriteRecord } from "../world/records.ts";
import { setRoles } from "../world/roles.ts";
import type { World } from "../world/world.ts";
import { knownChannel, knownGuild, knownPerson } from "./known-ids.ts";

export type StandingControl = Extract<
  Control,
  {
    kind:
      | "joinGuild"
      | "leaveGuild"
      | "installApp"
      | "removeApp"
      | "setLocale"
      | "setGuildLocale"
      | "tellAppPermissions"
      | "setDmsClosed"
      | "setOverwrite"
      | "removeOverwrite"
      | "setRoles";
  }
>;

/** Who is where, with what rights. @throws RefusedError for an id that is nobody's */
export function changeStanding(world: World, control: StandingControl): void {
  switch (control.kind) {
    case "joinGuild":
      addMember(world, knownGuild(world, control.guildId), knownPerson(world, control.userId).id);
      break;
    case "leaveGuild":
      removeMember(world, knownGuild(world, control.guildId), knownPerson(world, control.userId).id);
      break;
    case "installApp":
      if ("guildId" in control.in) addBot(world, knownGuild(world, control.in.guildId));
      else setInstalled(world, control.in.userId, true);
      break;
    case "removeApp":
      if ("guildId" in control.from) removeBot(world, knownGuild(world, control.from.guildId));
      else setInstalled(world, control.from.userId, false);
      break;
    case "setLocale":
      knownPerson(world, control.userId).locale = control.locale;
      world.tell({ kind: "world" });
      break;
    case "setGuildLocale":
      knownGuild(world, control.guildId).locale = control.locale;
      break;
    case "tellAppPermissions":
      world.tellsAppPermissions = control.told;
      break;
    case "setDmsClosed":
      knownPerson(world, control.userId).dmsClosed = control.closed;
      world.tell({ kind: "world" });
      break;
    case "setOverwrite": {
      const { targetId, allow, deny } = control;
      const channel = ruledChannel(world, control.channelId);
      setOverwrite(world, channel, { id: targetId, type: overwriteType(world, channel, targetId), allow, deny });
      break;
    }
    case "removeOverwrite":
      removeOverwrite(world, ruledChannel(world, control.channelId), control.targetId);
      break;
    case "setRoles":
      setRoles(world, knownGuild(world, control.guildId), control.userId, control.roleIds);
      break;
    default:
      throw new Error(`unknown control ${JSON.stringify(control satisfies never)}`);
  }
}

function setInstalled(world: World, userId: string, installed: boolean): void {
  knownPerson(world, userId).appInstalled = installed;
  world.tell({ kind: "world" });
}

/** A channel that has overwrites of its own. */
function ruledChannel(world: World, id: string): ChannelRecord {
  const channel = knownChannel(world, id);
  if (channel.kind === "text") return channel;
  throw new RefusedError(
    "noOverwrites",
    "Only a server's channels have permissions; a thread has those of its channel.",
  );
}

function overwriteType(world: World, channel: ChannelRecord, targetId: string): OverwriteRecord["type"] {
  const guild = world.guildOf(channel);
  if (guild?.members.some((member) => member.userId === targetId)) return "member";
  if (guild?.roles.some((role) => role.id === targetId)) return "role";
  throw new RefusedError("unknownId", `No role and nobody of this server has the id ${targetId}.`);
}
