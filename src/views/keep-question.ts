import type { View } from "../interactions/answer.ts";
import { button, card, row, small, text, title } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";
import type { Unasked } from "./unasked.ts";

type Asked = Pick<Unasked, "mark" | "kind">;

/** The one question after a long silence; without an answer it was the last message. */
export function askToKeepView(reader: Reader, unasked: Asked): View {
  return keepView(reader, unasked, reader.texts.reminders.askText);
}

/** What somebody may do about a kind of message, for whoever asks. */
export function unaskedSettingsView(reader: Reader, unasked: Asked): View {
  return keepView(reader, unasked, reader.texts.reminders.settingsText[unasked.kind]);
}

function keepView({ userId, texts: { reminders } }: Reader, { mark, kind }: Asked, because: string): View {
  return card(
    "question",
    title(reminders.ask[kind], because),
    row(
      button(ids.unaskedKeep.encode(userId, { mark }), reminders.keep, "primary"),
      button(ids.unaskedPause.encode(userId, { mark }), reminders.pause),
      button(ids.unaskedStop.encode(userId, { mark }), reminders.stop),
    ),
    text(small(reminders.pauseExplained)),
  );
}
