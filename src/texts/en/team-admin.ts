import { dayAndMonth } from "./team-board.ts";
import { list } from "./words.ts";

/** Permissions by the names that Discord shows. */
const permissions = {
  viewChannel: "View Channel",
  sendMessages: "Send Messages",
  sendInThreads: "Send Messages in Threads",
  embedLinks: "Embed Links",
  attachFiles: "Attach Files",
  readHistory: "Read Message History",
};

type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

const days: Readonly<Record<Weekday, string>> = {
  mon: "Mondays",
  tue: "Tuesdays",
  wed: "Wednesdays",
  thu: "Thursdays",
  fri: "Fridays",
  sat: "Saturdays",
  sun: "Sundays",
};

const needed = Object.values(permissions).filter((name) => !name.includes("Threads"));

/** An accountability channel, to whoever sets it up. */
export const teamAdmin = {
  permissions,
  permissionList: (names: readonly (keyof typeof permissions)[]) =>
    list(names.map((name) => `**${permissions[name]}**`)),
  setUpTitle: "The team is set up.",
  changedTitle: "The team is changed.",
  /** Where the invitation stands below, and where people have to be told. */
  invited: "The invitation is below. I write nothing else here until somebody has joined.",
  joinThere: (channelId: string) =>
    `People join with \`/bridge team join\` in <#${channelId}>. I write nothing there until somebody has.`,
  /** Stands in the channel for a second or two. */
  trial: "Only trying the door. This is where the team's board will be, once somebody has joined.",
  invitation: {
    title: (name: string) => `A floor of our own: ${name}`,
    text: "Short sessions, each in their own room and on their own time. Here you see who showed up, and cheer.",
    seen: "The team sees a name and one of three things: *showed up*, *off today*, *not yet*. Never form, pain, weight or sides. Whoever wants can show less, or more.",
  },
  channel: (channelId: string) => `**Channel** <#${channelId}>`,
  clock: (city: string, localTime: string) => `**Clock** ${city}, where it is ${localTime} now`,
  recap: (day: Weekday, time: string) => `**Recap** ${days[day]} at ${time}`,
  goal: {
    sessions: (wanted: number) => `**Goal** ${wanted} sessions together a week`,
    everybody: (wanted: number) => `**Goal** everybody showed up, on ${wanted} days a week`,
  },
  goalHint: "Whoever is off, for whatever reason, costs the team nothing.",
  members: (members: number) => (members === 1 ? "1 member" : `${members} members`),
  statusTitle: "Teams of this server",
  none: "No channel of this server has a team yet. `/bridge-admin setup` makes one where you are.",
  more: (teams: number) => `And ${teams} more, for which this message has no room.`,
  lastBoard: (on: string) => `last board ${dayAndMonth(on)}`,
  noBoard: "no board yet",
  isOff: (channelId: string) =>
    `<#${channelId}>: switched off. \`/bridge-admin setup\` there goes on with the members it had.`,
  /** Why a team is quiet, and what to do. */
  suspended: {
    noAccess: (channelId: string) =>
      `**<#${channelId}> is quiet:** I am no longer allowed to post there. I need ${list(needed)}; then \`/bridge-admin setup\` there wakes the team up.`,
    archived: (channelId: string) =>
      `**<#${channelId}> is quiet:** the thread was put away. Open it again, then \`/bridge-admin setup\` there wakes the team up.`,
    noSuchChannel: () =>
      "**One team is quiet:** its channel is gone. `/bridge-admin setup` in another channel starts a new one.",
    botRemoved: (channelId: string) =>
      `**<#${channelId}> is quiet:** I was out of this server for a while. \`/bridge-admin setup\` there wakes the team up.`,
  },
  offTitle: "The team is off.",
  off: (channelId: string) =>
    `No board and no recap in <#${channelId}> any more; what was posted stays. The members stay on the list, so that \`/bridge-admin setup\` there goes on where it stopped.`,
};
