import type { SetEntry } from "../../progression/facts.ts";
import { dated } from "./words.ts";

const answers = {
  form: { clean: "clean", slipped: "slipped", untold: "form not told" },
  breathing: { easy: "easy breathing", held: "breath held", untold: "breathing not told" },
  pain: { none: "no pain", some: "some pain", stop: "it hurt and you stopped", untold: "pain not told" },
  felt: {
    glutes: "the glutes",
    hamstrings: "the back of the thighs",
    back: "the lower back",
    unsure: "hard to say where",
  },
} as const;

export const sets = {
  /** "clean, easy breathing, no pain"; `asksBreathing`: it matters whether breathing was told. */
  answers: (entry: SetEntry, asksBreathing: boolean): string => {
    const breathing = asksBreathing || entry.breathing !== undefined;
    return [
      answers.form[entry.form ?? "untold"],
      ...(breathing ? [answers.breathing[entry.breathing ?? "untold"]] : []),
      answers.pain[entry.pain ?? "untold"],
      ...(entry.felt === undefined ? [] : [`felt it: ${answers.felt[entry.felt]}`]),
      ...(entry.mirror === undefined ? [] : [entry.mirror ? "with a mirror" : "without a mirror"]),
      ...(entry.easier === true ? ["easier on purpose"] : []),
    ].join(", ");
  },
  line: (on: string, todayOn: string, exercise: string, amount: string) =>
    `**${dated(on, todayOn)}** · ${exercise} · ${amount}`,
  /** In a menu, where nothing can be bold. */
  option: (on: string, todayOn: string, amount: string) => `${dated(on, todayOn)}: ${amount}`,
};
