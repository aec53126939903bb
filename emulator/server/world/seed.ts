import { addGuild, addMember, addTextChannel } from "./guilds.ts";
import { addPerson } from "./people.ts";
import type { ApplicationRecord } from "./records.ts";
import type { World } from "./world.ts";

/** A fresh application; its ids are made at the given time, as everything's. */
export function newApplication(name: string, nextId: () => string): ApplicationRecord {
  const id = nextId();
  // At Discord the bot's user has its application's id.
  return { id, botUserId: id, name, description: "", privilegedIntents: 0, commands: [] };
}

/** The first world: one server with two channels, two people in it, and the bot. */
export function seedWorld(world: World, serverName: string): void {
  const mira = addPerson(world, "Mira");
  const sam = addPerson(world, "Sam");
  const guild = addGuild(world, { name: serverName, ownerId: mira.id, withBot: true });
  addMember(world, guild, sam.id);
  addTextChannel(world, guild, "general", "Anything goes");
  addTextChannel(world, guild, "accountability", "Who showed up today");
}
