import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { readReminders } from "../../../src/services/unasked/read-reminders.ts";
import { remindersView } from "../../../src/views/unasked/remind-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const remindStatusDefinition = command({ path: ["bridge", "remind", "status"], options: {} });

export const remindStatusCommand = defineCommand(remindStatusDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: remindersView(readerOf(input), await readReminders(ctx, input.userId)) };
  },
});
