import type { View } from "../interactions/answer.ts";
import { button, card, row, rule, small, text, title } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";

export function helpView({ userId, texts: { help, session } }: Reader): View {
  return card(
    "session",
    title(help.title),
    text(...help.text),
    text(help.rule),
    rule,
    text(small(help.smallPrint)),
    row(
      button(ids.today.encode(userId, {}), session.today, "main"),
      button(ids.plan.encode(userId, {}), session.plan),
      button(ids.open.encode(userId, {}), session.another),
    ),
  );
}
