import type {
  APIApplicationCommand,
  APIAttachment,
  APIGuildMember,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  APIRole,
} from "discord-api-types/v10";
import type { LocalMessage, Person, Snapshot } from "../../../emulator/protocol.ts";

/** A small world with one of everything the page can draw. Tuesday, 4 March 2031, 18:30 UTC. */
export const fixtureNowMs = Date.UTC(2031, 2, 4, 18, 30);

export const ids = {
  guild: "900000000000000001",
  general: "900000000000000011",
  progress: "900000000000000012",
  dm: "900000000000000021",
  bot: "900000000000000100",
  aiko: "900000000000000101",
  jonas: "900000000000000102",
  coaches: "900000000000000031",
  emoji: "900000000000000041",
} as const;

export function aPerson(id: string, displayName: string, colour: string): Person {
  return {
    id,
    username: displayName.toLowerCase(),
    displayName,
    locale: "en-GB",
    colour,
    appInstalled: false,
    dmsClosed: false,
    readUpTo: {},
  };
}

/** A message as the REST API shows it; everything left out has the value of an ordinary one. */
export function aMessage(changes: { readonly id: string; readonly [key: string]: unknown }): APIMessage {
  return {
    channel_id: ids.general,
    author: { id: ids.bot, username: "Coach", discriminator: "0", global_name: null, avatar: null, bot: true },
    content: "",
    timestamp: new Date(fixtureNowMs).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...changes,
  } as unknown as APIMessage;
}

export function aLocalMessage(message: APIMessage, changes: Partial<LocalMessage> = {}): LocalMessage {
  return { message, visibleTo: null, state: "sent", usedCommand: null, ...changes };
}

export function aV2Message(
  id: string,
  components: readonly unknown[],
  changes: Readonly<Record<string, unknown>> = {},
): APIMessage {
  return aMessage({ id, flags: 1 << 15, components: components as APIMessageTopLevelComponent[], ...changes });
}

export function aPicture(filename: string, width: number, height: number, label: string): APIAttachment {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#2c4f8f"/><text x="50%" y="52%" fill="#fff" font-family="sans-serif" font-size="${height / 6}" text-anchor="middle">${label}</text></svg>`;
  const url = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return { id: "1", filename, size: svg.length, url, proxy_url: url, width, height, content_type: "image/svg+xml" };
}

const choice = (name: string) => ({ name, value: name.toLowerCase() });

export const fixtureCommands = [
  {
    id: "900000000000000500",
    type: 1,
    application_id: ids.bot,
    name: "bridge",
    description: "The coach",
    version: "1",
    options: [
      { type: 1, name: "today", description: "Show today's session" },
      {
        type: 1,
        name: "log",
        description: "Log a set",
        options: [
          { type: 4, name: "reps", description: "How many", min_value: 0, max_value: 100 },
          { type: 3, name: "form", description: "How it went", choices: [choice("Clean"), choice("Slipped")] },
          { type: 3, name: "exercise", description: "Which exercise", autocomplete: true },
          { type: 10, name: "load", description: "Kilograms on top", min_value: 0 },
        ],
      },
      {
        type: 2,
        name: "remind",
        description: "Reminders",
        options: [
          {
            type: 1,
            name: "daily",
            description: "One reminder a day",
            options: [
              { type: 3, name: "time", description: "When, such as 18:30", required: true, max_length: 5 },
              { type: 5, name: "weekdays", description: "Monday to Friday only" },
            ],
          },
        ],
      },
    ],
  },
  { id: "900000000000000501", type: 2, application_id: ids.bot, name: "Cheer", description: "", version: "1" },
] as unknown as readonly APIApplicationCommand[];

