import { PermissionFlagsBits } from "discord-api-types/v10";
import { removeMember, setNick } from "../../world/guilds.ts";
import type { GuildRecord, MemberRecord } from "../../world/records.ts";
import { highestPosition, setRoles } from "../../world/roles.ts";
import { memberWithUserShape, userShape } from "../../world/shapes.ts";
import { compareIds } from "../../world/snowflake.ts";
import type { World } from "../../world/world.ts";
import { apiError } from "../api-error.ts";
import { fieldOf, textListOf, textOf } from "../body-fields.ts";
import { joinedGuild, requireInGuild } from "../channel-access.ts";
import { pageLength } from "../id-page.ts";
import { noContent, ok, type Route, route } from "../route.ts";
import { lowerRole } from "./role-routes.ts";

const range = { usual: 1, most: 1000 };

export const memberRoutes: readonly Route[] = [
  route("GET", "/guilds/:guild/members", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const after = request.query.get("after") ?? "0";
    const members = guild.members
      .filter((member) => compareIds(member.userId, after) > 0)
      .toSorted((a, b) => compareIds(a.userId, b.userId));
    return ok(shapes(world, members.slice(0, pageLength(request.query, range))));
  }),
  route("GET", "/guilds/:guild/members/search", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const query = (request.query.get("query") ?? "").toLowerCase();
    const found = guild.members.filter(({ userId, nick }) => {
      const user = userShape(world, userId);
      return [nick, user?.username, user?.global_name].some((name) => name?.toLowerCase().startsWith(query));
    });
    return ok(shapes(world, found.slice(0, pageLength(request.query, range))));
  }),
  route("GET", "/guilds/:guild/members/:user", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    return ok(memberWithUserShape(world, knownMember(world, guild, request.params.user)));
  }),
  route("PATCH", "/guilds/:guild/members/:user", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const isSelf = request.params.user === "@me";
    const { botUserId } = world.application;
    const member = knownMember(world, guild, isSelf ? botUserId : request.params.user);
    const nick = fieldOf(request.body, "nick");
    if (nick !== undefined) {
      const { ChangeNickname, ManageNicknames } = PermissionFlagsBits;
      requireInGuild(world, guild, member.userId === botUserId ? ChangeNickname : ManageNicknames);
      if (member.userId !== botUserId) requireAbove(world, guild, member.userId);
      setNick(world, guild, member, textOf(request.body, "nick"));
    }
    const roleIds = textListOf(request.body, "roles");
    if (roleIds !== null) {
      for (const id of changed(member.roleIds, roleIds)) lowerRole(world, guild, id);
      setRoles(world, guild, member.userId, roleIds);
    }
    return ok(memberWithUserShape(world, member));
  }),
  route("DELETE", "/guilds/:guild/members/:user", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const member = knownMember(world, guild, request.params.user);
    requireInGuild(world, guild, PermissionFlagsBits.KickMembers);
    requireAbove(world, guild, member.userId);
    removeMember(world, guild, member.userId);
    return noContent;
  }),
  route("PUT", "/guilds/:guild/members/:user/roles/:role", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const member = knownMember(world, guild, request.params.user);
    const role = lowerRole(world, guild, request.params.role);
    setRoles(world, guild, member.userId, [...member.roleIds, role.id]);
    return noContent;
  }),
  route("DELETE", "/guilds/:guild/members/:user/roles/:role", ({ world }, request) => {
    const guild = joinedGuild(world, request.params.guild);
    const member = knownMember(world, guild, request.params.user);
    const role = lowerRole(world, guild, request.params.role);
    setRoles(
      world,
      guild,
      member.userId,
      member.roleIds.filter((id) => id !== role.id),
    );
    return noContent;
  }),
];

/** @throws ApiError 10007 for somebody who is not in it, 10013 for nobody */
function knownMember(world: World, guild: GuildRecord, userId: string): MemberRecord {
  const member = guild.members.find((one) => one.userId === userId);
  if (member) return member;
  throw apiError(world.people.has(userId) ? "UnknownMember" : "UnknownUser");
}

/** @throws ApiError 50013 for members whose highest role is not below the bot's */
function requireAbove(world: World, guild: GuildRecord, userId: string): void {
  const own = highestPosition(guild, world.application.botUserId);
  if (highestPosition(guild, userId) >= own) throw apiError("MissingPermissions");
}

function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))];
}

function shapes(world: World, members: readonly MemberRecord[]): readonly unknown[] {
  return members.flatMap((member) => memberWithUserShape(world, member) ?? []);
}
