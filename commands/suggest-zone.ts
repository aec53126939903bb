import { suggestZones } from "../src/calendar/zones.ts";
import type { SuggestInput } from "../src/interactions/input.ts";
import type { Choice, HandlerContext } from "../src/interactions/route.ts";
import { textsFor } from "../src/texts/texts-for.ts";

/** Time zones by the city that was typed so far, each with the time that its clocks show now. */
export async function suggestZone({ typed, locale }: SuggestInput, ctx: HandlerContext): Promise<readonly Choice[]> {
  const { start } = textsFor(locale);
  return suggestZones(typed, ctx.clock.nowMs()).map(({ zone, city, localTime }) => ({
    name: start.zoneOption(city, localTime),
    value: zone,
  }));
}
