import type { Expectation } from "../../progression/program-issues.ts";
import { expectationInWords } from "./expectations.ts";
import { count } from "./words.ts";

/** The ladders of a server, and the offer to move to another one. */
export const programs = {
  listTitle: "The programs of this server",
  named: (title: string, key: string, version: number) => `**${title}** · \`${key}\`, version ${version}`,
  about: (levels: number, builtIn: boolean) => `${count(levels, "level")}${builtIn ? ", built in" : ""}`,
  forNewPeople: "new people start here",
  more: (left: number) => `And ${left} older ones.`,
  listHint:
    "`/bridge-admin program use` chooses what people who start from here get. `export` gives you a file to change, `import` takes one.",
  suggestion: (title: string, key: string, version: number) => `${title} (${key}@${version})`,

  issuesTitle: "That is not a program yet.",
  issue: (path: string, expected: Expectation) => `\`${path}\`: expected ${expectationInWords(expected)}`,
  expectation: expectationInWords,
  wholeFile: "the whole file",
  moreIssues: (left: number) => `And ${count(left, "more place")} like these.`,
  issuesHint: "Nothing was stored. `/bridge-admin program export` gives you one that works, to start from.",

  tryoutTitle: (title: string) => `Tried out: ${title}`,
  tryoutIntro: (people: number, days: number) =>
    `${people} invented people spent ${days} days on it: careful, sloppy, sore, forgetful and eager ones. Real people will differ; this shows whether the steps can be climbed.`,
  tryoutCut: (people: number, asked: number) => `Time was up after ${people} of ${asked} people.`,
  level: (level: number, name: string, amount: string) => `**${level} · ${name}**: ${amount}.`,
  reached: (percent: number, day: number | null) =>
    day === null ? "Nobody came this far." : `${percent} % came this far, half of them by day ${day}.`,
  start: "Everybody starts here.",
  finished: (percent: number, day: number | null) =>
    day === null
      ? "Nobody came to the end of the ladder."
      : `${percent} % came to the end of the ladder, half of them by day ${day}.`,
  stuck: (percent: number) => `${percent} % made no progress for the last quarter.`,
  contradictions: (contradictions: number) =>
    contradictions === 0
      ? "No promise of the rules was broken."
      : `The rules broke ${count(contradictions, "promise")}. That is a mistake of mine, so I do not take this one.`,
  notStored: "Nothing is stored yet.",
  add: "Add it to this server",
  drop: "Throw it away",
  dropped: "Thrown away. Nothing was stored.",
  added: (title: string) => `${title} is in.`,
  addedHint: "Nobody is on it yet.",
  use: "New people start on it",
  usedTitle: (title: string) => `From now on people start on ${title}.`,
  used: "Whoever started before stays where they are. Their next `/bridge today` or `/bridge plan` here offers them the move.",

  exported: (title: string) => `${title}, as a file.`,
  exportHint: "Change it, raise the version, and bring it back with `/bridge-admin program import`.",
  fileDescription: (title: string) => `The program ${title}, as JSON`,

  offerTitle: (title: string) => `This server has another program: ${title}.`,
  offerNow: (level: number, exercise: string) => `You are at level ${level}, ${exercise}.`,
  offerThen: (level: number, levels: number, rung: number, rungs: number, exercise: string) =>
    `There you would be at level ${level} of ${levels}, rung ${rung} of ${rungs}: ${exercise}.`,
  offerGraduated: "There, too, the whole ladder would be behind you.",
  offerNext: (amount: string) => `Next: ${amount}.`,
  offerSmallPrint: "Your log stays as it is. Nothing changes unless you say so.",
  move: "Move over",
  keep: "Stay where I am",
  moved: (title: string) => `You are on ${title} now.`,
  kept: "Then everything stays as it is.",
};
