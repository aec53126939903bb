import type { View } from "../../../src/interactions/answer.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { readBuddies } from "../../../src/services/teams/choose-buddy.ts";
import type { Board } from "../../../src/services/teams/read-board.ts";
import { readRecap } from "../../../src/services/teams/read-recap.ts";
import type { Texts } from "../../../src/texts/texts.ts";
import type { Reader } from "../../../src/views/reader.ts";
import { buddyNoteView } from "../../../src/views/teams/buddy-views.ts";
import { boardStill, teamBoardView } from "../../../src/views/teams/team-board-view.ts";
import { recapStill, teamRecapView } from "../../../src/views/teams/team-recap-view.ts";
import { knockView } from "../../../src/views/teams/team-views.ts";

/** What is written unasked has nobody who waits for it. */
type WriterContext = Omit<HandlerContext, "channels">;

/** A team's board with its picture. @param mark what its buttons carry; null: a copy without them */
export async function boardMessage(
  { pictures }: Pick<HandlerContext, "pictures">,
  board: Board,
  mark: string | null,
  texts: Texts,
): Promise<View> {
  return teamBoardView(texts, board, await pictures.still(() => boardStill(texts, board)), mark);
}

/** A team's week with its picture. @param on the team's date it is for */
export async function recapMessage(
  ctx: WriterContext,
  { teamId, on, isLate }: { readonly teamId: string; readonly on: string; readonly isLate: boolean },
  mark: string,
  texts: Texts,
): Promise<View> {
  const recap = await readRecap(ctx, teamId, on);
  return teamRecapView(texts, recap, isLate, mark, await ctx.pictures.still(() => recapStill(texts, recap)));
}

/** Calls somebody in their team's channel. */
export function knockMessage(userId: string, mark: string, texts: Texts): View {
  return knockView(texts, userId, mark);
}

/** A hello to send to somebody's buddy. @throws Error where they have none: nothing is sent then */
export async function buddyMessage(ctx: WriterContext, reader: Reader, on: string, mark: string): Promise<View> {
  const buddy = (await readBuddies(ctx, reader.userId)).find(({ state }) => state === "agreed");
  if (buddy === undefined) throw new Error("a note about a buddy who is none any more");
  return buddyNoteView(reader, buddy, on, mark);
}
