import type { View } from "../interactions/answer.ts";
import { card, row, rule, small, text, title } from "./components.ts";
import type { Reader } from "./reader.ts";
import { formButton, planButton, todayButton } from "./session/session-buttons.ts";

/** Half a minute of how this works. */
export function helpView(reader: Reader): View {
  const { help, session } = reader.texts;
  return card(
    "session",
    title(help.title),
    text(...help.text),
    text(help.rule),
    rule,
    text(small(help.smallPrint)),
    row(todayButton(reader), planButton(reader), formButton(reader, session.another)),
  );
}
