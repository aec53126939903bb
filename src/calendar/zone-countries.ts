import { searchKey } from "./places.ts";
import { canonicalZoneName, zoneNames } from "./zone-names.ts";

interface Country {
  readonly code: string;
  readonly key: string;
  readonly zones: readonly string[];
}

let countries: readonly Country[] | undefined;

/** English names and zones of all countries, from the runtime's own data; read on first use because it takes a while. */
function allCountries(): readonly Country[] {
  countries ??= readCountries();
  return countries;
}

function readCountries(): readonly Country[] {
  const nameOf = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => {
    const name = nameOf.of(code);
    const zones = name === undefined ? [] : zonesOfRegion(code);
    return name === undefined || zones.length === 0 ? [] : [{ code: code.toLowerCase(), key: searchKey(name), zones }];
  });
}

function zonesOfRegion(code: string): readonly string[] {
  const listed = new Intl.Locale(`und-${code}`).getTimeZones?.() ?? [];
  const zones = listed.map((name) => canonicalZoneName(name) ?? name);
  return zones.filter((zone) => zoneNames.includes(zone));
}

/** Zones of the country called `key` (its English name or two-letter code); empty when there is none. */
export function zonesOfCountry(key: string): readonly string[] {
  return allCountries().find((country) => country.key === key || country.code === key)?.zones ?? [];
}

/** Zones of all countries whose English name begins with `key`. */
export function zonesOfCountriesLike(key: string): readonly string[] {
  return allCountries().flatMap((country) => (country.key.startsWith(key) ? country.zones : []));
}
