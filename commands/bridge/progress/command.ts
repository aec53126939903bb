import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { readProgress } from "../../../src/services/progress/read-progress.ts";
import { progressView } from "../../../src/views/progress/progress-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { progressFiles, sharingFrom } from "./progress-answer.ts";

export const progressDefinition = command({
  path: ["bridge", "progress"],
  options: { view: { type: "string", choices: ["chart", "calendar", "sides", "numbers"] } },
});

export const progressCommand = defineCommand(progressDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const { view = "chart" } = input.options;
    const progress = await readProgress(ctx, input.userId);
    const files = await progressFiles(input, ctx, progress, view);
    return { kind: "view", view: progressView(readerOf(input), progress, view, files, sharingFrom(input)) };
  },
});
