import type { FormInput } from "../src/interactions/input.ts";

/** How interactions are answered: people's own things are private everywhere; in the bot's own DM that is how it is anyway. */
export const privately = () => ({ kind: "reply", visibility: "private" }) as const;

/** The pressed message changes. */
export const inPlace = () => ({ kind: "update" }) as const;

type OpenedFrom = Pick<FormInput, "messageId" | "messageIsPrivate" | "place">;

/** A form changes the message it was opened from where that is the person's own; from any other, and from none, it answers anew. */
export function inPlaceOfOwn({ messageId, messageIsPrivate, place }: OpenedFrom) {
  return messageId !== null && (messageIsPrivate || place === "botDm") ? inPlace() : privately();
}
