import type { APIComponentInLabel, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { type FieldValue, fieldProblem, initialValues, modalParts } from "../../../emulator/page/modal/modal-field.ts";
import { fixtureModal } from "./fixture-world.ts";

const component = (json: object) => ({ custom_id: "field", ...json }) as unknown as APIComponentInLabel;
const options = ["a", "b", "c"].map((value) => ({ value, label: value }));

const text = component({ type: 4, style: 1, min_length: 3, max_length: 5 });
const optionalText = component({ type: 4, style: 1, min_length: 3, required: false });
const radio = component({ type: 21, options });
const boxes = component({ type: 22, options, min_values: 1, max_values: 2 });
const select = component({ type: 3, options, min_values: 2, max_values: 2 });
const box = component({ type: 23 });

describe("a form", () => {
  test("is read into words and labelled fields", () => {
    expect(modalParts(fixtureModal).map((part) => (part.kind === "text" ? part.kind : part.label))).toEqual([
      "text",
      "Amount",
      "Form",
      "Where did you feel it?",
      "Side",
      "In front of a mirror",
    ]);
  });

  test("begins with the values the bot filled in, and with nothing chosen", () => {
    expect(initialValues(modalParts(fixtureModal))).toEqual({
      amount: "10 × 10",
      form: "",
      felt: [],
      side: [],
      mirror: false,
    });
  });

  test("understands text inputs in rows, the older form", () => {
    const old = {
      custom_id: "m",
      title: "Old",
      components: [{ type: 1, components: [{ type: 4, custom_id: "a", label: "A", style: 1 }] }],
    };
    expect(modalParts(old as APIModalInteractionResponseCallbackData)).toMatchObject([{ kind: "field", label: "A" }]);
  });

  test.each<[string, APIComponentInLabel, FieldValue, string | null]>([
    ["a required text is missing", text, "", "This field is required"],
    ["a text is too short", text, "ab", "At least 3 characters, please (now 2)"],
    ["a text is too long", text, "abcdef", "At most 5 characters, please (now 6)"],
    ["a text fits", text, "abcd", null],
    ["an optional text may be empty", optionalText, "", null],
    ["an optional text must still be long enough", optionalText, "ab", "At least 3 characters, please (now 2)"],
    ["nothing is chosen", radio, "", "Choose something here"],
    ["a radio button is chosen", radio, "a", null],
    ["too many boxes are ticked", boxes, ["a", "b", "c"], "Choose at most 2"],
    ["too few are selected", select, ["a"], "Choose at least 2"],
    ["a lone checkbox is never required", box, false, null],
  ])("says when %s", (_sentence, field, value, problem) => {
    expect(fieldProblem(field, value)).toBe(problem);
  });
});
