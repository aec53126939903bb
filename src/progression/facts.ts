import { z } from "zod";

/**
 * What happened, in the past tense and never changed. A correction is a fact of its own that points to its target by
 * sequence number and acts on it in place.
 */

const seq = z.int().min(0);
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const key = z.string().min(1).max(64);

const answersShape = {
  form: z.enum(["clean", "slipped"]).optional(),
  breathing: z.enum(["easy", "held"]).optional(),
  /** New or worse than before the set; muscle soreness is not pain. */
  pain: z.enum(["none", "some", "stop"]).optional(),
  felt: z.enum(["glutes", "hamstrings", "back", "unsure"]).optional(),
  /** True: the set was done in front of a mirror. */
  mirror: z.boolean().optional(),
};

const answers = z.object(answersShape);

const setEntry = z.object({
  exercise: key,
  reps: z.int().min(0).max(1000),
  /** Length of each hold; null for exercises without a hold. */
  seconds: z.number().min(0).max(3600).nullable(),
  /** Load of each rep in kilograms, whatever the implement; null without a load. */
  loadKg: z.number().min(0).max(1000).nullable(),
  /** The foot on the floor. `both` at a level with sides means this many on each side. */
  side: z.enum(["left", "right", "both"]),
  /** Asked for with "easier today": a set of that day, and its pain counts, but it says nothing about the rung. */
  easier: z.literal(true).optional(),
  ...answersShape,
});

const programRef = { key, version: z.int().min(1) };

/** More than any gym has different ones. */
export const mostOwnedWeights = 40;

/** Body of a fact. In Postgres `kind` is a column and the rest is `data`. */
export const factBodySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("setLogged"),
    entry: setEntry,
    /** True when the person logged it for an earlier date; `occurredAtMs` is then that local day's last millisecond. */
    backDated: z.literal(true).optional(),
  }),
  /** Replaces the whole entry; the date stays. Answers given before are replaced too. */
  z.object({ kind: z.literal("setAmended"), targetSeq: seq, entry: setEntry }),
  z.object({ kind: z.literal("setWithdrawn"), targetSeq: seq }),
  /** Adds answers to one entry; a question answered twice keeps the later answer. */
  z.object({ kind: z.literal("checkAnswered"), targetSeq: seq, answers }),
  /** The answer to "back to your usual?". `targetSeq`: an entry of the painful sitting it asks about. */
  z.object({ kind: z.literal("morningSettled"), targetSeq: seq }),
  z.object({ kind: z.literal("morningNotSettled"), targetSeq: seq }),
  z.object({ kind: z.literal("screenPassed") }),
  z.object({ kind: z.literal("screenReferred") }),
  z.object({ kind: z.literal("clearedByClinician"), of: z.enum(["screen", "pain"]) }),
  z.object({ kind: z.literal("adultConfirmed") }),
  z.object({
    kind: z.literal("targetWeightSet"),
    /** Load in kilograms that stands for `atPercentOfBodyWeight`. Body weight itself is never kept. */
    targetKg: z.number().min(0.5).max(500),
    atPercentOfBodyWeight: z.number().min(1).max(200),
    /** The weights the person has; null when they did not say. */
    ownedKg: z.array(z.number().min(0.5).max(500)).max(mostOwnedWeights).nullable(),
  }),
  /** Placement of a new person: rung 1 of this level, level 3 at most. */
  z.object({ kind: z.literal("placedAt"), levelKey: key }),
  z.object({ kind: z.literal("steppedBack"), by: z.enum(["rung", "level"]) }),
  /** `untilOn`: the first day that is like any other again; null: until `resumed`. */
  z.object({ kind: z.literal("paused"), untilOn: localDate.nullable() }),
  z.object({ kind: z.literal("resumed") }),
  /** "Not today": for streaks and teams; it changes nothing here. */
  z.object({ kind: z.literal("restTaken") }),
  z.object({ kind: z.literal("programChanged"), ...programRef }),
]);

export type FactBody = z.infer<typeof factBodySchema>;
export type FactKind = FactBody["kind"];
export type SetEntry = z.infer<typeof setEntry>;
export type SetAnswers = z.infer<typeof answers>;
export type Side = "left" | "right";

export interface FactStamp {
  /** Per person, from the order of recording. Breaks ties of `occurredAtMs`. */
  readonly seq: number;
  readonly recordedAtMs: number;
  /** Folding order. For a back-dated set the last millisecond of its local day, so that the day's pain is known by then. */
  readonly occurredAtMs: number;
  /** Local date 'YYYY-MM-DD' on the person's own day (which starts at 04:00 by default). */
  readonly occurredOn: string;
}

export type Fact = FactStamp & FactBody;
export type FactOf<K extends FactKind> = FactStamp & Extract<FactBody, { kind: K }>;

/** Joins the columns `kind` and `data` of a stored fact; throws when they do not make a fact. */
export function factBodyFrom(kind: string, data: unknown): FactBody {
  return factBodySchema.parse({ ...(data as object), kind });
}

export const setEntrySchema = setEntry;
export const setAnswersSchema = answers;
export const factSchema = z.intersection(
  z.object({ seq, recordedAtMs: z.number(), occurredAtMs: z.number(), occurredOn: localDate }),
  factBodySchema,
);
