import type { Channel, World } from "../../protocol.ts";
import { roleItems, userItems } from "../message-parts/select-items.ts";
import { usualEmoji } from "../message-parts/usual-emoji.ts";

/** Somebody or something with a name in a message: `@Sam` as it is written, `<@1>` as it is sent; emoji as well. */
export type Mentionable = { readonly written: string; readonly sent: string; readonly detail: string };

/** Whom and what this person can name here. */
export function mentionables(world: World, channel: Channel, personId: string): readonly Mentionable[] {
  const users = userItems(world, channel).map(({ label, description, value }) => ({
    written: `@${label}`,
    sent: `<@${value}>`,
    detail: description ?? "",
  }));
  const roles = roleItems(world, channel).map(({ label, value }) =>
    label === "@everyone"
      ? { written: label, sent: label, detail: "everybody who sees this channel" }
      : { written: label, sent: `<@&${value}>`, detail: "a role" },
  );
  const channels = world.channels
    .filter(({ guildId, viewerIds }) => guildId !== null && guildId === channel.guildId && viewerIds.includes(personId))
    .map(({ id, name, topic }) => ({ written: `#${name}`, sent: `<#${id}>`, detail: topic ?? "" }));
  const own = world.guilds.find(({ id }) => id === channel.guildId)?.emojis ?? [];
  const emoji = [
    ...usualEmoji.map(([sent, name]) => ({ written: `:${name}:`, sent, detail: sent })),
    ...own.map(({ animated, name, id }) => ({
      written: `:${name}:`,
      sent: `<${animated ? "a" : ""}:${name}:${id}>`,
      detail: "the server's own",
    })),
  ];
  return [...users, ...roles, ...channels, ...emoji];
}

const shownAtOnce = 8;

/** The mention being written at the end of `text`, such as `@sa`; null when there is none. */
export function mentionAtEnd(text: string): string | null {
  return /(?:^|[\s(])([@#][^\s@#]*|:\w+)$/.exec(text)?.[1] ?? null;
}

/** Those that go on as it was begun, before those that have it somewhere inside. */
export function matchMentionables(all: readonly Mentionable[], begun: string): readonly Mentionable[] {
  const [sign, name] = [begun.slice(0, 1), begun.slice(1).toLowerCase()];
  const places = all
    .filter(({ written }) => written.startsWith(sign))
    .map((one) => ({ one, at: one.written.toLowerCase().indexOf(name, 1) }));
  const found = places.filter(({ at }) => at > 0).sort((a, b) => a.at - b.at);
  return found.slice(0, shownAtOnce).map(({ one }) => one);
}

/** `Hi @Sam` as `Hi <@1>`; what is written as code stays as it is, and of two names that fit the longer one is meant. */
export function asSent(text: string, all: readonly Mentionable[]): string {
  const byWritten = new Map(all.map(({ written, sent }) => [written.toLowerCase(), sent]));
  const names = [...byWritten.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`\`[^\`]*\`|(?<![\\p{L}\\p{N}])(?:${names.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return text.replace(pattern, (found) => byWritten.get(found.toLowerCase()) ?? found);
}

/** The other way round, for whoever edits what they sent. */
export function asWritten(content: string, all: readonly Mentionable[]): string {
  const marked = all.filter(({ sent }) => sent.startsWith("<"));
  return marked.reduce((text, { written, sent }) => text.replaceAll(sent, written), content);
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
