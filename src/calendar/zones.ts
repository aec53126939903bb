import { zonesByClockWord } from "./clock-words.ts";
import { cityOfZone, places, placesCalled, searchKey, wellKnownZones } from "./places.ts";
import { zonesOfCountriesLike, zonesOfCountry } from "./zone-countries.ts";
import { canonicalZoneName, zoneNames } from "./zone-names.ts";

/** One time zone to choose: `city` is the name that was looked for, `localTime` is "HH:MM" there now, `offset` "UTC+2". */
export interface ZoneSuggestion {
  readonly zone: string;
  readonly city: string;
  readonly localTime: string;
  readonly offset: string;
}

type Found = Pick<ZoneSuggestion, "zone" | "city">;

/**
 * The canonical IANA name of what a person typed: a name in any case, an alias, a city, a country with one zone, "EST".
 * Null when unknown or when it could mean two zones: `suggestZones` shows them all.
 */
export function parseZone(input: string): string | null {
  const key = searchKey(input);
  return (
    onlyOne(zonesByClockWord.get(key) ?? []) ??
    canonicalZoneName(input.trim().replaceAll(" ", "_")) ??
    onlyOne(placesCalled(key).map((place) => place.zone)) ??
    onlyOne(zonesOfCountry(key))
  );
}

function onlyOne(zones: readonly string[]): string | null {
  const [first, second] = new Set(zones);
  return second === undefined ? (first ?? null) : null;
}

/**
 * Zones that match what was typed so far, best first, at most `limit` (Discord shows 25): by city, country, IANA name, or
 * offset ("+2", "UTC-3:30"), at the instant `atMs`. A spread around the world while nothing is typed.
 */
export function suggestZones(typed: string, atMs: number, limit = 25): readonly ZoneSuggestion[] {
  const at = Temporal.Instant.fromEpochMilliseconds(atMs);
  const unique = new Map(find(typed, at).map((place) => [`${place.zone} ${place.city}`, place]));
  return [...unique.values()].slice(0, limit).map((place) => describe(place, at));
}

function find(typed: string, at: Temporal.Instant): readonly Found[] {
  const key = searchKey(typed);
  if (key === "") {
    return wellKnownZones.map(asFound);
  }
  const offsetMinutes = parseOffset(typed);
  return offsetMinutes === null
    ? search(key)
    : wellKnownFirst(zoneNames.filter((zone) => offsetMinutesAt(zone, at) === offsetMinutes).map(asFound));
}

function search(key: string): readonly Found[] {
  return [
    ...(zonesByClockWord.get(key) ?? []).map(asFound),
    ...wellKnownFirst(placesCalled(key)),
    ...wellKnownFirst(zonesOfCountry(key).map(asFound)),
    ...wellKnownFirst(places.filter((place) => place.key.startsWith(key))),
    ...(key.includes("/") ? searchByName(key) : []),
    ...wellKnownFirst(places.filter((place) => place.key.includes(` ${key}`))),
    ...wellKnownFirst(key.length < 3 ? [] : zonesOfCountriesLike(key).map(asFound)),
  ];
}

function searchByName(key: string): readonly Found[] {
  const aliasOf = canonicalZoneName(key.replaceAll(" ", "_"));
  const beginning = zoneNames.filter((zone) => searchKey(zone).startsWith(key));
  return [...(aliasOf === null ? [] : [asFound(aliasOf)]), ...wellKnownFirst(beginning.map(asFound))];
}

function asFound(zone: string): Found {
  return { zone, city: cityOfZone(zone) };
}

/** Zones of many people first, then by the alphabet. */
function wellKnownFirst(found: readonly Found[]): readonly Found[] {
  const rank = (zone: string) => (wellKnownZones.includes(zone) ? 0 : 1);
  return found.toSorted((a, b) => rank(a.zone) - rank(b.zone) || a.city.localeCompare(b.city, "en"));
}

/** "UTC+2", "gmt -3:30", "+0530" → minutes east of UTC; null when it is not an offset. */
function parseOffset(typed: string): number | null {
  const match = /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/i.exec(typed.trim());
  if (match === null) {
    return null;
  }
  const [, sign, hours, minutes] = match;
  return (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function offsetMinutesAt(zone: string, at: Temporal.Instant): number {
  return at.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
}

function describe({ zone, city }: Found, at: Temporal.Instant): ZoneSuggestion {
  const there = at.toZonedDateTimeISO(zone);
  const localTime = there.toPlainTime().toString({ smallestUnit: "minute" });
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(there.offset) ?? [];
  const offset = there.offsetNanoseconds === 0 ? "" : `${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return { zone, city, localTime, offset: `UTC${offset}` };
}
