export const how = {
  level: (level: number, levels: number) => `Level ${level} of ${levels}`,
  stepsTitle: "**Step by step**",
  faultsTitle: "**When it goes another way**",
  fault: (fault: string, instead: string) => `${fault}: ${instead}.`,
  easier: (easier: string) => `**Easier:** ${easier}`,
  harder: (harder: string) => `**Harder:** ${harder}`,
  dailyTask: (task: string) => `**Off the floor:** ${task}.`,
  reset: "**Hips tight, or the glutes not there?** Open the front of the hips first, half a minute each side.",
  other: "Another exercise",
  /** An exercise of a programme that was brought along. */
  noCues: "I have no steps for this one. Whoever wrote your program does.",
};
