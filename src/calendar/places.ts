import { citiesByZone } from "./zone-cities.ts";
import { zoneNames } from "./zone-names.ts";

/** One well-known place per hour of the day, offered while nothing is typed; they also win ties. */
export const wellKnownZones: readonly string[] = [
  ...["Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago"],
  ...["America/New_York", "America/Halifax", "America/Sao_Paulo", "Atlantic/Azores", "Europe/London", "Europe/Berlin"],
  ...["Africa/Lagos", "Africa/Johannesburg", "Europe/Istanbul", "Africa/Nairobi", "Asia/Dubai", "Asia/Karachi"],
  ...["Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney"],
  ...["Pacific/Auckland", "UTC"],
];

/** A place a person may look for. `key` is what search compares: see `searchKey`. */
export interface Place {
  readonly zone: string;
  readonly city: string;
  readonly key: string;
}

/** Lower case without accents, dots, apostrophes; `_` and `-` become spaces: "Xi'an" → "xian", "St_Johns" → "st johns". */
export function searchKey(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/[\p{M}.'’]/gu, "");
  return plain
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}

/** "America/Indiana/Knox" → "Knox, Indiana"; "Europe/Berlin" → "Berlin". */
export function cityOfZone(zone: string): string {
  const [, ...parts] = zone.split("/");
  return parts.length === 0 ? zone : parts.reverse().join(", ").replaceAll("_", " ");
}

/** Every zone's own city and the cities of the table, one entry per name. */
export const places: readonly Place[] = [
  ...zoneNames.map((zone) => ({ zone, city: cityOfZone(zone), key: searchKey(zone.split("/").at(-1) ?? zone) })),
  ...Object.entries(citiesByZone).flatMap(([zone, cities]) =>
    cities.map((city) => ({ zone, city, key: searchKey(city) })),
  ),
];

/** The places whose city is called exactly `key`. */
export function placesCalled(key: string): readonly Place[] {
  return places.filter((place) => place.key === key);
}
