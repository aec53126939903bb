import { RefusalError } from "../../errors.ts";
import type { SetAnswers, SetEntry } from "../../progression/facts.ts";
import type { Confirmed } from "../coaching/confirmed.ts";
import { type ChangePreview, previewFacts } from "../coaching/preview-facts.ts";
import { type Coaching, readCoaching } from "../coaching/read-coaching.ts";
import { type Happening, type Recorder, recordFacts } from "../coaching/record-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import type { LiveSet } from "./live-sets.ts";
import { isSameEntry, type LogRow, rowWith } from "./log-rows.ts";
import { outOfBounds } from "./log-set.ts";

/** What an edit says about a row; exercise, day, mirror and where it was felt stay. */
export interface AmendedSet {
  readonly reps: number;
  readonly seconds: number | null;
  readonly loadKg: number | null;
  /** `both` keeps both sides of a row that has two; a single side takes the other one's place. */
  readonly side: "left" | "right" | "both";
  readonly answers: Pick<SetAnswers, "form" | "breathing" | "pain">;
}

export interface EntryChange {
  /** Of any set of the row. */
  readonly seq: number;
  /** Null: the row is taken out of the log. */
  readonly amended: AmendedSet | null;
}

export interface EntryPreview extends ChangePreview {
  readonly row: LogRow;
  readonly change: EntryChange;
}

/** What a change of the log would lead to. @throws RefusalError `entryGone`, `changedAlready`, or what `logSet` throws */
export async function previewChange(ctx: ServiceContext, userId: string, change: EntryChange): Promise<EntryPreview> {
  return entryPreviewOf(await readCoaching(ctx.db, userId, ctx.clock.nowMs()), change);
}

/**
 * Changes the log as it was previewed. Also for somebody who is referred: what referred them may have been a slip of the finger.
 *
 * @param seenVersion the state version of the preview that is confirmed
 * @throws RefusalError as `previewChange`
 */
export async function changeEntry(
  ctx: ServiceContext,
  recorder: Recorder,
  change: EntryChange,
  seenVersion: number,
): Promise<Confirmed<EntryPreview>> {
  const recording = await recordFacts(ctx, recorder, (coaching) => {
    const happenings = happeningsOf(coaching, rowOf(coaching, change.seq), change);
    return coaching.enrollment.stateVersion === seenVersion ? happenings : [];
  });
  return recording.recorded.length > 0
    ? { kind: "done", recording }
    : { kind: "movedOn", preview: entryPreviewOf(recording.before, change) };
}

export function entryPreviewOf(coaching: Coaching, change: EntryChange): EntryPreview {
  const row = rowOf(coaching, change.seq);
  return { ...previewFacts(coaching, happeningsOf(coaching, row, change)), row, change };
}

function rowOf(coaching: Coaching, seq: number): LogRow {
  const row = rowWith(coaching, seq);
  if (row === undefined) throw new RefusalError("entryGone", {});
  return row;
}

function happeningsOf({ person }: Coaching, { sets }: LogRow, { amended }: EntryChange): Happening[] {
  if (amended === null) return sets.map(withdrawn);
  const changed = sets.map((set) => amend(set, amended, sets.length === 1));
  const entries = changed.filter((entry) => entry !== null);
  const refusal = entries.map((entry) => outOfBounds(entry, person.weightUnit)).find((found) => found !== null);
  if (refusal != null) throw refusal;
  const happenings = sets.flatMap((set, place) => {
    const entry = changed[place] ?? null;
    if (entry === null) return [withdrawn(set)];
    return isSameEntry(entry, set.entry) ? [] : [amendedTo(set, entry)];
  });
  if (happenings.length === 0) throw new RefusalError("changedAlready", {});
  return happenings;
}

/** Null: this side is no longer part of the row. */
function amend({ entry }: LiveSet, amended: AmendedSet, isOnly: boolean): SetEntry | null {
  const { form: _form, breathing: _breathing, pain: _pain, ...kept } = entry;
  const { reps, seconds, loadKg, answers } = amended;
  if (!isOnly && amended.side !== "both" && amended.side !== entry.side) return null;
  const side = amended.side === "both" ? entry.side : amended.side;
  return { ...kept, reps, seconds, loadKg, side, ...answers };
}

function withdrawn({ seq }: LiveSet): Happening {
  return { body: { kind: "setWithdrawn", targetSeq: seq } };
}

function amendedTo({ seq }: LiveSet, entry: SetEntry): Happening {
  return { body: { kind: "setAmended", targetSeq: seq, entry } };
}
