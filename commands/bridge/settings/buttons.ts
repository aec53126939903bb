import { RefusalError } from "../../../src/errors.ts";
import { defineSelect } from "../../../src/interactions/define-component.ts";
import { isLookName } from "../../../src/pictures/figure/looks.ts";
import { chooseLook } from "../../../src/services/choose-look.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { lookStill, settingsView } from "../../../src/views/settings-view.ts";
import { inPlace } from "../../answers.ts";
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

export const settingsButtons = [look];
