import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { chooseReminder } from "../../../src/services/start/choose-messages.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { timeFrom } from "../../../src/services/unasked/typed-schedule.ts";
import { readerOf } from "../../reader-of.ts";
import { startAnswer } from "../../session-answer.ts";

/** Sets the reminder of a start and goes on; an older message meets somebody who is further, and changes nothing. */
export async function reminderAnswer(origin: Origin, ctx: HandlerContext, typed: string | null): Promise<View> {
  const { start } = readerOf(origin).texts;
  const isOpen = (await greetPerson(ctx, origin.userId)).stage === "reminder";
  const greeting = await chooseReminder(ctx, origin.userId, typed);
  const note = isOpen && typed !== null ? start.reminded(timeFrom(typed)) : null;
  return startAnswer(origin, ctx, greeting, note);
}
