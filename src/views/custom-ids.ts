import { z } from "zod";
import { customId, discordId, flag, wholeNumber } from "../interactions/custom-id.ts";

/** A load or a length with up to one decimal, as text. */
const decimal = z.codec(z.string().regex(/^\d{1,4}(\.\d)?$/), z.number(), {
  decode: Number,
  encode: (value) => String(Math.round(value * 10) / 10),
});

/** One of a few words as its place among them: a custom id has 100 characters for everything. */
function oneOf<const V extends string>(values: readonly [V, ...V[]]) {
  return z.codec(z.enum(values.map((_, place) => String(place))), z.enum(values), {
    decode: (place, context) => {
      const value = values[Number(place)];
      if (value !== undefined) return value;
      context.issues.push({ code: "custom", message: "no such place", input: place });
      return z.NEVER;
    },
    encode: (value) => String(values.indexOf(value)),
  });
}

const exercise = z.string().max(64);
const side = oneOf(["left", "right", "both"]);

/**
 * What every button, menu and form of a message carries. The views write them, the commands follow them; a changed shape
 * declines the messages that were sent before.
 */
export const ids = {
  screen: customId("start.screen", { passed: flag }),
  cleared: customId("start.cleared", {}),
  zone: customId("start.zone", {}),
  zoneRight: customId("start.zone-right", { zone: z.string().max(48) }),
  zoneAgain: customId("start.zone-again", {}),
  cityOpen: customId("start.city-open", {}),
  city: customId("start.city", {}),
  resume: customId("start.resume", {}),
  today: customId("today.show", {}),
  plan: customId("plan.show", {}),
  /** Logs exactly this. `breathing`: the label claims easy breathing; `seen`: how many facts there were when it was drawn. */
  shown: customId("log.shown", {
    exercise,
    reps: wholeNumber,
    seconds: decimal.optional(),
    loadKg: decimal.optional(),
    side,
    breathing: flag,
    seen: wholeNumber,
  }),
  /** Opens the form with the target of the moment. */
  open: customId("log.open", { exercise: exercise.optional() }),
  /** Opens the form with what was typed and chosen before. */
  reopen: customId("log.reopen", {
    exercise,
    amount: z.string(),
    load: z.string(),
    side,
    form: oneOf(["clean", "slipped"]).optional(),
    breathing: oneOf(["easy", "held"]).optional(),
    pain: oneOf(["none", "some", "stop"]).optional(),
  }),
  form: customId("log.form", { exercise }),
  answer: customId("log.answer", {
    seq: wholeNumber,
    question: z.enum(["form", "breathing", "pain"]),
    value: z.enum(["clean", "slipped", "easy", "held", "none", "some", "stop"]),
  }),
  detail: customId("log.detail", { seq: wholeNumber }),
  morning: customId("morning.answer", { seq: wholeNumber, settled: flag }),
  adult: customId("weights.adult", {}),
  weightOpen: customId("weights.open", {}),
  weight: customId("weights.form", {}),
  undo: customId("undo.logged", { loggedBy: discordId }),
};
