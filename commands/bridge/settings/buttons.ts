import { suggestZones } from "../../../src/calendar/zones.ts";
import { RefusalError } from "../../../src/errors.ts";
import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { isLookName } from "../../../src/pictures/figure/looks.ts";
import { weightUnits } from "../../../src/progression/weight-unit.ts";
import { lookBack } from "../../../src/services/coaching/look-back.ts";
import { chooseDayStart, dayStarts } from "../../../src/services/settings/choose-day-start.ts";
import { chooseLook } from "../../../src/services/settings/choose-look.ts";
import { chooseWeightUnit } from "../../../src/services/settings/choose-weight-unit.ts";
import { chooseZone } from "../../../src/services/settings/choose-zone.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { cityForm, cityOfferView, zoneView } from "../../../src/views/settings/zone-views.ts";
import { inPlace, privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { zoneStep } from "../../zone-step.ts";
import { settingsAnswer } from "./settings-answer.ts";

const show = defineButton(ids.settings, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await settingsAnswer(input, ctx, await lookBack(ctx, input.userId)) };
  },
});

const look = defineSelect(ids.look, {
  answer: inPlace,
  async handle(input, ctx) {
    const [chosen = ""] = input.values;
    if (!isLookName(chosen)) throw new RefusalError("buttonTooOld", {});
    return { kind: "view", view: await settingsAnswer(input, ctx, await chooseLook(ctx, input.userId, chosen)) };
  },
});

const clock = defineButton(ids.clock, {
  answer: inPlace,
  async handle(input, ctx) {
    const zones = suggestZones("", ctx.clock.nowMs());
    return { kind: "view", view: zoneView(readerOf(input), zones, null, "settings") };
  },
});

const clockZone = defineSelect(ids.clockZone, {
  answer: inPlace,
  async handle(input, ctx) {
    return { kind: "view", view: zoneStep(readerOf(input), input.values[0] ?? "", ctx.clock.nowMs(), "settings") };
  },
});

const clockCityOpen = defineButton(ids.clockCityOpen, {
  answer: (input) => ({ kind: "form", slow: cityOfferView(readerOf(input), "settings") }),
  handle: async (input) => ({ kind: "form", form: cityForm(readerOf(input), "settings") }),
});

const clockRight = defineButton(ids.clockRight, {
  answer: inPlace,
  async handle(input, ctx) {
    const { zone } = input.args;
    const { coaching } = await chooseZone(ctx, input.userId, zone);
    const [place] = suggestZones(zone, ctx.clock.nowMs(), 1);
    const note = readerOf(input).texts.settings.clockSet(place?.city ?? zone);
    return { kind: "view", view: await settingsAnswer(input, ctx, coaching, note) };
  },
});

const dayStart = defineSelect(ids.dayStart, {
  answer: inPlace,
  async handle(input, ctx) {
    const chosen = dayStarts.find((time) => time === input.values[0]);
    if (chosen === undefined) throw new RefusalError("buttonTooOld", {});
    const coaching = await chooseDayStart(ctx, input.userId, chosen);
    const note = readerOf(input).texts.settings.dayStartSet(chosen);
    return { kind: "view", view: await settingsAnswer(input, ctx, coaching, note) };
  },
});

const weightUnit = defineSelect(ids.weightUnit, {
  answer: inPlace,
  async handle(input, ctx) {
    const chosen = weightUnits.find((unit) => unit === input.values[0]);
    if (chosen === undefined) throw new RefusalError("buttonTooOld", {});
    const coaching = await chooseWeightUnit(ctx, input.userId, chosen);
    const note = readerOf(input).texts.settings.weightsSet(chosen);
    return { kind: "view", view: await settingsAnswer(input, ctx, coaching, note) };
  },
});

export const settingsButtons = [show, look, clock, clockZone, clockCityOpen, clockRight, dayStart, weightUnit];