export const fixtureModal = {
  custom_id: "details",
  title: "Log a set",
  components: [
    { type: 10, content: "Target: **10 holds of 10 s**." },
    {
      type: 18,
      label: "Amount",
      description: "Repetitions × seconds",
      component: { type: 4, custom_id: "amount", style: 1, value: "10 × 10", min_length: 1, max_length: 20 },
    },
    {
      type: 18,
      label: "Form",
      component: {
        type: 21,
        custom_id: "form",
        options: [
          { value: "clean", label: "Clean", description: "Flat back, hips in line" },
          { value: "slipped", label: "Slipped" },
        ],
      },
    },
    {
      type: 18,
      label: "Where did you feel it?",
      component: {
        type: 22,
        custom_id: "felt",
        required: false,
        options: [
          { value: "glutes", label: "Glutes" },
          { value: "hamstrings", label: "Hamstrings" },
        ],
      },
    },
    {
      type: 18,
      label: "Side",
      component: {
        type: 3,
        custom_id: "side",
        placeholder: "Which side",
        options: [
          { value: "left", label: "Left" },
          { value: "right", label: "Right" },
        ],
      },
    },
    { type: 18, label: "In front of a mirror", component: { type: 23, custom_id: "mirror" } },
  ],
} as unknown as APIModalInteractionResponseCallbackData;

const card = {
  type: 17,
  accent_color: 0x2ec4b6,
  components: [
    {
      type: 9,
      components: [
        { type: 10, content: "## Tuesday: Bridge + Brace\n10 holds of 10 seconds. About **3 minutes**." },
        { type: 10, content: "Streak: **20 days**. Your sofa is getting jealous." },
      ],
      accessory: { type: 11, media: { url: "attachment://badge.svg" }, description: "20 day streak" },
    },
    { type: 12, items: [{ media: { url: "attachment://card.svg" }, description: "Pose card" }] },
    { type: 14, divider: true, spacing: 1 },
    {
      type: 10,
      content:
        "Clean means\n- flat back\n- hips in line\n  1. look\n  2. breathe\n-# Next: <t:1930501920:R>, see <#900000000000000012>",
    },
    {
      type: 1,
      components: [
        { type: 2, style: 3, custom_id: "go", label: "Start guided set", emoji: { name: "▶️" } },
        { type: 2, style: 1, custom_id: "log", label: "Done: 10 × 10 s, clean, easy breath, no pain" },
        { type: 2, style: 2, custom_id: "details", label: "Details…" },
        { type: 2, style: 2, custom_id: "later", label: "Not today", disabled: true },
        { type: 2, style: 4, custom_id: "hurts", label: "It hurts" },
      ],
    },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: "view",
          placeholder: "What to show",
          options: [
            { value: "chart", label: "Chart", description: "Weeks as a line", emoji: { name: "📈" } },
            { value: "calendar", label: "Calendar", emoji: { name: "📅" } },
          ],
        },
      ],
    },
    { type: 1, components: [{ type: 2, style: 5, url: "https://example.com/", label: "Source" }] },
  ],
};

export const fixtureMessages: readonly LocalMessage[] = [
  aLocalMessage(
    aMessage({
      id: "900000000000000999",
      author: { id: ids.jonas, username: "jonas", discriminator: "0", global_name: "Jonas", avatar: null },
      content: "Morning. Who bridges *today*? <@900000000000000101> `/bridge log` > ||me||",
      timestamp: new Date(fixtureNowMs - 3_600_000).toISOString(),
      mentions: [{ id: ids.aiko }],
      reactions: [{ emoji: { id: null, name: "💪" }, count: 2, me: false }],
    }),
    { reactedBy: { "💪": [ids.aiko, ids.jonas] } },
  ),
  aLocalMessage(
    aMessage({
      id: "900000000000001000",
      type: 19,
      author: { id: ids.aiko, username: "aiko", discriminator: "0", global_name: "Aiko", avatar: null },
      content: `I do, <@&${ids.coaches}>`,
      mentions: [{ id: ids.jonas }],
      message_reference: { message_id: "900000000000000999" },
      referenced_message: null,
      edited_timestamp: new Date(fixtureNowMs - 3_500_000).toISOString(),
      timestamp: new Date(fixtureNowMs - 3_550_000).toISOString(),
    }),
  ),
  aLocalMessage(
    aV2Message("900000000000001001", [card], {
      attachments: [aPicture("badge.svg", 170, 170, "20"), aPicture("card.svg", 1200, 560, "Bridge + Brace")],
      interaction_metadata: { user: { id: ids.aiko } },
    }),
    { usedCommand: "/bridge today", visibleTo: ids.aiko },
  ),
  aLocalMessage(
    aMessage({
      id: "900000000000001002",
      content: "Two weeks in numbers",
      attachments: [
        {
          id: "2",
          filename: "export.json",
          size: 24_300,
          url: "http://127.0.0.1:1/export.json",
          proxy_url: "",
          content_type: "application/json",
        },
      ],
      embeds: [
        {
          title: "Numbers",
          description: "**12** sessions",
          color: 0xffd166,
          fields: [
            { name: "Reps", value: "120", inline: true },
            { name: "Seconds", value: "1200", inline: true },
          ],
          footer: { text: "counted here" },
        },
      ],
    }),
  ),
  aLocalMessage(aMessage({ id: "900000000000001003", interaction_metadata: { user: { id: ids.aiko } } }), {
    usedCommand: "/bridge progress view:chart",
    visibleTo: ids.aiko,
    state: "thinking",
  }),
];

