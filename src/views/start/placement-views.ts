import type { View } from "../../interactions/answer.ts";
import { levelAt, topOf } from "../../progression/position.ts";
import { type Program, prescriptionOf } from "../../progression/program.ts";
import { levelsToTest } from "../../services/start/place-person.ts";
import { button, card, row, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { rungMinutes } from "../session/set-minutes.ts";

/** Level 1, or a short test; a ladder that begins with weights has none. */
export function levelView({ userId, texts: { start } }: Reader, program: Program, note: string | null): View {
  const sets = levelsToTest(program);
  return card(
    "session",
    text(note),
    title(start.levelTitle, start.levelIntro, sets === 0 ? null : start.levelTest(sets, sets + 1)),
    row(
      button(ids.levelFirst.encode(userId, {}), start.levelFirst, "main"),
      sets === 0 ? null : button(ids.test.encode(userId, { level: 1 }), start.test),
    ),
  );
}

/** The set of one level in the test: its full set, done honestly. */
export function testView({ userId, texts }: Reader, program: Program, level: number): View {
  const { start, session, words, exercise } = texts;
  const asked = levelAt(program, level);
  const { name, cues, checks, without } = exercise(asked.exercise);
  const amount = words.rungInWords(program, { level, rung: topOf(program, level) });
  const minutes = rungMinutes(prescriptionOf(asked), asked.sides);
  const result = (value: "passed" | "partly" | "hurt") => ids.tested.encode(userId, { level, result: value });
  return card(
    "session",
    title(start.testTitle(level, name), start.testAsks(amount, minutes)),
    text(...cues.map((cue, place) => `${place + 1}. ${cue}`)),
    text(without),
    text(`**${session.clean(checks[0], checks[1])}**`, asked.sides === "each" ? session.sideIsFoot : null),
    row(
      button(result("passed"), start.testPassed, "main"),
      button(result("partly"), start.testPartly),
      button(result("hurt"), start.testHurt),
    ),
  );
}

const moments = ["waking", "coffee", "lunch", "work", "shower", "bed"] as const;

/** The if-then plan: what the set comes after, of a short list. */
export function cueView({ userId, texts: { start } }: Reader, note: string | null): View {
  const buttons = moments.map((cue) => button(ids.cue.encode(userId, { cue }), start.moments[cue]));
  return card(
    "session",
    text(note),
    title(start.cueTitle, start.cueIntro),
    row(...buttons.slice(0, 3)),
    row(...buttons.slice(3)),
    row(button(ids.cue.encode(userId, { cue: "none" }), start.noMoment)),
  );
}
