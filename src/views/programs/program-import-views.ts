import type { View } from "../../interactions/answer.ts";
import { topOf } from "../../progression/position.ts";
import type { Program } from "../../progression/program.ts";
import type { ProgramIssue } from "../../progression/program-issues.ts";
import { reachedShareOf } from "../../progression/simulation-summary.ts";
import type { Tryout } from "../../services/programs/try-program.ts";
import { bullets, button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { programFile, shownFile } from "./program-file.ts";

const shownIssues = 10;

/** Where a file is wrong, and what was expected there. */
export function programIssuesView({ texts: { programs } }: Reader, issues: readonly ProgramIssue[]): View {
  const lines = issues.slice(0, shownIssues).map(({ path, expected }) => {
    const place = path === "" ? programs.wholeFile : asCode(path);
    return programs.issue(place, expected);
  });
  const left = issues.length - shownIssues;
  return card(
    "question",
    title(programs.issuesTitle),
    text(bullets(lines), left > 0 ? programs.moreIssues(left) : null),
    rule,
    text(small(programs.issuesHint)),
  );
}

/** Names of fields are whatever somebody typed. */
function asCode(path: string): string {
  const line = path.replaceAll(/[\s`]+/g, " ");
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

/** What became of the synthetic people, and the file itself: the button below reads it again. */
export function programTryoutView(reader: Reader, program: Program, tryout: Tryout): View {
  const { programs } = reader.texts;
  const { summary, askedPeople, days } = tryout;
  const file = programFile(reader, program);
  const finished = reachedOf(tryout, program.levels.length);
  const view = card(
    "question",
    title(programs.tryoutTitle(program.title), small(programs.named(program.title, program.key, program.version))),
    text(
      programs.tryoutIntro(summary.people, days),
      summary.people < askedPeople ? programs.tryoutCut(summary.people, askedPeople) : null,
    ),
    text(...program.levels.map((_, index) => levelLine(reader, program, tryout, index))),
    text(
      programs.finished(...finished),
      programs.stuck(percentOf(summary.stuck, summary.people)),
      programs.contradictions(summary.contradictions),
    ),
    shownFile(file),
    rule,
    text(small(programs.notStored)),
    row(
      summary.contradictions > 0 ? null : button(ids.programAdd.encode(reader.userId, {}), programs.add, "main"),
      button(ids.programDrop.encode(reader.userId, {}), programs.drop),
    ),
  );
  return { ...view, files: [file] };
}

function levelLine({ texts }: Reader, program: Program, tryout: Tryout, index: number): string {
  const { programs, words, exercise } = texts;
  const number = index + 1;
  const { name } = exercise(program.levels[index]?.exercise ?? "");
  const asked = words.rungInWords(program, { level: number, rung: topOf(program, number) });
  const reached = index === 0 ? programs.start : programs.reached(...reachedOf(tryout, index));
  return `${programs.level(number, name, asked)} ${reached}`;
}

function reachedOf({ summary }: Tryout, index: number): [percent: number, day: number | null] {
  const { share, medianDay } = reachedShareOf(summary, index);
  return [Math.round(share * 100), medianDay === null ? null : medianDay + 1];
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

export function programDroppedView({ texts: { programs } }: Reader): View {
  return card("quiet", text(programs.dropped));
}

/** It is stored; the next step is one tap away. */
export function programAddedView({ userId, texts: { programs } }: Reader, program: Program): View {
  const { key, version } = program;
  return card(
    "good",
    title(programs.added(program.title), programs.addedHint),
    row(button(ids.programUse.encode(userId, { key, version }), programs.use, "main")),
  );
}
