import { parseDays } from "../../../src/calendar/days.ts";
import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { remindDaily } from "../../../src/services/unasked/remind-daily.ts";
import { dailyView } from "../../../src/views/unasked/remind-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { suggestZone } from "../../suggest-zone.ts";

export const remindDailyDefinition = command({
  path: ["bridge", "remind", "daily"],
  options: {
    time: { type: "string", maxLength: 20 },
    days: { type: "string", maxLength: 60 },
    timezone: { type: "string", maxLength: 60, suggest: true },
  },
});

/** Without options it shows what is set, or asks for a time. */
export const remindDailyCommand = defineCommand(remindDailyDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const reminders = await remindDaily(ctx, input.userId, input.options);
    const days = parseDays(input.options.days ?? "");
    return { kind: "view", view: dailyView(readerOf(input), reminders, days.kind === "read" ? days.days : null) };
  },
  suggest: { timezone: suggestZone },
});
