import { RefusalError } from "../../errors.ts";
import type { SetEntry } from "../../progression/facts.ts";
import { comparePositions } from "../../progression/position.ts";
import { type ChangePreview, previewFacts } from "../coaching/preview-facts.ts";
import type { Coaching } from "../coaching/read-coaching.ts";
import { type Happening, type Recorder, type Recording, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { liveSets } from "./live-sets.ts";
import { isSameClaim, setHappenings, type ToldSet } from "./log-set.ts";

/** A set of an earlier day that would change more than that day. */
export interface EarlierPreview extends ChangePreview {
  /** As it would be logged: one for each side. */
  readonly entries: readonly SetEntry[];
  readonly on: string;
}

export type EarlierLog =
  | { readonly kind: "logged"; readonly recording: Recording }
  /** `movedOn`: it was confirmed, and something changed since it was asked. */
  | { readonly kind: "asked"; readonly preview: EarlierPreview; readonly movedOn: boolean };

/**
 * Logs a set with a day. Asked about first, with nothing stored, is what would lower or block somebody or turn the decision
 * of another day; a set that only adds to its own day is logged at once, like one of today.
 *
 * @param seenVersion the state version of the preview that is confirmed
 * @throws RefusalError as `logSet`, and `loggedAlready` for a second confirmation
 */
export async function logEarlier(
  ctx: ServiceContext,
  recorder: Recorder,
  told: ToldSet,
  seenVersion: number | null = null,
): Promise<EarlierLog> {
  const asked: EarlierPreview[] = [];
  const recording = await recordFacts(ctx, recorder, (coaching) => {
    const happenings = setHappenings(coaching, told);
    if (coaching.enrollment.stateVersion === seenVersion) return happenings;
    const preview = earlierPreviewOf(coaching, happenings);
    if (seenVersion !== null) refuseSecondConfirmation(coaching, preview);
    if (preview.on === coaching.now.on || (seenVersion === null && !changesMore(preview))) return happenings;
    asked.push(preview);
    return [];
  });
  const [preview] = asked;
  return preview === undefined
    ? { kind: "logged", recording }
    : { kind: "asked", preview, movedOn: seenVersion !== null };
}

export function earlierPreviewOf(coaching: Coaching, happenings: readonly Happening[]): EarlierPreview {
  const preview = previewFacts(coaching, happenings);
  const entries = happenings.flatMap(({ body }) => (body.kind === "setLogged" ? [body.entry] : []));
  return { ...preview, entries, on: preview.added[0]?.occurredOn ?? coaching.now.on };
}

/** The button was pressed twice: what was told last is exactly this. */
function refuseSecondConfirmation({ facts }: Coaching, { entries, on }: EarlierPreview): void {
  const last = liveSets(facts).slice(-entries.length);
  const isLogged = entries.every((entry, place) => {
    const set = last[place];
    return set !== undefined && set.occurredOn === on && isSameClaim(set.entry, entry);
  });
  if (isLogged) throw new RefusalError("loggedAlready", {});
}

function changesMore({ before, after, turned }: EarlierPreview): boolean {
  const [was, will] = [before.standing, after.standing];
  if (comparePositions(will.position, was.position) < 0 || (was.graduated && !will.graduated)) return true;
  return turned.length > 0 || (will.blocked !== null && will.blocked.code !== was.blocked?.code);
}
