import { RefusalError } from "../../../src/errors.ts";
import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { isLookName } from "../../../src/pictures/figure/looks.ts";
import { chooseLook } from "../../../src/services/choose-look.ts";
import { viewCoaching } from "../../../src/services/view-coaching.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { lookStill, settingsView } from "../../../src/views/settings-view.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";

const look = defineSelect(ids.look, {
  answer: inPlace,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const [chosen = ""] = input.values;
    if (!isLookName(chosen)) throw new RefusalError("buttonTooOld", {});
    const coaching = await chooseLook(ctx, input.userId, chosen);
    const preview = await ctx.pictures.still(() => lookStill(reader, coaching));
    return { kind: "view", view: settingsView(reader, coaching, preview) };
  },
});

const show = defineButton(ids.settings, {
  answer: privately,
  async handle(input, ctx) {
    const reader = readerOf(input);
    const coaching = await viewCoaching(ctx, input.userId);
    const preview = await ctx.pictures.still(() => lookStill(reader, coaching));
    return { kind: "view", view: settingsView(reader, coaching, preview) };
  },
});

export const settingsButtons = [show, look];
