import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { undoLast } from "../../../src/services/log/undo-last.ts";
import { undoneView } from "../../../src/views/log/undone-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const undoDefinition = command({ path: ["bridge", "undo"], options: {} });

export const undoCommand = defineCommand(undoDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: undoneView(readerOf(input), await undoLast(ctx, input)) };
  },
});
