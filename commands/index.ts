import type { CommandTextsByLocale, CommandTextsOf } from "../src/interactions/command-texts.ts";
import type { RouteTable } from "../src/interactions/route-table.ts";
import { commandTexts } from "../src/texts/texts-for.ts";
import { helpCommand, type helpDefinition } from "./bridge/help/command.ts";
import { logButtons } from "./bridge/log/buttons.ts";
import { logCommand, type logDefinition } from "./bridge/log/command.ts";
import { logForm } from "./bridge/log/form.ts";
import { morningButtons } from "./bridge/morning/buttons.ts";
import { planButtons } from "./bridge/plan/buttons.ts";
import { planCommand, type planDefinition } from "./bridge/plan/command.ts";
import { startButtons } from "./bridge/start/buttons.ts";
import { startCommand, type startDefinition } from "./bridge/start/command.ts";
import { cityForm } from "./bridge/start/form.ts";
import { todayButtons } from "./bridge/today/buttons.ts";
import { todayCommand, type todayDefinition } from "./bridge/today/command.ts";
import { undoButtons } from "./bridge/undo/buttons.ts";
import { undoCommand, type undoDefinition } from "./bridge/undo/command.ts";
import { weightButtons } from "./bridge/weights/buttons.ts";
import { weightForm } from "./bridge/weights/form.ts";

/** In the order in which Discord lists them. */
const commands = [startCommand, todayCommand, logCommand, planCommand, undoCommand, helpCommand];

/** Everything that people can do with the bot. */
export const routeTable: RouteTable = {
  roots: [
    {
      type: "slash",
      name: "bridge",
      places: ["guild", "botDm", "privateChannel"],
      installs: ["guild", "user"],
    },
  ],
  routes: [
    ...commands,
    ...startButtons,
    cityForm,
    ...todayButtons,
    ...logButtons,
    logForm,
    ...planButtons,
    ...undoButtons,
    ...morningButtons,
    ...weightButtons,
    weightForm,
  ],
};

type Definition =
  | typeof startDefinition
  | typeof todayDefinition
  | typeof logDefinition
  | typeof planDefinition
  | typeof undoDefinition
  | typeof helpDefinition;

/** A command, option or choice without words in one of the languages does not compile. */
export const commandWords = commandTexts() satisfies CommandTextsByLocale & {
  readonly default: CommandTextsOf<Definition>;
};