/** A member with the role of the coaches. */
function aMember(userId: string): APIGuildMember {
  return { user: { id: userId }, roles: [ids.coaches] } as unknown as APIGuildMember;
}

function aRole(id: string, name: string): APIRole {
  return { id, name, managed: false } as unknown as APIRole;
}

export function aSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  const channel = {
    guildId: ids.guild,
    parentId: null,
    topic: null,
    botCanSee: true,
    permissions: {},
    overwrites: [],
    archived: false,
    locked: false,
    pinnedMessageIds: [],
    lastMessageId: null,
  };
  const everybody = [ids.aiko, ids.jonas];
  const open = { ...channel, viewerIds: everybody, writerIds: everybody };
  return {
    sequence: 0,
    banner: "This is not Discord: a local stand-in, so that the bot can be tried without an account",
    application: { id: ids.bot, botUserId: ids.bot, name: "Coach", commands: fixtureCommands, online: true },
    people: [aPerson(ids.aiko, "Aiko", "#ffd166"), aPerson(ids.jonas, "Jonas", "#7bdff2")],
    guilds: [
      {
        id: ids.guild,
        name: "Bridge Club",
        ownerId: ids.aiko,
        botIsMember: true,
        memberIds: everybody,
        members: everybody.map(aMember),
        roles: [aRole(ids.guild, "@everyone"), aRole(ids.coaches, "Coaches")],
        emojis: [{ id: ids.emoji, name: "bridge" }],
      },
    ],
    channels: [
      {
        ...open,
        id: ids.general,
        kind: "text",
        name: "bridge-club",
        position: 0,
        topic: "Ten minutes a day",
        permissions: { [ids.aiko]: String(2n ** 53n - 1n) },
        overwrites: [{ id: ids.coaches, type: "role", allow: String(1n << 15n), deny: String(1n << 11n) }],
        pinnedMessageIds: ["900000000000000999"],
      },
      { ...open, id: ids.progress, kind: "text", name: "progress", position: 1, lastMessageId: "900000000000001900" },
      {
        ...open,
        id: ids.dm,
        kind: "dm",
        name: "Coach",
        guildId: null,
        position: 0,
        viewerIds: [ids.aiko],
        writerIds: [ids.aiko],
        lastMessageId: "900000000000001901",
      },
    ],
    messages: fixtureMessages,
    interactions: [],
    clock: {
      nowMs: fixtureNowMs,
      shiftedByMs: 0,
      bot: { nowMs: fixtureNowMs, nextDueAtMs: fixtureNowMs + 5_400_000 },
      botError: null,
      botConfigured: true,
    },
    faults: [],
    gateway: [{ id: "g1", shard: [0, 1], intents: 0, connected: true, sequence: 4 }],
    wire: [
      {
        id: 1,
        atMs: fixtureNowMs - 2_000,
        channel: "rest",
        direction: "fromBot",
        title: "POST /interactions/:interaction/:token/callback",
        path: "/interactions/900000000000000777/…/callback",
        status: 204,
        durationMs: 3.2,
        severity: "ok",
        brokenRules: [],
        request: '{"type":4,"data":{"content":"hello"}}',
        response: null,
      },
      {
        id: 2,
        atMs: fixtureNowMs - 1_000,
        channel: "rest",
        direction: "fromBot",
        title: "GET /guilds/:guild/widget",
        path: "/guilds/900000000000000001/widget",
        status: 404,
        durationMs: 0.8,
        severity: "error",
        brokenRules: ["No such route here"],
        request: null,
        response: '{"message":"404: Not Found","code":0}',
      },
    ],
    ...changes,
  };
}
