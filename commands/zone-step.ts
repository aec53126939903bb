import { parseZone, suggestZones } from "../src/calendar/zones.ts";
import type { View } from "../src/interactions/answer.ts";
import type { Reader } from "../src/views/reader.ts";
import { type ZoneFlow, zoneConfirmView, zoneView } from "../src/views/settings/zone-views.ts";

/** Shows the clock of what was chosen or typed, to be confirmed; or the places that it could mean. */
export function zoneStep(reader: Reader, typed: string, nowMs: number, flow: ZoneFlow = "start"): View {
  const { start } = reader.texts;
  const found = suggestZones(typed, nowMs);
  const zone = parseZone(typed);
  if (zone !== null) {
    const [meant] = [...found.filter((place) => place.zone === zone), ...suggestZones(zone, nowMs, 1)];
    if (meant !== undefined) return zoneConfirmView(reader, meant, flow);
  }
  if (found.length > 0) return zoneView(reader, found, start.cityMeant(typed), flow);
  return zoneView(reader, suggestZones("", nowMs), start.cityUnknown(typed), flow);
}
