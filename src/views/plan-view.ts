import type { View } from "../interactions/answer.ts";
import { topOf } from "../progression/position.ts";
import type { Program } from "../progression/program.ts";
import type { Standing } from "../progression/standing.ts";
import type { Coaching } from "../services/read-coaching.ts";
import { button, card, row, rule, text, title } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";

/** The ladder, with where the person stands and what each level asks. */
export function planView(reader: Reader, { program, standing }: Coaching): View {
  const { userId, texts } = reader;
  const { plan, session, words } = texts;
  const { position, levels, rungs, graduated, nextLevelNeeds, target } = standing;
  const { reset, reinforce, reload } = plan.phases;
  return card(
    "ladder",
    text(`${plan.place(position.level, levels, position.rung, rungs)}`),
    title(plan.title, graduated ? plan.graduated : null),
    ...program.levels.map((_, place) => text(...levelLines(reader, program, standing, place + 1))),
    text(target === null || graduated ? null : plan.now(words.targetInWords(target))),
    text(nextLevelNeeds.painFreeSittings > 0 ? plan.painFree(nextLevelNeeds.painFreeSittings) : null),
    rule,
    text(
      `**${plan.phases.title}**`,
      ...[reset, reinforce, reload].map(({ name, text: saying }) => plan.phase(name, saying)),
    ),
    row(button(ids.today.encode(userId, {}), session.today, "primary")),
  );
}

function levelLines({ texts }: Reader, program: Program, standing: Standing, level: number): string[] {
  const { plan, exercise, words } = texts;
  const { name, checks } = exercise(program.levels[level - 1]?.exercise ?? "");
  const asks = `-# ${plan.asks(words.rungInWords(program, { level, rung: topOf(program, level) }), checks)}`;
  if (standing.graduated || level < standing.position.level) return [plan.behind(level, name)];
  return [level === standing.position.level ? plan.here(level, name) : plan.ahead(level, name), asks];
}
