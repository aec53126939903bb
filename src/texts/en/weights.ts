/** The form that turns a body weight into a target load. */
export const weights = {
  formTitle: "How heavy?",
  bodyLabel: "What do you weigh?",
  bodyHint: "Only to work out the load; I forget it at once. 70, 70 kg or 154 lb",
  targetLabel: "Or the load itself, if you know it",
  targetHint: "What the full set should weigh: 20, 20 kg or 44 lb",
  ownedLabel: "Which weights do you have?",
  ownedHint: "For example 8, 12, 16. Leave it empty if you can get any",
};
