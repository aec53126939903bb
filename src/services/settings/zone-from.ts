import { parseZone, suggestZones } from "../../calendar/zones.ts";
import { RefusalError } from "../../errors.ts";

const shownPlaces = 3;

/**
 * The IANA name of what was typed.
 *
 * @throws RefusalError `zoneUnknown`, or `zoneUnclear` where it could be several
 */
export function zoneFrom(typed: string, nowMs: number): string {
  const zone = parseZone(typed);
  if (zone !== null) return zone;
  const cities = [...new Set(suggestZones(typed, nowMs).map(({ city }) => city))];
  if (cities.length < 2) throw new RefusalError("zoneUnknown", { zone: typed });
  throw new RefusalError("zoneUnclear", { zone: typed, cities: cities.slice(0, shownPlaces) });
}
