import type { ShownName } from "../shown-name.ts";

/** Things a friend would write. One is picked for a pair and a day, so that the same one does not come twice in a row. */
const hellos = [
  "Hey, I thought of you. How are you doing? No need to talk about exercise.",
  "Hi! Want to do five minutes on the floor together this week? I will bring the bad jokes.",
  "Hello, you. Nothing to catch up on, I just wanted to say hi.",
  "Hey! My floor asked after your floor. How is your week?",
] as const;

/** Two people who look out for each other. */
export const buddies = {
  hellos,
  none: "You have no buddy yet. `/bridge team buddy` with a name asks somebody.",
  how: "Buddies look out for each other: when one of you is quiet for two planned days, the other gets a note from me with a hello to send. At most one a week, never in the channel, and it says nothing but that.",
  with: (name: ShownName) => `You and ${name} are buddies.`,
  title: "Buddies",
  proposedTitle: "Asked.",
  proposed: (name: ShownName) => `I have asked ${name}. Nothing happens until there is a yes.`,
  waiting: (name: ShownName) => `You have asked ${name}, who has not answered yet.`,
  question: (from: ShownName, toId: string) => `<@${toId}>, ${from} would like you as a buddy.`,
  asksYou: (from: ShownName) => `${from} would like you as a buddy.`,
  accept: "Yes, buddies",
  decline: "Not now",
  acceptedTitle: "Buddies it is.",
  accepted: (name: ShownName) => `You and ${name}. Either of you can end it at any time, and nobody is told why.`,
  saidYes: (name: ShownName, toId: string) => `${name} said yes, <@${toId}>.`,
  declined: "Then not. Nobody is told.",
  takeBack: "Take it back",
  takenBack: "Taken back.",
  end: "End it",
  endedTitle: "That is over.",
  ended: "No more notes, in either direction. Nobody is told why.",

  noteTitle: (name: ShownName) => `How is ${name}?`,
  note: (name: ShownName) =>
    `It has been quiet around ${name} for a couple of days. That can mean anything, and a hello from you is worth more than one from me.`,
  hello: (hello: string) => `> ${hello}`,
  helloHint: "Yours to copy, or to put in your own words. You two agreed to this; it ends with one press.",
  stop: "Stop being buddies",
};
