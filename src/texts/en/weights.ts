import type { WeightUnit } from "../../progression/weight-unit.ts";

/** A number alone is in the person's unit. */
const examples = {
  kg: { body: "70, 70 kg or 154 lb", target: "20, 20 kg or 44 lb", owned: "8, 12, 16" },
  lb: { body: "154, 154 lb or 70 kg", target: "44, 44 lb or 20 kg", owned: "18, 26, 35" },
} satisfies Readonly<Record<WeightUnit, unknown>>;

/** The form that turns a body weight into a target load. */
export const weights = {
  formTitle: "How heavy?",
  bodyLabel: "What do you weigh?",
  bodyHint: (unit: WeightUnit) => `Only to work out the load; I forget it at once. ${examples[unit].body}`,
  targetLabel: "Or the load itself, if you know it",
  targetHint: (unit: WeightUnit) => `What the full set should weigh: ${examples[unit].target}`,
  ownedLabel: "Which weights do you have?",
  ownedHint: (unit: WeightUnit) => `For example ${examples[unit].owned}. Leave it empty if you can get any`,
};
