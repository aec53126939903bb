import { z } from "zod";
import type { Program, ProgramRef } from "./program.ts";

/**
 * Stored decisions say which version made them. Raise it with every change that decides facts differently that may be stored
 * already. A new mark that older facts cannot have, such as `easier`, decides none of them anew and needs no raise.
 */
export const ruleVersion = 2;

const position = z.object({ level: z.int(), rung: z.int() });
const on = z.string();

/** What the rules remember between sittings. Plain JSON; levels by key, dates local. */
export const ledgerSchema = z.object({
  program: z.object({ key: z.string(), version: z.int() }),
  position,
  graduated: z.boolean(),
  /** Highest rung passed of each level. */
  shown: z.record(z.string(), z.int()),
  /** Local dates on which the top rung of the current level was satisfied. */
  topSatisfiedOn: z.array(on),
  /** True after a step down across levels without pain, or a layoff: one clean sitting of the prescription returns. */
  returnsByOne: z.boolean(),
  misses: z.int(),
  /** Shorts in a row that were not a best, and the best so far on this rung. */
  shorts: z.object({ withoutBest: z.int(), bestReps: z.int() }),
  /** Smaller number of reps to ask for than the rung's, after a short sitting. */
  shortTargetReps: z.int().nullable(),
  /** Half the reps at the next sitting, once, after pain. */
  half: z.boolean(),
  /** Nothing rises up to and including this date, and why. */
  noRise: z.object({ throughOn: on, code: z.enum(["rest", "painToday", "notSettledToday"]) }).nullable(),
  restOn: on.nullable(),
  levelUpOn: on.nullable(),
  /** The rung that hurt, until it is passed, and the date of the last rise since. */
  hurt: z.object({ at: position, lastRiseOn: on.nullable() }).nullable(),
  /** The latest morning check. */
  check: z
    .object({ painOn: on, at: position, entrySeqs: z.array(z.int()), open: z.boolean(), lowered: z.boolean() })
    .nullable(),
  somesInARow: z.int(),
  /** Dates of sittings stopped by pain since the last clearance. */
  stopsOn: z.array(on),
  painReferredOn: on.nullable(),
  /** `expiresOn`: the first date on which the passed screen is no longer valid; null when none was passed. */
  screen: z.object({ expiresOn: on.nullable(), referredOn: on.nullable() }),
  adult: z.boolean(),
  weight: z.object({ targetKg: z.number(), atPercent: z.number(), ownedKg: z.array(z.number()).nullable() }).nullable(),
  /** By level: clean sittings with the mirror, and whether the next target asks for it. */
  mirror: z.record(z.string(), z.object({ cleanWith: z.int(), asks: z.boolean() })),
  /** By exercise: sittings ever, and pain-free ones in a row. */
  practised: z.record(z.string(), z.object({ sittings: z.int(), painFreeInARow: z.int() })),
  /** Clean reps of each side in the last five complete sittings, oldest first. */
  symmetry: z.array(z.object({ on, left: z.int(), right: z.int() })),
  /** Where the latest sitting of the current exercise was felt; null when not said. */
  felt: z.enum(["glutes", "hamstrings", "back", "unsure"]).nullable(),
  lastSetOn: on.nullable(),
  paused: z.object({ untilOn: on.nullable() }).nullable(),
});

export type Ledger = z.infer<typeof ledgerSchema>;

/** The ledger of somebody about whom nothing is known yet. */
export function emptyLedger(program: ProgramRef): Ledger {
  return {
    program: { key: program.key, version: program.version },
    position: { level: 1, rung: 1 },
    graduated: false,
    shown: {},
    topSatisfiedOn: [],
    returnsByOne: false,
    misses: 0,
    shorts: { withoutBest: 0, bestReps: 0 },
    shortTargetReps: null,
    half: false,
    noRise: null,
    restOn: null,
    levelUpOn: null,
    hurt: null,
    check: null,
    somesInARow: 0,
    stopsOn: [],
    painReferredOn: null,
    screen: { expiresOn: null, referredOn: null },
    adult: false,
    weight: null,
    mirror: {},
    practised: {},
    symmetry: [],
    felt: null,
    lastSetOn: null,
    paused: null,
  };
}

/** A copy of everything that the rules change in place; what they only replace is shared. */
export function copyOf(ledger: Ledger): Ledger {
  const practised: Ledger["practised"] = {};
  for (const [exercise, known] of Object.entries(ledger.practised)) practised[exercise] = { ...known };
  return {
    ...ledger,
    shown: { ...ledger.shown },
    topSatisfiedOn: [...ledger.topSatisfiedOn],
    shorts: { ...ledger.shorts },
    hurt: ledger.hurt === null ? null : { ...ledger.hurt },
    check: ledger.check === null ? null : { ...ledger.check },
    mirror: { ...ledger.mirror },
    practised,
    symmetry: [...ledger.symmetry],
  };
}

export function shownOf(ledger: Ledger, program: Program, level: number): number {
  const key = program.levels[level - 1]?.key;
  return key === undefined ? 0 : (ledger.shown[key] ?? 0);
}
