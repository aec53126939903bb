import { type APIPoll, EmbedType, MessageReferenceType, MessageType } from "discord-api-types/v10";
import type { PollBody } from "../messages/message-body.ts";
import { bareMessage } from "./bare-message.ts";
import { addMessage } from "./messages.ts";
import { pollResults } from "./poll-results.ts";
import type { MessageRecord } from "./records.ts";
import { iso } from "./shapes.ts";
import type { World } from "./world.ts";

const hourMs = 60 * 60_000;
const usualHours = 24;

/** A poll as its message holds it; the results come with each look at it. */
export function newPoll(body: PollBody, nowMs: number): APIPoll {
  return {
    question: body.question,
    answers: body.answers.map(({ poll_media }, index) => ({ answer_id: index + 1, poll_media })),
    expiry: iso(nowMs + (body.duration ?? usualHours) * hourMs),
    allow_multiselect: body.allow_multiselect ?? false,
    layout_type: 1,
  };
}

/** A person's choice, instead of what they chose before; none takes it back. */
export function vote(world: World, record: MessageRecord, userId: string, answerIds: readonly number[]): void {
  const votes = record.votes ?? {};
  record.votes = votes;
  for (const { answer_id: answerId } of record.message.poll?.answers ?? []) {
    const before = votes[answerId] ?? [];
    const isChosen = answerIds.includes(answerId);
    if (isChosen === before.includes(userId)) continue;
    votes[answerId] = isChosen ? [...before, userId] : before.filter((id) => id !== userId);
    world.tell({ kind: isChosen ? "voteAdded" : "voteRemoved", record, userId, answerId });
  }
}

/** Ends a poll now; the channel reads how it went. Twice is once. */
export function endPoll(world: World, record: MessageRecord): void {
  const { poll } = record.message;
  if (!poll || record.pollEnded) return;
  record.pollEnded = true;
  const expiry = iso(Math.min(world.clock.nowMs, Date.parse(poll.expiry ?? "") || world.clock.nowMs));
  record.message = { ...record.message, poll: { ...poll, expiry } };
  world.tell({ kind: "messageChanged", record });
  addMessage(world, resultMessage(world, record));
}

/** Ends every poll of this world when its time is over. */
export function endPollsInTime(world: World): void {
  const watch = (record: MessageRecord): void => {
    const { poll } = record.message;
    if (!poll?.expiry || record.pollEnded) return;
    const leftMs = Date.parse(poll.expiry) - world.clock.nowMs;
    world.clock.after(Math.max(1, leftMs), () => {
      if (world.message(record.id) === record) endPoll(world, record);
    });
  };
  for (const records of world.messages.values()) for (const record of records) watch(record);
  world.onChange((change) => {
    if (change.kind === "messageAdded") watch(change.record);
  });
}

/** The message that Discord itself adds when a poll is over. */
function resultMessage(world: World, record: MessageRecord): MessageRecord {
  const { poll, author } = record.message;
  const { answer_counts: counts } = pollResults(record, "");
  const [winner] = counts.toSorted((a, b) => b.count - a.count);
  const chosen = poll?.answers.find((answer) => answer.answer_id === winner?.id);
  const facts = {
    poll_question_text: poll?.question.text ?? "",
    victor_answer_votes: String(winner?.count ?? 0),
    total_votes: String(counts.reduce((sum, { count }) => sum + count, 0)),
    ...(winner && { victor_answer_id: String(winner.id), victor_answer_text: chosen?.poll_media.text ?? "" }),
  };
  const fields = Object.entries(facts).map(([name, value]) => ({ name, value, inline: false }));
  const { channelId } = record;
  const message = {
    ...bareMessage(world, { channelId, author, type: MessageType.PollResult }),
    embeds: [{ type: EmbedType.PollResult, fields }],
    message_reference: { type: MessageReferenceType.Default, channel_id: channelId, message_id: record.id },
  };
  return { ...record, id: message.id, message, state: "sent", usedCommand: null, reactions: [], votes: {} };
}
