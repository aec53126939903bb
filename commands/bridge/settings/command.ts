import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { lookStill, settingsView } from "../../../src/views/settings-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

export const settingsDefinition = command({ path: ["bridge", "settings"], options: {} });

export const settingsCommand = defineCommand(settingsDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const coaching = await viewCoaching(ctx, input.userId);
    const preview = await ctx.pictures.still(() => lookStill(reader, coaching));
    return { kind: "view", view: settingsView(reader, coaching, preview) };
  },
});
