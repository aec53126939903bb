import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage } from "../../emulator/server/actors/seen-message.ts";

/** What a person wants to be sent, by the labels of the buttons. */
export interface WantedMessages {
  readonly reminder: string;
  readonly nudge: string;
  readonly check: string;
}

const nothing: WantedMessages = { reminder: "No reminder", nudge: "No nudges", check: "No, do not ask" };

/** Goes through the whole `/bridge start`. @returns the first session card */
export async function finishStart(place: Place, city = "Vienna", wanted = nothing): Promise<SeenMessage> {
  return finishFrom(await (await place.slash("bridge start")).settled(), city, wanted);
}

/** The same from the message with its first question, wherever that came from. */
export async function finishFrom(screen: SeenMessage, city = "Vienna", wanted = nothing): Promise<SeenMessage> {
  const zone = await press(screen, "None of these");
  const confirm = await (await (await zone.press("Another city…")).submit({ city })).settled();
  const level = await press(confirm, "Right");
  const moment = await press(level, "Start at level 1");
  return chooseMessages(await press(moment, "After my coffee"), wanted);
}

/** The last steps of the start, about what comes unasked. @returns the first session card */
export async function chooseMessages(reminder: SeenMessage, wanted = nothing): Promise<SeenMessage> {
  const nudge = await press(reminder, wanted.reminder);
  const check = await press(nudge, wanted.nudge);
  return press(check, wanted.check);
}

async function press(message: SeenMessage, label: string): Promise<SeenMessage> {
  return (await message.press(label)).settled();
}
