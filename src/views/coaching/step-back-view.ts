import type { View } from "../../interactions/answer.ts";
import type { ChangePreview } from "../../services/coaching/preview-facts.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { StepBackBy, StepBackPreview } from "../../services/coaching/step-back.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { planButton, todayButton } from "../session/session-buttons.ts";
import { rungInWords, wayBackInWords } from "./route-words.ts";

/** Where one rung and one level down lead, and the way back; the buttons confirm exactly this. */
export function stepBackView(reader: Reader, { coaching, rung, level }: StepBackPreview, movedOn: boolean): View {
  const { stepback, changes } = reader.texts;
  const note = text(movedOn ? changes.movedOn : null);
  if (rung === null && level === null) {
    return card("quiet", note, title(stepback.title, stepback.nothingBelow), row(todayButton(reader)));
  }
  return card(
    "question",
    note,
    title(stepback.title, stepback.intro),
    text(small(stepback.now(rungInWords(reader, coaching, coaching.standing.position)))),
    offer(reader, stepback.rung, rung),
    offer(reader, stepback.level, level),
    rule,
    row(
      confirm(reader, "rung", stepback.rungButton, rung),
      confirm(reader, "level", stepback.levelButton, level),
      todayButton(reader),
    ),
  );
}

/** After the confirmation: what is asked now, and what leads back up. */
export function steppedBackView(reader: Reader, after: Coaching): View {
  const { stepback } = reader.texts;
  return card(
    "session",
    title(stepback.doneTitle, stepback.done(rungInWords(reader, after, after.standing.position))),
    text(stepback.back(wayBackInWords(reader, after))),
    row(todayButton(reader), planButton(reader)),
  );
}

function offer(reader: Reader, line: (place: string, asks: string) => string, preview: ChangePreview | null) {
  if (preview === null) return null;
  const { changes, stepback } = reader.texts;
  const { after } = preview;
  const { position } = after.standing;
  return text(
    line(changes.place(position.level, position.rung), rungInWords(reader, after, position)),
    small(stepback.back(wayBackInWords(reader, after))),
  );
}

function confirm({ userId }: Reader, by: StepBackBy, label: string, preview: ChangePreview | null) {
  if (preview === null) return null;
  return button(ids.stepBack.encode(userId, { by, seen: preview.before.enrollment.stateVersion }), label);
}
