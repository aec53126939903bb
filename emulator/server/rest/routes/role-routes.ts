import { PermissionFlagsBits } from "discord-api-types/v10";
import { removeOverwrite, setOverwrite } from "../../world/guilds.ts";
import { guildPermissions } from "../../world/permissions.ts";
import type { GuildRecord, RoleRecord } from "../../world/records.ts";
import { addRole, changeRole, highestPosition, removeRole } from "../../world/roles.ts";
import { roleShape } from "../../world/shapes.ts";
import type { World } from "../../world/world.ts";
import { apiError } from "../api-error.ts";
import { bitsOf, fieldOf, textOf } from "../body-fields.ts";
import { joinedGuild, requireInChannel, requireInGuild, seenChannel } from "../channel-access.ts";
import { noContent, ok, type Route, route } from "../route.ts";

const { ManageRoles } = PermissionFlagsBits;

export const roleRoutes: readonly Route[] = [
  route("GET", "/guilds/:guild/roles", ({ world }, request) =>
    ok(joinedGuild(world, request.params.guild).roles.map(roleShape)),
  ),
  route("POST", "/guilds/:guild/roles", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    requireInGuild(world, guild, ManageRoles);
    const permissions = bitsOf(request.body, "permissions") ?? guild.roles[0]?.permissions ?? "0";
    requireOwn(world, guild, permissions);
    return ok(roleShape(addRole(world, guild, textOf(request.body, "name") ?? "new role", permissions)));
  }),
  route("GET", "/guilds/:guild/roles/:role", ({ world }, request) =>
    ok(roleShape(knownRole(joinedGuild(world, request.params.guild), request.params.role))),
  ),
  route("PATCH", "/guilds/:guild/roles/:role", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const role = lowerRole(world, guild, request.params.role);
    const permissions = bitsOf(request.body, "permissions") ?? role.permissions;
    requireOwn(world, guild, permissions);
    changeRole(world, guild, role, { name: textOf(request.body, "name") ?? role.name, permissions });
    return ok(roleShape(role));
  }),
  route("DELETE", "/guilds/:guild/roles/:role", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const role = lowerRole(world, guild, request.params.role);
    // Discord keeps @everyone and what an app brought along.
    if (role.managed || role.id === guild.id) throw apiError("MissingPermissions");
    removeRole(world, guild, role);
    return noContent;
  }),
  route("PUT", "/channels/:channel/permissions/:target", ({ world }, request) => {
    const channel = seenChannel(world, request.params.channel);
    const guild = world.guildOf(channel);
    if (!guild || channel.thread) throw apiError("CannotExecuteActionOnThisChannelType");
    requireInChannel(world, channel, ManageRoles);
    const [allow, deny] = [bitsOf(request.body, "allow") ?? "0", bitsOf(request.body, "deny") ?? "0"];
    const held = world.permissionsIn(channel, world.application.botUserId);
    if (((BigInt(allow) | BigInt(deny)) & ~held) !== 0n) throw apiError("MissingPermissions");
    const type = fieldOf(request.body, "type") === 1 ? "member" : "role";
    setOverwrite(world, channel, { id: request.params.target, type, allow, deny });
    return noContent;
  }),
  route("DELETE", "/channels/:channel/permissions/:target", ({ world }, request) => {
    const channel = seenChannel(world, request.params.channel);
    requireInChannel(world, channel, ManageRoles);
    removeOverwrite(world, channel, request.params.target);
    return noContent;
  }),
];

/** @throws ApiError 10011 */
export function knownRole(guild: GuildRecord, roleId: string): RoleRecord {
  const role = guild.roles.find((one) => one.id === roleId);
  if (!role) throw apiError("UnknownRole");
  return role;
}

/** A role that the bot may change or give: below its own highest. @throws ApiError 10011, 50013 */
export function lowerRole(world: World, guild: GuildRecord, roleId: string): RoleRecord {
  requireInGuild(world, guild, ManageRoles);
  const role = knownRole(guild, roleId);
  if (role.position >= highestPosition(guild, world.application.botUserId)) throw apiError("MissingPermissions");
  return role;
}

/** Nobody gives away what they do not have. @throws ApiError 50013 */
function requireOwn(world: World, guild: GuildRecord, permissions: string): void {
  const held = guildPermissions(guild, world.application.botUserId);
  if ((BigInt(permissions) & ~held) !== 0n) throw apiError("MissingPermissions");
}
