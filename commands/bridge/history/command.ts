import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { lookBack } from "../../../src/services/coaching/look-back.ts";
import { historyView } from "../../../src/views/log/history-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const historyDefinition = command({
  path: ["bridge", "history"],
  options: { page: { type: "integer", min: 1, max: 10_000 } },
});

export const historyCommand = defineCommand(historyDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const coaching = await lookBack(ctx, input.userId);
    return { kind: "view", view: historyView(readerOf(input), coaching, input.options.page ?? 1) };
  },
});
