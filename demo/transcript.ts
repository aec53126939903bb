import type { APIAttachment } from "discord-api-types/v10";
import type { SeenMessage } from "../emulator/server/actors/seen-message.ts";
import type { Beat, HowRead } from "./beat.ts";

const width = 100;

/** Colours of a terminal, or none of them. */
export interface Ink {
  bold(text: string): string;
  dim(text: string): string;
  strong(text: string): string;
}

export const plainInk: Ink = { bold: (text) => text, dim: (text) => text, strong: (text) => text };

export const terminalInk: Ink = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  strong: (text) => `\u001b[36m${text}\u001b[39m`,
};

const remarks: Readonly<Record<HowRead, string | null>> = {
  answer: null,
  changed: "the same message now says",
  unasked: null,
  shared: "in the channel, for everybody",
};

export interface TranscriptOptions {
  readonly zone: string;
  readonly ink: Ink;
  /** What people call a channel. */
  readonly channelName: (id: string) => string | null;
}

/** Turns beats, in their order, into the lines of a terminal. A day that comes without a chapter is named, too. */
export function createTranscript(options: TranscriptOptions): (beat: Beat) => string[] {
  let toldDay = "";
  return (beat) => {
    const day = dayOf(beat.atMs, options.zone);
    const isNamed = beat.kind === "chapter" || beat.kind === "look" || day === toldDay;
    if (beat.kind !== "look") toldDay = day;
    return [...(isNamed ? [] : [options.ink.strong(day), ""]), ...linesOf(beat, day, options)];
  };
}

function linesOf(beat: Beat, day: string, { zone, ink, channelName }: TranscriptOptions): string[] {
  const { hour, minute } = wallTime(beat.atMs, zone);
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  switch (beat.kind) {
    case "chapter":
      return ["", ink.strong(`${day} · ${beat.title} `.padEnd(width, "━")), ""];
    case "did":
      return [`${ink.dim(time)} ${ink.bold(beat.who)} ${beat.what}`];
    case "read":
      return [
        ...(beat.how === "unasked" ? [`${ink.dim(time)} ${ink.bold("Bridge Coach")} to ${beat.who}, unasked`] : []),
        ...messageLines(beat, withNames(beat.message, channelName), ink),
      ];
    case "look":
      return [];
    default:
      return beat satisfies never;
  }
}

function messageLines({ message, how, atMs }: Extract<Beat, { kind: "read" }>, text: string, ink: Ink): string[] {
  const note = [remarks[how], how === "answer" && message.isPrivate ? "only they see this" : null].filter(Boolean);
  const lines = [
    ...(note.length > 0 ? [ink.dim(note.join(", "))] : []),
    ...text.split("\n").flatMap((line) => shown(line, atMs, ink)),
    ...message.raw.attachments.map((file) => ink.dim(pictureLine(file))),
    ...wrapped(message.buttons.map((label) => `(${label})`).join(" ")).map(ink.strong),
  ];
  return [...lines.map((line) => `      │ ${line}`), ""];
}

/** Mentions as they are read, and escaped signs without what escapes them. */
function withNames({ text, raw }: SeenMessage, channelName: TranscriptOptions["channelName"]): string {
  const names = new Map(raw.mentions.map(({ id, global_name, username }) => [id, global_name ?? username]));
  return text
    .replaceAll(/<@(\d+)>/g, (_, id) => `@${names.get(id) ?? "somebody"}`)
    .replaceAll(/<#(\d+)>/g, (_, id) => `#${channelName(id) ?? "a-channel"}`)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1");
}

function pictureLine({ filename, description }: APIAttachment): string {
  return `[${filename}${description ? `: ${description}` : ""}]`;
}

/** One line of Discord's Markdown, without its marks. */
function shown(line: string, atMs: number, ink: Ink): string[] {
  const words = line
    .replaceAll(/<t:(\d+):R>/g, (_, seconds) => `in ${inWords(Number(seconds) * 1000 - atMs)}`)
    .replaceAll(/\*\*(.+?)\*\*/g, (_, inner) => inner)
    .replaceAll(/\*(.+?)\*/g, (_, inner) => inner)
    .replaceAll("`", "");
  if (words.trim() === "") return [];
  const heading = /^#{1,3} (.*)$/.exec(words)?.[1];
  if (heading !== undefined) return wrapped(heading).map(ink.bold);
  if (words.startsWith("-# ")) return wrapped(words.slice(3)).map(ink.dim);
  return wrapped(words);
}

function inWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** Lines of at most so many characters, broken between words. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width - 8) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function wallTime(atMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
}

function dayOf(atMs: number, zone: string): string {
  return wallTime(atMs, zone).toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long" });
}
