import type { View } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { card, row, text, title } from "../components.ts";
import type { Reader } from "../reader.ts";
import { morningButtons } from "./morning-question.ts";
import type { Unasked } from "./unasked.ts";
import { footer, settingsButton } from "./unasked-buttons.ts";

/** The morning after pain: one question, in plain words. */
export function morningView(reader: Reader, { standing, now }: Coaching, unasked: Unasked): View {
  const { messages, session } = reader.texts;
  const { morningCheck } = standing;
  if (morningCheck === null) throw new Error("nothing is left to ask about the morning");
  return card(
    "care",
    title(messages.morningTitle),
    text(session.morningQuestion(morningCheck.painOn, now.on)),
    row(...morningButtons(reader, morningCheck, unasked.mark), settingsButton(reader, unasked)),
    footer(reader, "morning"),
  );
}
