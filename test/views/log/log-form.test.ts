import { describe, expect, it } from "vitest";
import { parseCustomId } from "../../../src/interactions/custom-id.ts";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import { levelAt } from "../../../src/progression/position.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { draftOf, type FormDraft, formAgainView, logForm } from "../../../src/views/log/log-form.ts";
import { Log } from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";
import { customIdsOf, partsOf } from "../plain-text.ts";
import { stories } from "../stories.ts";

/** The fields of the form with what is filled in or chosen beforehand. */
function filledIn(level: number, draft: FormDraft): Record<string, unknown> {
  const form = logForm(reader, coachingAt(new Log(), 0), levelAt(bridgeToSwing, level), draft);
  const fields = partsOf(form.components).filter(({ custom_id: id }) => id !== undefined);
  return Object.fromEntries(
    fields.map((field) => [
      field["custom_id"],
      field["value"] ?? partsOf(field["options"]).find((option) => option["default"] === true)?.["value"] ?? null,
    ]),
  );
}

const draftFor = (story: string, level: number) => {
  const { log, day } = stories[story] ?? { log: new Log(), day: 0 };
  return draftOf(coachingAt(log, day), levelAt(bridgeToSwing, level));
};

describe("the form", () => {
  it.each([
    ["somebody new", "", 1, { amount: "5 × 5", form: null, breathing: null, pain: null }],
    ["two sides", "ten clean tens", 2, { amount: "5 × 5", form: null, breathing: null, pain: null, side: "both" }],
    [
      "the side that is left",
      "one side",
      2,
      { amount: "5 × 5", form: null, breathing: null, pain: null, side: "right" },
    ],
    ["a weight", "first deadlift", 4, { amount: "12", form: null, breathing: null, pain: null, load: "12 kg" }],
    ["another exercise: its prescription", "", 3, { amount: "10 × 10", form: null, breathing: null, pain: null }],
  ])("is filled in with the target and has no answer chosen, for %s", (_who, story, level, fields) => {
    expect(filledIn(level, draftFor(story, level))).toEqual(fields);
  });

  it("comes back with all that was typed and chosen", () => {
    const draft: FormDraft = {
      ...{ exercise: "kettlebell-deadlift", amount: "twenty", load: "16 stone", side: "both" },
      ...{ form: "slipped", pain: "stop" },
    };
    const [id = ""] = customIdsOf(formAgainView(reader, "A sentence.", draft));
    const reopened = ids.reopen.decode(parseCustomId(id)?.fields ?? []);
    expect(reopened).toEqual(draft);
    expect(filledIn(4, draft)).toEqual({
      amount: "twenty",
      form: "slipped",
      breathing: null,
      pain: "stop",
      load: "16 stone",
    });
  });

  it("asks for side and weight where a program wants both, and leaves breathing for later", () => {
    const deadlift = levelAt(bridgeToSwing, 4);
    const oneLegged = { ...deadlift, sides: "each" } as const;
    const draft: FormDraft = { exercise: deadlift.exercise, amount: "10", load: "16", side: "both" };
    expect(customIdsOf(logForm(reader, coachingAt(new Log(), 0), oneLegged, draft).components)).toEqual([
      "amount",
      "form",
      "pain",
      "side",
      "load",
    ]);
  });

  it("cuts what was typed between characters, not within one", () => {
    const draft: FormDraft = { exercise: "glute-bridge", amount: `1${"🍑".repeat(9)}`, load: "", side: "both" };
    const [id = ""] = customIdsOf(formAgainView(reader, "A sentence.", draft));
    expect(id.isWellFormed()).toBe(true);
  });
});
