import type { View } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { ProgramOffer } from "../../services/programs/program-offer.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { planButton, todayButton } from "../session/session-buttons.ts";

/** Where the move would leave the person, and the choice. `movedOn`: the log changed since the last preview. */
export function programOfferView(reader: Reader, offer: ProgramOffer, movedOn: boolean): View {
  const { userId, texts } = reader;
  const { programs, words, changes } = texts;
  const { program, before, after } = offer;
  const { key, version } = program;
  const { target } = after.standing;
  return card(
    "ladder",
    text(movedOn ? changes.movedOn : null),
    title(programs.offerTitle(program.title)),
    text(
      programs.offerNow(before.standing.position.level, texts.exercise(before.standing.exercise).inSentence),
      thereInWords(reader, after),
      target === null ? null : programs.offerNext(words.targetInWords(target, after.person.weightUnit)),
    ),
    rule,
    text(small(programs.offerSmallPrint)),
    row(
      button(
        ids.programMove.encode(userId, { key, version, seen: before.enrollment.stateVersion }),
        programs.move,
        "main",
      ),
      button(ids.programKeep.encode(userId, { key, version }), programs.keep),
    ),
  );
}

function thereInWords({ texts: { programs, exercise } }: Reader, { standing }: Coaching): string {
  const { position, levels, rungs, graduated } = standing;
  if (graduated) return programs.offerGraduated;
  const { inSentence } = exercise(standing.exercise);
  return programs.offerThen(position.level, levels, position.rung, rungs, inSentence);
}

export function programMovedView(reader: Reader, { program }: Coaching): View {
  const { programs } = reader.texts;
  return card("good", title(programs.moved(program.title)), row(todayButton(reader), planButton(reader)));
}

export function programKeptView({ texts: { programs } }: Reader): View {
  return card("quiet", text(programs.kept));
}
