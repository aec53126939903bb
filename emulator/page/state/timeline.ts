import type { LocalInteraction, LocalMessage } from "../../protocol.ts";
import { compareSnowflakes } from "./page-state.ts";

/** What a channel shows from top to bottom. */
export type TimelineEntry =
  | { readonly kind: "day"; readonly key: string; readonly atMs: number }
  | { readonly kind: "new"; readonly key: string }
  | {
      readonly kind: "message";
      readonly key: string;
      readonly message: LocalMessage;
      /** Follows a message of the same author closely: shown without avatar and name. */
      readonly compact: boolean;
    }
  /** A command without an answer: on its way, or failed. Only its person sees it. */
  | { readonly kind: "interaction"; readonly key: string; readonly interaction: LocalInteraction };

type TimelineInput = {
  readonly messages: readonly LocalMessage[];
  readonly interactions: readonly LocalInteraction[];
  readonly personId: string;
  /** Newest message read when the channel was opened; null when there is nothing to mark. */
  readonly readUpTo: string | null;
};

/** Discord joins messages of one author within seven minutes. */
const compactWithinMs = 7 * 60_000;

export function timeline({ messages, interactions, personId, readUpTo }: TimelineInput): readonly TimelineEntry[] {
  const visible = messages.filter(({ visibleTo }) => visibleTo === null || visibleTo === personId);
  const items = [...visible.map(messageItem), ...interactions.filter(isUnanswered(personId)).map(interactionItem)];
  items.sort((a, b) => compareSnowflakes(a.key, b.key));

  const entries: TimelineEntry[] = [];
  let before: Item | null = null;
  let marked = readUpTo === null;
  for (const item of items) {
    const newDay = !before || dayOf(before.atMs) !== dayOf(item.atMs);
    const firstUnread = !marked && isUnread(item, personId, readUpTo);
    if (newDay) entries.push({ kind: "day", key: `day-${item.key}`, atMs: item.atMs });
    if (firstUnread) {
      entries.push({ kind: "new", key: "new" });
      marked = true;
    }
    entries.push(item.entry(!newDay && !firstUnread && before !== null && continues(before, item)));
    before = item;
  }
  return entries;
}

type Item = {
  readonly key: string;
  readonly atMs: number;
  readonly authorId: string;
  /** Has a line above it ("Mira used /log"), or is not an ordinary message. */
  readonly standsAlone: boolean;
  readonly ephemeral: boolean;
  readonly entry: (compact: boolean) => TimelineEntry;
};

function messageItem(message: LocalMessage): Item {
  const key = message.message.id;
  return {
    key,
    atMs: Date.parse(message.message.timestamp),
    authorId: message.message.author.id,
    standsAlone: message.usedCommand !== null || message.message.message_reference !== undefined,
    ephemeral: message.visibleTo !== null,
    entry: (compact) => ({ kind: "message", key, message, compact }),
  };
}

function interactionItem(interaction: LocalInteraction): Item {
  const key = interaction.id;
  return {
    key,
    atMs: interaction.sentAtMs,
    authorId: interaction.userId,
    standsAlone: true,
    ephemeral: true,
    entry: () => ({ kind: "interaction", key, interaction }),
  };
}

function isUnanswered(personId: string): (interaction: LocalInteraction) => boolean {
  return ({ kind, state, userId }) =>
    kind === "command" && userId === personId && (state === "pending" || state === "failed");
}

function isUnread(item: Item, personId: string, readUpTo: string | null): boolean {
  return readUpTo !== null && item.authorId !== personId && compareSnowflakes(item.key, readUpTo) > 0;
}

function continues(before: Item, item: Item): boolean {
  return (
    before.authorId === item.authorId &&
    !item.standsAlone &&
    before.ephemeral === item.ephemeral &&
    item.atMs - before.atMs < compactWithinMs
  );
}

/** A day as the browser's owner lives it. */
function dayOf(atMs: number): string {
  return new Date(atMs).toDateString();
}
