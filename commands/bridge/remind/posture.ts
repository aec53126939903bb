import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { nudgePosture } from "../../../src/services/unasked/nudge-posture.ts";
import { readReminders } from "../../../src/services/unasked/read-reminders.ts";
import { postureView } from "../../../src/views/unasked/remind-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const remindPostureDefinition = command({
  path: ["bridge", "remind", "posture"],
  options: {
    from: { type: "string", maxLength: 30 },
    to: { type: "string", maxLength: 20 },
    days: { type: "string", maxLength: 60 },
  },
});

/** Without options it shows what is set: what comes unasked is turned on by nothing less than a choice. */
export const remindPostureCommand = defineCommand(remindPostureDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const { userId, options } = input;
    const isWish = Object.keys(options).length > 0;
    const reminders = isWish ? await nudgePosture(ctx, userId, options) : await readReminders(ctx, userId);
    return { kind: "view", view: postureView(readerOf(input), reminders) };
  },
});
