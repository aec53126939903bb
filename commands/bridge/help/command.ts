import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { helpView } from "../../../src/views/help-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const helpDefinition = command({ path: ["bridge", "help"], options: {} });

export const helpCommand = defineCommand(helpDefinition, {
  answer: privately,
  handle: async (input) => ({ kind: "view", view: helpView(readerOf(input)) }),
});
