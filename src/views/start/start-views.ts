import type { View } from "../../interactions/answer.ts";
import { bullets, button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";

/** The first message of all: who this is, and the safety screen. `again`: the answers of last year have run out. */
export function screenView({ userId, texts: { start } }: Reader, levels: number, again: boolean): View {
  return card(
    "session",
    again ? title(start.screenAgainTitle, start.screenAgain) : title(start.title, start.intro(levels)),
    rule,
    text(again ? null : `### ${start.screenTitle}`, start.screenEmergency, bullets(start.emergencySigns)),
    text(start.screenClinician, bullets(start.clinicianFirst)),
    text(small(start.screenSmallPrint)),
    row(
      button(ids.screen.encode(userId, { passed: true }), start.none, "main"),
      button(ids.screen.encode(userId, { passed: false }), start.some),
    ),
  );
}

/** No coaching until a clinician has cleared the person; the emergency signs come first. */
export function referredView({ userId, texts: { start } }: Reader, because: "screen" | "pain"): View {
  const forPain = because === "pain";
  return card(
    "care",
    title(forPain ? start.referredForPainTitle : start.referredTitle),
    text(`**${start.emergency}**`),
    text(forPain ? start.referredForPain : start.referred),
    rule,
    text(start.clearedQuestion),
    row(button(ids.cleared.encode(userId, {}), start.cleared)),
  );
}
