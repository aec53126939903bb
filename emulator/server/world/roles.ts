import type { GuildRecord, RoleRecord } from "./records.ts";
import type { World } from "./world.ts";

/** A new role is the lowest but `@everyone`, as at Discord. */
export function addRole(world: World, guild: GuildRecord, name: string, permissions: string): RoleRecord {
  for (const other of guild.roles) if (other.position > 0) other.position += 1;
  const role: RoleRecord = { id: world.ids.next(), name, permissions, position: 1, managed: false };
  guild.roles.push(role);
  world.tell({ kind: "roleAdded", guild, role });
  return role;
}

export function changeRole(
  world: World,
  guild: GuildRecord,
  role: RoleRecord,
  change: Partial<Pick<RoleRecord, "name" | "permissions">>,
): void {
  Object.assign(role, change);
  world.tell({ kind: "roleChanged", guild, role });
}

/** Takes a role from the guild, its members and its channels. */
export function removeRole(world: World, guild: GuildRecord, role: RoleRecord): void {
  guild.roles.splice(guild.roles.indexOf(role), 1);
  for (const member of guild.members) member.roleIds = member.roleIds.filter((id) => id !== role.id);
  for (const channel of world.channels.values()) {
    channel.overwrites = channel.overwrites.filter((overwrite) => overwrite.id !== role.id);
  }
  world.tell({ kind: "roleGone", guild, role });
}

export function setRoles(world: World, guild: GuildRecord, userId: string, roleIds: readonly string[]): void {
  const member = guild.members.find((one) => one.userId === userId);
  if (!member) return;
  member.roleIds = [...new Set(roleIds)];
  world.tell({ kind: "memberChanged", guild, member });
}

/** The position of a member's highest role; only lower roles and members may be changed by them. */
export function highestPosition(guild: GuildRecord, userId: string): number {
  if (guild.ownerId === userId) return Number.POSITIVE_INFINITY;
  const held = guild.members.find((one) => one.userId === userId)?.roleIds ?? [];
  return guild.roles.reduce((top, role) => (held.includes(role.id) ? Math.max(top, role.position) : top), 0);
}
