import type { APIPollResults } from "discord-api-types/v10";
import type { MessageRecord } from "./records.ts";

/** How a poll stands, to one reader. Answers that nobody chose are left out, as at Discord. */
export function pollResults(record: MessageRecord, readerId: string): APIPollResults {
  const counts = (record.message.poll?.answers ?? []).map(({ answer_id: id }) => {
    const userIds = record.votes?.[id] ?? [];
    return { id, count: userIds.length, me_voted: userIds.includes(readerId) };
  });
  return { is_finalized: record.pollEnded ?? false, answer_counts: counts.filter(({ count }) => count > 0) };
}
