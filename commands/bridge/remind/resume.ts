import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { resumeCoaching } from "../../../src/services/unasked/resume-coaching.ts";
import { resumedView } from "../../../src/views/unasked/pause-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const remindResumeDefinition = command({ path: ["bridge", "remind", "resume"], options: {} });

export const remindResumeCommand = defineCommand(remindResumeDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: resumedView(readerOf(input), await resumeCoaching(ctx, input)) };
  },
});
