import { canonicalZoneName } from "./zone-names.ts";

/** One time zone to choose: `city` is the name that was looked for, `localTime` is "HH:MM" there now, `offset` "UTC+2". */
export interface ZoneSuggestion {
  readonly zone: string;
  readonly city: string;
  readonly localTime: string;
  readonly offset: string;
}

/** The canonical IANA name of what a person typed: a name in any case, an alias, a city. Null when unknown or ambiguous. */
export function parseZone(input: string): string | null {
  return canonicalZoneName(input.trim().replaceAll(" ", "_"));
}

/** Zones that match what was typed so far, best first, at most `limit`; a spread around the world when nothing is typed. */
export function suggestZones(_typed: string, _atMs: number, _limit = 25): readonly ZoneSuggestion[] {
  return [];
}
