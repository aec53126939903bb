import { RefusalError } from "../../../src/errors.ts";
import { defineButton } from "../../../src/interactions/define-component.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import { acceptOffer, declineOffer } from "../../../src/services/programs/program-offer.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import {
  programKeptView,
  programMovedView,
  programOfferView,
} from "../../../src/views/programs/program-offer-views.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { serverOf } from "../../server-of.ts";

const accept = defineButton(ids.programMove, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const confirmed = await acceptOffer(ctx, input, offeringServer(input), input.args, input.args.seen);
    if (confirmed.kind === "movedOn") return { kind: "view", view: programOfferView(reader, confirmed.preview, true) };
    return { kind: "view", view: programMovedView(reader, confirmed.recording.after) };
  },
});

const keep = defineButton(ids.programKeep, {
  answer: inPlace,
  async handle(input, ctx) {
    await declineOffer(ctx, input.userId, offeringServer(input), input.args);
    return { kind: "view", view: programKeptView(readerOf(input)) };
  },
});

function offeringServer(input: Origin): string {
  const guildId = serverOf(input);
  if (guildId === null) throw new RefusalError("offerGone", {});
  return guildId;
}

export const programOfferButtons = [accept, keep];
