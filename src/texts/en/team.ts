import type { ShownName } from "../shown-name.ts";

/** What a team sees of a person, from nothing to the most. */
const privacy = {
  invisible: { label: "Nothing", detail: "In no list and in no number" },
  showedUp: { label: "Showed up, off today, or not yet", detail: "And your name" },
  streak: { label: "That, and my streak", detail: "Days in a row, on the board and in the recap" },
  level: { label: "That, and my level", detail: "Streak and level" },
};

const seen = {
  invisible: "The team sees nothing of you: you are in no list and in no number.",
  showedUp: "The team sees your name and one of three things: *showed up*, *off today*, *not yet*.",
  streak: "The team sees your name, *showed up*, *off today* or *not yet*, and your streak.",
  level: "The team sees your name, *showed up*, *off today* or *not yet*, your streak and your level.",
};

/** A team, to its members. */
export const team = {
  joinedTitle: "You are in.",
  alreadyInTitle: "You are in already.",
  seenTitle: "What the team sees of you",
  seen,
  unnamed: "the team",
  numbered: (place: number) => `Team ${place}`,
  never:
    "Never, whatever you choose: form, pain, weight, left and right. *Off today* is the same word for a skip, a pause and a day of rest.",
  privacy,
  privacyPlaceholder: "What may the team see?",
  startFirst: "You are nearly in. We have to meet first; with your last answer you are on the team.",
  wantedGone: "The team you came for is not there any more. You are, and so is your session: below.",
  mention: { recap: "Mention me in the recap", closedDms: "Call me here if my DMs are closed" },
  mentionNot: { recap: "Do not mention me in the recap", closedDms: "Do not call me here" },
  knock: (userId: string) => `<@${userId}>, a message from me did not get through to you.`,
  knockWhat: "What was it?",
  boardIn: (channelId: string) => `The board is in <#${channelId}>.`,
  leave: "Leave the team",
  leftTitle: "You are off the team.",
  left: "Your name goes from the board with its next change. The door stays open: “I'm in” brings you back.",
  session: "Today's session",

  cheerTitle: "Who gets it?",
  cheerPlaceholder: "Pick somebody",
  cheerNobody: "There is nobody here to cheer for yet but you. Consider yourself cheered.",
  cheered: (name: ShownName) => `Sent to ${name}. It is on the board, without a word of what for.`,
  cheer: (from: ShownName, toId: string) => `${from} is in your corner, <@${toId}>.`,

  tell: "Tell the team",
  told: "The team knows.",
  shared: (name: ShownName) => `${name} showed up today.`,
  sharedStreak: (name: ShownName, days: number) => `${name} showed up today. Day ${days} in a row.`,
};
