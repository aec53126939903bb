import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import { ladderStill } from "../../../src/views/coaching/plan-picture.ts";
import { planView } from "../../../src/views/coaching/plan-view.ts";
import { readerOf } from "../../reader-of.ts";

/** The ladder with its picture. */
export async function planAnswer(origin: Origin, ctx: HandlerContext, coaching: Coaching): Promise<View> {
  const reader = readerOf(origin);
  return planView(reader, coaching, await ctx.pictures.still(() => ladderStill(reader, coaching)));
}
