import type { View } from "../../../src/interactions/answer.ts";
import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { viewCoaching } from "../../../src/services/coaching/view-coaching.ts";
import { howFaultStill, howPoseStill, howStretchStill } from "../../../src/views/coaching/how-pictures.ts";
import { howView } from "../../../src/views/coaching/how-view.ts";
import { readerOf } from "../../reader-of.ts";
import { levelCalled } from "./level-called.ts";

/** How an exercise is done, with its pictures. @param called null: the exercise that a set would be of now */
export async function howAnswer(origin: Origin, ctx: HandlerContext, called: string | null): Promise<View> {
  const reader = readerOf(origin);
  const coaching = await viewCoaching(ctx, origin.userId);
  const level = levelCalled(reader, coaching, called ?? coaching.standing.exerciseForLog);
  const [pose, fault, stretch] = await Promise.all(
    [howPoseStill, howFaultStill, howStretchStill].map((still) =>
      ctx.pictures.still(() => still(reader, coaching, level)),
    ),
  );
  return howView(reader, coaching, level, { pose: pose ?? null, fault: fault ?? null, stretch: stretch ?? null });
}
