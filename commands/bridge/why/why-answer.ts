import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { lookBack } from "../../../src/services/coaching/look-back.ts";
import { silentToday } from "../../../src/services/unasked/silent-today.ts";
import { whyView } from "../../../src/views/coaching/why-view.ts";
import { readerOf } from "../../reader-of.ts";

export async function whyAnswer(origin: Origin, ctx: HandlerContext): Promise<View> {
  const coaching = await lookBack(ctx, origin.userId);
  return whyView(readerOf(origin), coaching, await silentToday(ctx, coaching));
}
