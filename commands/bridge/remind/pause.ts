import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { pauseCoaching } from "../../../src/services/unasked/pause-coaching.ts";
import { pausedView } from "../../../src/views/unasked/pause-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const remindPauseDefinition = command({
  path: ["bridge", "remind", "pause"],
  options: { until: { type: "string", maxLength: 40 } },
});

export const remindPauseCommand = defineCommand(remindPauseDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const coaching = await pauseCoaching(ctx, input, input.options.until ?? null);
    return { kind: "view", view: pausedView(readerOf(input), coaching) };
  },
});
