import { comparePositions } from "../../progression/position.ts";
import type { ServiceContext } from "../service-context.ts";
import type { Confirmed } from "./confirmed.ts";
import { type ChangePreview, previewFacts } from "./preview-facts.ts";
import { type Coaching, readCoaching } from "./read-coaching.ts";
import { type Happening, type Recorder, recordFacts } from "./record-facts.ts";
import { startedCoaching } from "./started-coaching.ts";

export type StepBackBy = "rung" | "level";

export interface StepBackPreview {
  readonly coaching: Coaching;
  /** Null where there is nothing below. */
  readonly rung: ChangePreview | null;
  /** Null where there is nothing below, or where it leads to the same place as one rung. */
  readonly level: ChangePreview | null;
}

/** Where one rung and one level down would lead. @throws RefusalError */
export async function previewStepBack(ctx: ServiceContext, userId: string): Promise<StepBackPreview> {
  return stepBackPreviewOf(startedCoaching(await readCoaching(ctx.db, userId, ctx.clock.nowMs())));
}

/**
 * Goes down by choice; it stays so until the criterion to return is met.
 *
 * @param seenVersion the state version of the preview that is confirmed
 */
export async function stepBack(
  ctx: ServiceContext,
  recorder: Recorder,
  by: StepBackBy,
  seenVersion: number,
): Promise<Confirmed<StepBackPreview>> {
  const recording = await recordFacts(ctx, recorder, (coaching) =>
    startedCoaching(coaching).enrollment.stateVersion === seenVersion ? [happeningOf(by)] : [],
  );
  return recording.recorded.length > 0
    ? { kind: "done", recording }
    : { kind: "movedOn", preview: stepBackPreviewOf(recording.before) };
}

export function stepBackPreviewOf(coaching: Coaching): StepBackPreview {
  const rung = lowerOnly(previewFacts(coaching, [happeningOf("rung")]));
  const level = lowerOnly(previewFacts(coaching, [happeningOf("level")]));
  const isSame = rung !== null && level !== null && comparePositions(placeAfter(rung), placeAfter(level)) === 0;
  return { coaching, rung, level: isSame ? null : level };
}

/** After long enough off, everybody stands lower already: a step that leads nowhere is none. */
function lowerOnly(preview: ChangePreview): ChangePreview | null {
  return comparePositions(placeAfter(preview), preview.before.standing.position) < 0 ? preview : null;
}

function placeAfter({ after }: ChangePreview) {
  return after.standing.position;
}

function happeningOf(by: StepBackBy): Happening {
  return { body: { kind: "steppedBack", by } };
}
