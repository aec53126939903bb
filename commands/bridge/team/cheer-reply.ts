import { RefusalError } from "../../../src/errors.ts";
import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { claimShare } from "../../../src/services/progress/claim-share.ts";
import { cheer } from "../../../src/services/teams/cheer.ts";
import { cheeredView, publicCheerView } from "../../../src/views/teams/team-views.ts";
import { readerOf } from "../../reader-of.ts";
import { channelTexts } from "./channel-texts.ts";
import { teamPlaceOf } from "./team-here.ts";

interface CheerReply {
  readonly kind: "view";
  readonly view: View;
  readonly also?: readonly { readonly view: View; readonly visibility: "public" }[];
}

/** Cheers; in the team's own channel it is said out loud as well, once a minute, and the one it is for is called. */
export async function cheerReply(origin: Origin, ctx: HandlerContext, toId: string): Promise<CheerReply> {
  const reader = readerOf(origin);
  const { team, toName } = await cheer(ctx, origin.userId, toId, teamPlaceOf(origin));
  const view = cheeredView(reader, toName);
  const isLoud = team.channelId === origin.channelId && (await hasRoom(origin, ctx));
  if (!isLoud) return { kind: "view", view };
  return {
    kind: "view",
    view,
    also: [{ view: publicCheerView(channelTexts(team), origin.displayName, toId), visibility: "public" }],
  };
}

/** A channel is not a feed of one person. */
async function hasRoom({ userId, channelId }: Origin, ctx: HandlerContext): Promise<boolean> {
  try {
    await claimShare(ctx, userId, channelId);
    return true;
  } catch (error) {
    if (error instanceof RefusalError && error.code === "sharedJustNow") return false;
    throw error;
  }
}
