import type { HoldRung, LoadedRung, Program } from "./program.ts";

const holdRamp: HoldRung[] = [
  { reps: 5, seconds: 5 },
  { reps: 8, seconds: 5 },
  { reps: 10, seconds: 5 },
  { reps: 10, seconds: 8 },
  { reps: 10, seconds: 10 },
];

const loadedRamp: LoadedRung[] = [
  { loadPercentOfBodyWeight: 10, reps: 10 },
  { loadPercentOfBodyWeight: 15, reps: 12 },
  { loadPercentOfBodyWeight: 20, reps: 15 },
  { loadPercentOfBodyWeight: 25, reps: 18 },
  { loadPercentOfBodyWeight: 30, reps: 20 },
];

const breathingFormAndPain = { breathing: "easy", form: "clean", pain: "none" } as const;
const formAndPain = { form: "clean", pain: "none" } as const;

/** The built-in ladder: from a bridge on the floor to a kettlebell swing. */
export const bridgeToSwing: Program = {
  key: "bridge-to-swing",
  version: 1,
  title: "Bridge to swing",
  notes: [
    "The last rung of each level is its prescription: 10 holds of 10 seconds, or 20 reps with 30 % of body weight.",
    "Judgement: the rungs below each prescription, the pain gate on levels 1 to 3, the numbers of pain-free sittings in `requires`, and every number of the policy without a source below.",
    "Source of the swing's requirement: McGill & Marshall 2012 (a swing loads the lower back considerably), so a passed, pain-free deadlift comes first.",
    "Source of `stopWindowDays` and the morning check: the pain-monitoring model (Silbernagel), extrapolated from tendons.",
    "`symmetryFloor` 0.9 is a convention without predictive value; it is a hint and never a gate.",
    "Source of `screenMonths`: answers of a PAR-Q+ style screen are void after 12 months.",
  ],
  levels: [
    {
      key: "bridge",
      exercise: "glute-bridge",
      kind: "hold",
      sides: "both",
      ramp: holdRamp,
      gate: breathingFormAndPain,
      qualifyingSittings: 1,
    },
    {
      key: "single-leg",
      exercise: "single-leg-bridge",
      kind: "hold",
      sides: "each",
      ramp: holdRamp,
      gate: breathingFormAndPain,
      qualifyingSittings: 1,
    },
    {
      key: "roll-out",
      exercise: "ball-roll-out",
      kind: "hold",
      sides: "both",
      ramp: holdRamp,
      gate: breathingFormAndPain,
      qualifyingSittings: 1,
    },
    {
      key: "deadlift",
      exercise: "kettlebell-deadlift",
      kind: "loaded",
      sides: "both",
      ramp: loadedRamp,
      gate: formAndPain,
      qualifyingSittings: 1,
      requires: { level: "roll-out", painFreeSittings: 1, adult: true },
    },
    {
      key: "swing",
      exercise: "kettlebell-swing",
      kind: "loaded",
      sides: "both",
      ramp: loadedRamp,
      gate: formAndPain,
      qualifyingSittings: 1,
      requires: { level: "deadlift", painFreeSittings: 3, adult: true },
    },
  ],
  policy: {
    sittingMinutes: 120,
    missesToStepDown: 2,
    missesOnLowestRung: 3,
    layoffDays: [14, 28],
    stopWindowDays: 14,
    symmetryFloor: 0.9,
    symmetryDays: 28,
    mirrorWeanAfter: 3,
    maintenancePerWeek: 1,
    screenMonths: 12,
  },
};
