import { z } from "zod";
import { RefusalError } from "../../../src/errors.ts";
import { defineForm } from "../../../src/interactions/define-form.ts";
import { setTargetWeight, type ToldWeight } from "../../../src/services/coaching/set-target-weight.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { sessionAnswer } from "../../session-answer.ts";
import { readLoad } from "../log/read-load.ts";

const fields = z.object({ body: z.string(), target: z.string(), owned: z.string() });

/** The load wins where both are said: somebody who knows it has thought about it. */
export const weightForm = defineForm(ids.weight, fields, {
  answer: (input) => (input.messageId === null ? privately() : inPlace()),
  async handle(input, ctx) {
    const reader = readerOf(input);
    const { after } = await setTargetWeight(ctx, input, toldIn(input.fields), ownedIn(input.fields.owned));
    const targetKg = after.fold.state.current.weight?.targetKg ?? 0;
    const note = reader.texts.session.weightNoted(reader.texts.words.kilograms(targetKg));
    return { kind: "view", view: await sessionAnswer(input, ctx, after, note) };
  },
});

function toldIn({ body, target }: z.infer<typeof fields>): ToldWeight {
  if (target.trim() !== "") return { targetKg: loadIn(target) };
  if (body.trim() !== "") return { bodyKg: loadIn(body) };
  throw new RefusalError("weightMissing", {});
}

/** "8, 12 and 16 kg": null when nothing was said. */
function ownedIn(typed: string): number[] | null {
  const parts = typed.split(/[;,/\s]+(?=\d)|\band\b/).filter((part) => part.trim() !== "");
  return parts.length === 0 ? null : parts.map(loadIn);
}

function loadIn(typed: string): number {
  const loadKg = readLoad(typed);
  if (typeof loadKg !== "number") throw loadKg;
  return loadKg;
}
