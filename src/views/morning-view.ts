import type { View } from "../interactions/answer.ts";
import type { Coaching } from "../services/read-coaching.ts";
import { card, row, title } from "./components.ts";
import { morningQuestion } from "./morning-question.ts";
import type { Reader } from "./reader.ts";
import type { Unasked } from "./unasked.ts";
import { footer, settingsButton } from "./unasked-buttons.ts";

/** The morning after pain: one question, in plain words. */
export function morningView(reader: Reader, coaching: Coaching, unasked: Unasked): View {
  const [, ...question] = morningQuestion(reader, coaching, unasked.mark);
  return card(
    "care",
    title(reader.texts.messages.morningTitle),
    ...question,
    row(settingsButton(reader, unasked)),
    footer(reader, "morning"),
  );
}
