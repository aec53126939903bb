export const guided = {
  start: "Start guided set",
  startSide: (side: "left" | "right") => `Guided: ${side} side`,
  title: (exercise: string) => `Guided: ${exercise}`,
  titleSide: (exercise: string, side: "left" | "right") => `Guided: ${exercise}, ${side} side`,
  /** `when` is a moment that Discord counts down to. */
  counts: (amount: string, when: string) => `${amount}. The picture counts for you and is done ${when}.`,
  countYourself: (amount: string, when: string) =>
    `${amount}. The picture did not come out this time: count out loud, five seconds to get ready. Done ${when}.`,
  ready: "Five seconds to get ready. Put the phone where you can see it.",
  stop: "New or sharp pain ends the set, however little is left.",
  hurts: "It hurts",
};
