import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import type { EarlierLog } from "../../../src/services/log/log-earlier.ts";
import { earlierPreviewView } from "../../../src/views/log/change-preview.ts";
import { readerOf } from "../../reader-of.ts";
import { loggedAnswer } from "./logged-answer.ts";
import { loggedBy } from "./logged-by.ts";

/** The answer to a set with a day: logged, or first asked about. */
export async function earlierAnswer(origin: Origin, ctx: HandlerContext, logged: EarlierLog): Promise<View> {
  if (logged.kind === "asked") return earlierPreviewView(readerOf(origin), logged.preview, logged.movedOn);
  return loggedAnswer(origin, ctx, loggedBy(logged.recording, origin.interactionId));
}
