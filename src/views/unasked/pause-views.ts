import { addDays } from "../../calendar/local-day.ts";
import type { View } from "../../interactions/answer.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Resumed } from "../../services/unasked/resume-coaching.ts";
import { button, card, row, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { todayButton } from "../session/session-buttons.ts";

/** After a pause began: until when, and what waits meanwhile. */
export function pausedView(reader: Reader, { standing, now }: Coaching): View {
  const { pause } = reader.texts;
  const backOn = standing.paused?.backOn ?? null;
  const lastOn = backOn === null ? null : addDays(backOn, -1);
  return card(
    "quiet",
    title(pause.title, pause.set(lastOn, backOn, now.on)),
    text(pause.keeps),
    row(goOnButton(reader)),
  );
}

export function resumedView(reader: Reader, { wasPaused }: Resumed): View {
  const { pause } = reader.texts;
  return card(
    wasPaused ? "good" : "quiet",
    text(wasPaused ? pause.resumed : pause.notPaused),
    row(todayButton(reader)),
  );
}

/** The same message; while a pause is on, that is said before anything else, with the way back. */
export function underPause(reader: Reader, { standing, now }: Coaching, view: View): View {
  if (standing.paused === null) return view;
  const { components } = card(
    "quiet",
    text(reader.texts.pause.on(standing.paused.backOn, now.on)),
    row(goOnButton(reader)),
  );
  return { ...view, components: [...components, ...view.components] };
}

function goOnButton({ userId, texts: { pause } }: Reader) {
  return button(ids.resumeCoaching.encode(userId, {}), pause.resume, "primary");
}
