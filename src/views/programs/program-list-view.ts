import type { View } from "../../interactions/answer.ts";
import type { Program } from "../../progression/program.ts";
import type { KnownProgram } from "../../services/programs/known-programs.ts";
import { bullets, card, rule, small, text, title } from "../components.ts";
import type { Reader } from "../reader.ts";

/** As many lines as fit a message. */
const shownPrograms = 20;

/** What this server may use, and what new people start on. */
export function programListView(reader: Reader, known: readonly KnownProgram[]): View {
  const { programs } = reader.texts;
  const first = [...known].sort((one, other) => Number(other.isForNewPeople) - Number(one.isForNewPeople));
  const left = known.length - shownPrograms;
  return card(
    "ladder",
    title(programs.listTitle),
    text(bullets(first.slice(0, shownPrograms).map((one) => line(reader, one)))),
    text(left > 0 ? programs.more(left) : null),
    rule,
    text(small(programs.listHint)),
  );
}

function line({ texts: { programs } }: Reader, { program, isBuiltIn, isForNewPeople }: KnownProgram): string {
  const { title: name, key, version, levels } = program;
  const parts = [programs.named(name, key, version), programs.about(levels.length, isBuiltIn)];
  return [...parts, ...(isForNewPeople ? [programs.forNewPeople] : [])].join(" · ");
}

/** A server has chosen. */
export function programUsedView({ texts: { programs } }: Reader, program: Program): View {
  return card("good", title(programs.usedTitle(program.title)), text(programs.used));
}
