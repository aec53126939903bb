import { suggestZones } from "../../calendar/zones.ts";
import type { View } from "../../interactions/answer.ts";
import type { Greeting } from "../../services/start/greet-person.ts";
import type { Reader } from "../reader.ts";
import { sessionCard } from "../session/session-card.ts";
import { zoneView } from "../settings/zone-views.ts";
import { cueView, levelView } from "./placement-views.ts";
import { checkStepView, nudgeStepView, reminderStepView } from "./start-message-views.ts";
import { referredView, screenView } from "./start-views.ts";

/** The next step of somebody's start, and today's session once there is none left. `note` goes before either. */
export function startStep(reader: Reader, { stage, coaching }: Greeting, note: string | null = null): View {
  const { standing, program, now } = coaching;
  switch (stage) {
    case "screen":
      return screenView(reader, program.levels.length, standing.blocked?.code === "screenExpired");
    case "referred": {
      const because = standing.blocked?.code === "referred" ? standing.blocked.of : "screen";
      return referredView(reader, because);
    }
    case "zone":
      return zoneView(reader, suggestZones("", now.atMs), note);
    case "level":
      return levelView(reader, program, note);
    case "cue":
      return cueView(reader, note);
    case "reminder":
      return reminderStepView(reader, coaching, note);
    case "nudge":
      return nudgeStepView(reader, note);
    case "check":
      return checkStepView(reader, note);
    case "started":
      return sessionCard(reader, coaching, note);
    default:
      return stage satisfies never;
  }
}
