import type { APIButtonComponentWithCustomId, APITextDisplayComponent } from "discord-api-types/v10";
import type { View } from "../../interactions/answer.ts";
import { button, card, row, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import type { Unasked } from "./unasked.ts";

type Asked = Pick<Unasked, "mark" | "kind">;

/** The one question after a long silence; without an answer it was the last message. */
export function askToKeepView(reader: Reader, unasked: Asked): View {
  const { ask, askText } = reader.texts.messages;
  return keepView(reader, unasked, title(ask[unasked.kind], askText), null);
}

/** What somebody may do about a kind of message, for whoever asks. */
export function unaskedSettingsView(reader: Reader, unasked: Asked): View {
  const { messages, remind } = reader.texts;
  const all = button(ids.remindStatus.encode(reader.userId, {}), remind.status);
  const heading = title(messages.settingsTitle[unasked.kind], messages.settingsText[unasked.kind]);
  return keepView(reader, unasked, heading, all);
}

function keepView(
  { userId, texts: { messages } }: Reader,
  { mark }: Asked,
  heading: APITextDisplayComponent | null,
  more: APIButtonComponentWithCustomId | null,
): View {
  return card(
    "question",
    heading,
    row(
      button(ids.unaskedKeep.encode(userId, { mark }), messages.keep, "primary"),
      button(ids.unaskedPause.encode(userId, { mark }), messages.pause),
      button(ids.unaskedStop.encode(userId, { mark }), messages.stop),
      more,
    ),
    text(small(messages.pauseExplained)),
  );
}
