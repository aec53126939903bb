import type { PersonRecord } from "./records.ts";
import type { World } from "./world.ts";

export function addPerson(world: World, displayName: string, locale = "en-US"): PersonRecord {
  const person: PersonRecord = {
    id: world.ids.next(),
    username: freeUsername(world, displayName),
    displayName,
    locale,
    appInstalled: false,
    dmsClosed: false,
    readUpTo: {},
  };
  world.people.set(person.id, person);
  world.tell({ kind: "world" });
  return person;
}

/** Discord usernames are unique, lower case, of letters, digits, `_` and `.`. */
function freeUsername(world: World, displayName: string): string {
  const base =
    displayName
      .toLowerCase()
      .replaceAll(/[^a-z0-9_.]+/g, "_")
      .slice(0, 28) || "person";
  const taken = new Set([...world.people.values()].map((person) => person.username));
  let name = base.padEnd(2, "_");
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  return name;
}

/** `#rrggbb` from the id: the same person keeps the same colour. */
export function avatarColour(id: string): string {
  const palette = ["#2ec4b6", "#ff5470", "#ffb703", "#57a773", "#9b7bff", "#f3722c", "#3a86ff", "#c77dff"] as const;
  return palette[Number((BigInt(id) >> 22n) % BigInt(palette.length))] ?? palette[0];
}
