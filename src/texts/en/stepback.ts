export const stepback = {
  title: "A step back, by choice.",
  intro:
    "It stays until you take the step again, and what you have passed is kept. For a gentler day and no more than that, there is “Easier today” on the session card.",
  now: (amount: string) => `Now: ${amount}.`,
  rung: (place: string, asks: string) => `**One step down** · ${place}: ${asks}.`,
  level: (place: string, asks: string) => `**One level down** · ${place}: ${asks}.`,
  /** Takes the sentence of the nearest way on. */
  back: (route: string) => `The way back up: ${route.charAt(0).toLowerCase()}${route.slice(1)}`,
  rungButton: "One step down",
  levelButton: "One level down",
  nothingBelow:
    "You are on the very first step, and there is nothing below it. For a gentler day there is “Easier today” on the session card.",
  doneTitle: "Done. A smaller step it is.",
  done: (asks: string) => `Next: ${asks}. It stays like this until you take the step again.`,
};
