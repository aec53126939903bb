const team = { description: "Which team, if this server has several" };

/** What Discord shows while people type a command about a team; by path of the command, values on the wire as keys. */
export const teamCommands = {
  Cheer: { name: "Cheer", description: "" },
  "bridge team": { description: "Your team in this server" },
  "bridge team join": {
    description: "Join the team, or change what it sees of you",
    options: { team },
  },
  "bridge team leave": { description: "Leave the team", options: { team } },
  "bridge team board": { description: "Who showed up today", options: { team } },
  "bridge team cheer": {
    description: "Cheer for somebody, once a day",
    options: { member: { description: "Somebody in your team" } },
  },
  "bridge team buddy": {
    description: "Two people who look out for each other",
    options: { member: { description: "Whom to ask; without it you see how things stand" }, team },
  },
  "bridge-admin setup": {
    description: "Make a channel the team's, or change how it is",
    options: {
      timezone: { description: "The team's clock: a city, or one nearby" },
      channel: { description: "Where the board is; this channel if you leave it out" },
      day: {
        description: "When the week is looked back on: Sunday if you leave it out",
        choices: {
          mon: "Monday",
          tue: "Tuesday",
          wed: "Wednesday",
          thu: "Thursday",
          fri: "Friday",
          sat: "Saturday",
          sun: "Sunday",
        },
      },
      time: { description: "At what time: 18:00 if you leave it out" },
      goal: {
        description: "What the team wants of a week",
        choices: { everybody: "Days on which everybody shows up", sessions: "Sessions together" },
      },
      number: { description: "How many of them in a week" },
      name: { description: "What the board is headed with; the channel's name if you leave it out" },
    },
  },
  "bridge-admin status": { description: "The teams of this server, and how they are" },
  "bridge-admin off": {
    description: "No more board and recap in a channel",
    options: { channel: { description: "Which channel; this one if you leave it out" } },
  },
};
