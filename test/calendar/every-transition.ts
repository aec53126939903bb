/** A zone's clock change: the first instant with the new offset. */
export interface Transition {
  readonly zone: string;
  readonly atMs: number;
}

/**
 * Names of the IANA database that the runtime takes but does not list: present names and widely used aliases. With them every
 * set of rules that is in force from 2026 to 2028 is there; whatever name is missing is a link to one that is not.
 */
const unlisted = [
  ...["Africa/Asmara", "America/Argentina/Buenos_Aires", "America/Atikokan", "America/Indiana/Indianapolis"],
  ...[
    "America/Kentucky/Louisville",
    "America/Nuuk",
    "Asia/Ho_Chi_Minh",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Yangon",
  ],
  ...["Atlantic/Faroe", "Europe/Kyiv", "Pacific/Chuuk", "Pacific/Kanton", "Pacific/Pohnpei"],
  ...["US/Pacific", "US/Eastern", "Canada/Newfoundland", "Australia/ACT", "Brazil/East", "GB", "Eire", "NZ", "Cuba"],
  ...[
    "Israel",
    "Egypt",
    "Iran",
    "CET",
    "EET",
    "WET",
    "MET",
    "EST5EDT",
    "PST8PDT",
    "Chile/Continental",
    "Etc/UTC",
    "Etc/GMT+12",
  ],
];

export const everyZone: readonly string[] = [...new Set([...Intl.supportedValuesOf("timeZone"), ...unlisted, "UTC"])];

/** Every clock change of every zone in the years 2026 to 2028. */
export function everyTransition(): readonly Transition[] {
  const endMs = Date.UTC(2029, 0, 1);
  return everyZone.flatMap((zone) => {
    const changes: Transition[] = [];
    let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 0, 1))
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition("next");
    while (at !== null && at.epochMilliseconds < endMs) {
      changes.push({ zone, atMs: at.epochMilliseconds });
      at = at.getTimeZoneTransition("next");
    }
    return changes;
  });
}

/** What the clocks show at an instant: the only direction in which zone data cannot be misread. */
export function wallAt(
  atMs: number,
  zone: string,
): { readonly on: string; readonly time: string; readonly offsetMs: number } {
  const there = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
  const text = there.toString();
  return { on: text.slice(0, 10), time: text.slice(11, 16), offsetMs: there.offsetNanoseconds / 1e6 };
}

/**
 * The first instant at which the clocks show `time` on the date `on`, near the change at `changeMs`; null when they never
 * do. Tries the offset before and the one after the change and looks at what the clocks then show.
 */
export function firstShown(on: string, time: string, zone: string, changeMs: number): number | null {
  const offsetsMs = [changeMs - 1, changeMs].map((ms) => wallAt(ms, zone).offsetMs);
  const candidates = offsetsMs.map((offsetMs) => Date.parse(`${on}T${time}Z`) - offsetMs);
  const shown = candidates.filter((ms) => wallAt(ms, zone).on === on && wallAt(ms, zone).time === time);
  return shown.length === 0 ? null : Math.min(...shown);
}
