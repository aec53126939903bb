import { RefusalError } from "../../errors.ts";
import { claimShare as noteShare } from "../../stores/shares.ts";
import type { ServiceContext } from "../service-context.ts";

/** One share per person, channel and minute: a channel is not a feed of one person. */
const apartMs = 60_000;

/** To be called right before something is shared. @throws RefusalError `sharedJustNow` */
export async function claimShare({ db, clock }: ServiceContext, userId: string, channelId: string): Promise<void> {
  const claimed = await noteShare(db, { userId, channelId, sharedAtMs: clock.nowMs() }, apartMs);
  if (!claimed) throw new RefusalError("sharedJustNow", {});
}
