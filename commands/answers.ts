/** How interactions are answered: people's own things are private everywhere; in the bot's own DM that is how it is anyway. */
export const privately = () => ({ kind: "reply", visibility: "private" }) as const;

/** The pressed message changes. */
export const inPlace = () => ({ kind: "update" }) as const;
