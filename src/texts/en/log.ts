import type { Question } from "../../progression/decision.ts";
import type { WeightUnit } from "../../progression/weight-unit.ts";
import { reasonInWords } from "./reasons.ts";
import { headline, verdict } from "./verdict.ts";
import { capitalized, day, inLetters } from "./words.ts";

/** What the one-tap button says about quality; breathing only where the level asks for it. */
function claim(amount: string, asksBreathing: boolean): string {
  return asksBreathing ? `${amount}, clean, easy breath, no pain` : `${amount}, clean, no pain`;
}

const questions: Readonly<
  Record<Question, { readonly ask: string; readonly answers: Readonly<Record<string, string>> }>
> = {
  form: {
    ask: "**Form**, by the two checks of this exercise",
    answers: { clean: "Clean", slipped: "It slipped" },
  },
  breathing: {
    ask: "**Breathing**",
    answers: { easy: "Easy the whole time", held: "Held it" },
  },
  pain: {
    ask: "**Pain**, new or worse than before the set? Sore muscles do not count.",
    answers: { none: "None", some: "Some", stop: "It hurt, I stopped" },
  },
};

export const log = {
  claim,
  questions,
  headline,
  verdict,
  reason: reasonInWords,
  why: (sentences: string) => `**Why:** ${sentences}`,
  questionsLeft: (count: number) => (count === 1 ? "One question:" : `${capitalized(inLetters(count))} questions:`),
  /** Names the set that a question is about, where it could be another one. */
  about: (ask: string, amount: string) => `${ask} (${amount})`,
  forDay: (on: string, todayOn: string) => `For ${day(on, todayOn)}`,
  detailPlaceholder: "Anything to add? Nothing has to be.",
  details: {
    mirror: { yes: "In front of a mirror", no: "Without a mirror" },
    felt: {
      glutes: "Felt it in the glutes",
      hamstrings: "Felt it in the back of the thighs",
      back: "Felt it in the lower back",
      unsure: "Hard to say where I felt it",
    },
  },
  somePain:
    "If it gets sharp, spreads, or is still there in the morning, please show it to a doctor or physiotherapist.",
  strongPain: "Nothing to push through, and nothing lost. Walk a little if that feels fine.",
  undo: "Undo",
  formTitle: "How did it go?",
  amountLabel: "How much",
  amountOfHolds: "Holds × seconds, for example 10 × 10",
  amountOfReps: "Reps, for example 20",
  formLabel: "Form",
  formHint: (first: string, second: string) => `Clean = ${first}, ${second}`,
  breathingLabel: "Breathing",
  painLabel: "Pain, new or worse than before the set",
  painHint: "Sore muscles are not pain",
  sideLabel: "Which foot was on the floor?",
  sides: { left: "Left", right: "Right", both: "Both, one after the other" },
  loadLabel: "How heavy",
  loadHint: (unit: WeightUnit) =>
    `${unit === "kg" ? "16, 16 kg or 35 lb" : "35, 35 lb or 16 kg"}; anything with a handle counts`,
  slow: "That took a moment longer than it should. The form opens here:",
  openForm: "Open the form",
  openFormAgain: "Open the form again",
};
