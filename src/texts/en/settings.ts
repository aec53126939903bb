import type { WeightUnit } from "../../progression/weight-unit.ts";

const units: Readonly<Record<WeightUnit, string>> = { kg: "Kilograms", lb: "Pounds" };

export const settings = {
  title: "Settings",
  look: "**Your look** is how the person in your pictures looks. Nobody checks.",
  looks: {
    teal: "Teal top, brown bun",
    sun: "Yellow top, dark curls",
    rose: "Pink top, fair bob",
    forest: "Green top, short dark hair",
    sky: "Blue top, short black hair",
    plum: "Violet top, grey bob",
  },
  lookPlaceholder: "Choose a look",
  clock: (city: string, time: string) => `**Your clock** is that of ${city}: ${time} now.`,
  changeClock: "Change the clock…",
  zoneMeans: (city: string) =>
    `That is the clock of ${city}. Your reminders move with it; what is in your log stays on its day.`,
  clockSet: (city: string) => `Your clock is that of ${city} now, and your reminders follow it.`,
  dayStart: (time: string) =>
    time === "00:00"
      ? "**Your day** begins at midnight."
      : `**Your day** begins at ${time}. Until then, a set still counts for the day before.`,
  dayStartPlaceholder: "When your day begins",
  dayStartOption: (time: string) => (time === "00:00" ? "At midnight" : `At ${time}`),
  dayStartSet: (time: string) => `Your day begins at ${time === "00:00" ? "midnight" : time} from now on.`,
  weights: (unit: WeightUnit) => `**Weights** are shown in ${units[unit].toLowerCase()}.`,
  /** Of somebody whose language says so, and who never chose. */
  maybePounds: "Used to pounds? Choose them here.",
  weightPlaceholder: "Kilograms or pounds",
  units,
  weightsSet: (unit: WeightUnit) =>
    `Every weight is shown in ${units[unit].toLowerCase()} from now on, and a number alone is read as ${units[unit].toLowerCase()}.`,
};
