import type { View } from "../../interactions/answer.ts";
import type { ClosedDms } from "../../services/unasked/reopen-dms.ts";
import { card, small, text, title } from "../components.ts";
import type { Reader } from "../reader.ts";

/** That direct messages did not arrive, and what lets them through. */
export function dmsWereClosedView({ texts: { messages } }: Reader, { sinceOn, todayOn }: ClosedDms): View {
  return card(
    "question",
    title(messages.dmsWereClosedTitle, messages.dmsWereClosed(sinceOn, todayOn)),
    text(small(messages.dmsTriedAgain)),
  );
}
