import type { View, ViewFile } from "../../interactions/answer.ts";
import { levelAt, topOf } from "../../progression/position.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { card, row, rule, small, text, title } from "../components.ts";
import { gallery, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { todayButton } from "../session/session-buttons.ts";

/** The ladder: where the person stands, and what each level asks. Its text begins "Level N of 5 · rung M of K". */
export function planView(reader: Reader, coaching: Coaching, ladder: ViewFile | null = null): View {
  const { plan } = reader.texts;
  const { position, levels, rungs, graduated, nextLevelNeeds } = coaching.standing;
  const { reset, reinforce, reload } = plan.phases;
  const view = card(
    "ladder",
    text(plan.place(position.level, levels, position.rung, rungs)),
    title(plan.title, graduated ? plan.graduated : null),
    gallery(ladder),
    ...coaching.program.levels.map((_, place) => levelText(reader, coaching, place + 1)),
    text(nextLevelNeeds.painFreeSittings > 0 ? plan.painFree(nextLevelNeeds.painFreeSittings) : null),
    rule,
    text(
      `**${plan.phases.title}**`,
      ...[reset, reinforce, reload].map((phase) => small(plan.phase(phase.name, phase.text))),
    ),
    row(todayButton(reader)),
  );
  return withFiles(view, ladder);
}

function levelText({ texts }: Reader, { program, standing, person }: Coaching, level: number) {
  const { plan, exercise, words, session } = texts;
  const { position, graduated, target } = standing;
  const { name, checks } = exercise(levelAt(program, level).exercise);
  const asks = plan.asks(words.rungInWords(program, { level, rung: topOf(program, level) }));
  const clean = small(session.clean(checks[0], checks[1]));
  if (graduated || level < position.level) return text(plan.behind(level, name));
  if (level > position.level) return text(plan.ahead(level, name), small(asks));
  const now = target === null ? "" : `${plan.now(words.targetInWords(target, person.weightUnit))} `;
  return text(plan.here(level, name), small(`${now}${asks}`), clean);
}
