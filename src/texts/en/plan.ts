import { count } from "./words.ts";

export const plan = {
  /** The first line is a promise that people and programs rely on. */
  place: (level: number, levels: number, rung: number, rungs: number) =>
    `Level ${level} of ${levels} · rung ${rung} of ${rungs}`,
  title: "The ladder",
  behind: (level: number, name: string) => `✓ ${level} · ${name}`,
  here: (level: number, name: string) => `**${level} · ${name}**, where you are`,
  ahead: (level: number, name: string) => `${level} · ${name}`,
  asks: (amount: string) => `To pass: ${amount}.`,
  now: (amount: string) => `Now: ${amount}.`,
  graduated: "You passed all of it. What is left is the nice part: using it.",
  phases: {
    title: "Three things run through every level",
    reset: { name: "Reset", text: "loosen the front of the hips, push through the heels" },
    reinforce: { name: "Reinforce", text: "clean reps, first with a mirror, then without" },
    reload: { name: "Reload", text: "the same motion standing: walk, stairs, squat, lift" },
  },
  phase: (name: string, text: string) => `**${name}**: ${text}.`,
  painFree: (sessions: number) => `The next level also wants ${count(sessions, "pain-free session")} here.`,
};
