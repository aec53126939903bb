import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import type { Coaching } from "../../../src/services/coaching/read-coaching.ts";
import { offerOf } from "../../../src/services/programs/program-offer.ts";
import { programOfferView } from "../../../src/views/programs/program-offer-views.ts";
import { readerOf } from "../../reader-of.ts";
import { serverOf } from "../../server-of.ts";

/** Said privately beside an answer: the move to the programme of this server, where there is one to offer. */
export async function offeredProgram(input: Origin, ctx: HandlerContext, coaching: Coaching) {
  const guildId = serverOf(input);
  const offer = guildId === null ? null : await offerOf(ctx, coaching, guildId);
  if (offer === null) return [];
  const view: View = programOfferView(readerOf(input), offer, false);
  return [{ view, visibility: "private" }] as const;
}
