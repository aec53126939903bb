import { describe, expect, test } from "vitest";
import { zonesByClockWord } from "../../src/calendar/clock-words.ts";
import { places, wellKnownZones } from "../../src/calendar/places.ts";
import { citiesByZone } from "../../src/calendar/zone-cities.ts";
import { canonicalZoneName, zoneNames } from "../../src/calendar/zone-names.ts";
import { parseZone, suggestZones } from "../../src/calendar/zones.ts";
import { everyZone } from "./every-transition.ts";

const winter = Date.parse("2026-11-23T15:05Z");
const summer = Date.parse("2027-07-01T15:05Z");
const citiesFor = (typed: string, limit?: number) => suggestZones(typed, winter, limit).map(({ city }) => city);

describe("a zone somebody typed", () => {
  test.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    ["berlin", "Europe/Berlin"],
    [" New York ", "America/New_York"],
    ["america/new york", "America/New_York"],
    ["utc", "UTC"],
    ["Etc/UTC", "UTC"],
    ["GMT", "UTC"],
    ["us/pacific", "America/Los_Angeles"],
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["buenos aires", "America/Argentina/Buenos_Aires"],
    ["Munich", "Europe/Berlin"],
    ["münchen", "Europe/Berlin"],
    ["San Francisco", "America/Los_Angeles"],
    ["Seattle", "America/Los_Angeles"],
    ["Mumbai", "Asia/Kolkata"],
    ["Beijing", "Asia/Shanghai"],
    ["st louis", "America/Chicago"],
    ["India", "Asia/Kolkata"],
    ["EST", "America/New_York"],
    ["BST", "Europe/London"],
    ["cet", "Europe/Brussels"],
  ])("%j is %s", (typed, zone) => {
    expect(parseZone(typed)).toBe(zone);
  });

  test.each([
    ...["", "mars", "+02:00", "UTC+2", "2", "Factory", "__proto__", "constructor", "x".repeat(6000)],
    ...["IST", "CST", "San Juan", "Germany"],
  ])("%j is unknown or could mean two", (typed) => {
    expect(parseZone(typed)).toBeNull();
  });

  test("is understood under every name there is, and its canonical name is its own", () => {
    for (const zone of everyZone) {
      const canonical = canonicalZoneName(zone.toLowerCase());
      expect(canonical, zone).not.toBeNull();
      expect(canonicalZoneName(canonical ?? ""), zone).toBe(canonical);
      const isFixedOffset = zone.startsWith("Etc/GMT"); // taken when typed, and no place to offer
      expect(zoneNames.includes(canonical ?? ""), zone).toBe(!isFixedOffset);
    }
  });
});

describe("suggestions", () => {
  test.each([
    ["munch", "München"],
    ["Muni", "Munich"],
    ["são p", "Sao Paulo"],
    ["lon", "London"],
    ["york", "New York"],
    ["europe/b", "Berlin"],
    ["asia/calcutta", "Kolkata"],
    ["germany", "Berlin"],
    ["porto", "Porto"],
    ["switzer", "Zurich"],
    ["us", "Anchorage"],
    ["est", "New York"],
    ["utc", "UTC"],
    ["+5:30", "Kolkata"],
    ["utc+0545", "Kathmandu"],
    ["GMT -3:30", "St Johns"],
  ])("for %j begin with %s", (typed, city) => {
    expect(citiesFor(typed)[0]).toBe(city);
  });

  test.each([
    ["san", ["San Francisco", "San Diego", "San Juan", "Santiago"]],
    ["ist", ["Kolkata", "Jerusalem", "Dublin", "Istanbul"]],
    ["san juan", ["San Juan", "San Juan, Argentina"]],
  ])("for %j include %j", (typed, cities) => {
    expect(citiesFor(typed)).toEqual(expect.arrayContaining(cities));
  });

  test("put the city itself before those that begin like it", () => {
    expect(citiesFor("lome")[0]).toBe("Lome");
    expect(citiesFor("new")).toContain("New Salem, North Dakota");
  });

  test("show the time there now, by the clock of the season", () => {
    expect(suggestZones("berlin", winter)).toEqual([
      { zone: "Europe/Berlin", city: "Berlin", localTime: "16:05", offset: "UTC+1" },
    ]);
    expect(suggestZones("berlin", summer)[0]).toMatchObject({ localTime: "17:05", offset: "UTC+2" });
    expect(suggestZones("mumbai", winter)[0]).toMatchObject({ localTime: "20:35", offset: "UTC+5:30" });
    expect(suggestZones("st johns", winter)[0]).toMatchObject({ localTime: "11:35", offset: "UTC-3:30" });
    expect(suggestZones("london", winter)[0]).toMatchObject({ localTime: "15:05", offset: "UTC" });
  });

  test("by offset follow the season too", () => {
    expect(suggestZones("+2", winter, 500).map(({ zone }) => zone)).not.toContain("Europe/Berlin");
    expect(suggestZones("+2", summer, 500).map(({ zone }) => zone)).toContain("Europe/Berlin");
  });

  test("go around the world while nothing is typed", () => {
    const offsets = new Set(suggestZones("", winter).map(({ offset }) => offset));
    expect(citiesFor("")).toHaveLength(25);
    expect(offsets.size).toBeGreaterThanOrEqual(20);
  });

  test.each(["a", "san", "", "+1", "united", "america/"])(
    "for %j are never more than asked for, and none twice",
    (typed) => {
      expect(citiesFor(typed, 7).length).toBeLessThanOrEqual(7);
      const all = suggestZones(typed, winter).map(({ zone, city }) => `${zone} ${city}`);
      expect(all.length).toBeLessThanOrEqual(25);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  test.each(["zzzz", "toString", "constructor", "%", "(", "+99"])("for %j are none", (typed) => {
    expect(suggestZones(typed, winter)).toEqual([]);
  });

  test("find every zone by its own city", () => {
    for (const { zone, key } of places) {
      expect(
        suggestZones(key, winter, 500).map((suggestion) => suggestion.zone),
        key,
      ).toContain(zone);
    }
  });
});

describe("the tables", () => {
  test("name present, canonical zones only", () => {
    const named = [...Object.keys(citiesByZone), ...[...zonesByClockWord.values()].flat(), ...wellKnownZones];
    for (const zone of named) {
      expect(zoneNames, zone).toContain(zone);
      expect(canonicalZoneName(zone), zone).toBe(zone);
    }
  });

  test("list no city under its own zone's name, and none twice in a zone", () => {
    const seen = places.map(({ zone, key }) => `${zone} ${key}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("list every zone under a present name: none resolves to another", () => {
    expect(zoneNames.filter((zone) => canonicalZoneName(zone) !== zone)).toEqual([]);
  });
});
