import type { Control } from "../../protocol.ts";
import { addBot, addMember, removeBot, removeMember, removeOverwrite, setOverwrite } from "../world/guilds.ts";
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
    case "tellAppPermissions":
      world.tellsAppPermissions = control.told;
      break;
    case "setDmsClosed":
      knownPerson(world, control.userId).dmsClosed = control.closed;
      world.tell({ kind: "world" });
      break;
    case "setOverwrite": {
      const { channelId, targetId, allow, deny } = control;
      const type = world.people.has(targetId) || targetId === world.application.botUserId ? "member" : "role";
      setOverwrite(world, knownChannel(world, channelId), { id: targetId, type, allow, deny });
      break;
    }
    case "removeOverwrite":
      removeOverwrite(world, knownChannel(world, control.channelId), control.targetId);
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
