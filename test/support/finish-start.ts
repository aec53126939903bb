import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";

/** Goes through the whole `/bridge start` as most people do. @returns the first session card */
export async function finishStart(place: Place, city = "Vienna"): Promise<SeenMessage> {
  const press = async (message: SeenMessage, label: string) => (await message.press(label)).settled();
  const zone = await press(await (await place.slash("bridge start")).settled(), "None of these");
  const confirm = await (await (await zone.press("Another city…")).submit({ city })).settled();
  const level = await press(confirm, "Right");
  const moment = await press(level, "Start at level 1");
  return press(moment, "After my coffee");
}
