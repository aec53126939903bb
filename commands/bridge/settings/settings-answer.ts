import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import { lookStill, settingsView } from "../../../src/views/settings/settings-view.ts";
import { readerOf } from "../../reader-of.ts";

/** The settings with their picture. `note` goes before everything else. */
export async function settingsAnswer(
  origin: Origin,
  ctx: HandlerContext,
  coaching: Coaching,
  note: string | null = null,
): Promise<View> {
  const reader = readerOf(origin);
  const preview = await ctx.pictures.still(() => lookStill(reader, coaching));
  return settingsView(reader, coaching, preview, note);
}
