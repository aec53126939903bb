import type { Db } from "../../db/client.ts";
import { countLostSince, type LostDelivery, newestLost, readDeliveryHealth } from "../../stores/delivery-health.ts";
import { countJobs } from "../../stores/delivery-jobs.ts";
import { countDmSuspensions } from "../../stores/dm-channels.ts";
import { countOverdueSchedules, parkedSchedules } from "../../stores/schedule-health.ts";
import { counted, type Finding, finding, firstLine, instant } from "./finding.ts";

export interface MessagesAt {
  /** By the clock of the bot, with the shift of a try-out. */
  readonly nowMs: number;
  /** The bot is stopped whenever its embedded database can be read: then what is overdue only waits for it. */
  readonly isBotStopped: boolean;
}

/** As in `/readyz`: what is due for longer and not sent is worth a look. */
const overdueAfterMs = 2 * 60_000;
/** What was lost before is past helping, and past learning from. */
const recentMs = 7 * 86_400_000;
const shownRows = 20;

/** Reasons that somebody else rights: the person, who is told with their next answer, or an admin of the server. */
const expectedReasons = ["50007", "50278", "noSuchChannel", "noAccess", "archived", "botRemoved"];

/** Everything that is said unasked. */
export async function checkMessages(db: Db, at: MessagesAt): Promise<Finding[]> {
  const health = await readDeliveryHealth(db, at.nowMs - overdueAfterMs);
  return [
    await parked(db, health.parked),
    await overdueSchedules(db, at),
    overdueMessages(health.overdue, health.oldestOverdueMs, at),
    await lost(db, health, at.nowMs),
    await closedDms(db),
    await jobs(db),
  ];
}

async function parked(db: Db, schedules: number): Promise<Finding> {
  const topic = "parked schedules";
  if (schedules === 0) return finding({ topic, standing: "ok", says: "none", data: { schedules } });
  const groups = await parkedSchedules(db, shownRows);
  return finding({
    ...{ topic, standing: "wrong", says: `${counted(schedules, "schedule")} cannot be planned` },
    todo: "Their person sets it anew under /bridge remind; or put the row right and its status back to active.",
    details: groups.map(({ kind, because, schedules: number, sinceMs }) => {
      const since = sinceMs === null ? "" : `, since ${instant(sinceMs)}`;
      return `${number} × ${kind}${since}: ${firstLine(because)}`;
    }),
    data: { schedules, groups: groups.map((group) => ({ ...group, because: firstLine(group.because) })) },
  });
}

async function overdueSchedules(db: Db, { nowMs, isBotStopped }: MessagesAt): Promise<Finding> {
  const overdue = await countOverdueSchedules(db, nowMs - overdueAfterMs);
  const topic = "overdue schedules";
  if (overdue.schedules === 0) return finding({ topic, standing: "ok", says: "none", data: { ...overdue } });
  const oldest = overdue.oldestMs === null ? "" : `, the oldest since ${instant(overdue.oldestMs)}`;
  return finding({
    topic,
    standing: isBotStopped ? "note" : "wrong",
    says: `${counted(overdue.schedules, "schedule")} should have been planned by now${oldest}`,
    todo: isBotStopped
      ? "They are planned when the bot is started; of each kind the newest that is still of use is sent."
      : "No process plans: is one running against this database? Its log says why it cannot.",
    data: { ...overdue },
  });
}

function overdueMessages(messages: number, oldestMs: number | null, { isBotStopped }: MessagesAt): Finding {
  const topic = "overdue messages";
  const data = { messages, oldestMs };
  if (messages === 0 || oldestMs === null) return finding({ topic, standing: "ok", says: "none", data });
  return finding({
    topic,
    standing: isBotStopped ? "note" : "wrong",
    says: `${counted(messages, "message")} should have been sent by now, the oldest since ${instant(oldestMs)}`,
    todo: isBotStopped
      ? "They are sent when the bot is started, if they are still of use."
      : "No worker runs, or Discord refuses: ROLE=worker or all is needed, and its log says what Discord answers.",
    data,
  });
}

async function lost(
  db: Db,
  { dead, unconfirmed }: { readonly dead: number; readonly unconfirmed: number },
  nowMs: number,
): Promise<Finding> {
  const topic = "lost messages";
  if (dead + unconfirmed === 0)
    return finding({ topic, standing: "ok", says: "none", data: { dead, unconfirmed, newest: [] } });
  const recent = await countLostSince(db, nowMs - recentMs, expectedReasons);
  const newest = await newestLost(db, shownRows);
  const isUseful = ({ state, usefulUntilMs }: LostDelivery) => state === "dead" && usefulUntilMs > nowMs;
  return finding({
    topic,
    standing: recent > 0 ? "wrong" : "note",
    says: `${dead} dead, ${unconfirmed} unconfirmed; ${recent} of them within a week and not because a door was closed`,
    todo: newest.some(isUseful)
      ? "Mend the reason, then npm run doctor -- --retry-dead has those tried anew that are still of use."
      : "Nothing of it would still be of use; look whether the reason is mended.",
    details: [...newest.map(lostLine), ...(dead + unconfirmed > newest.length ? ["and older ones"] : [])],
    data: { dead, unconfirmed, recent, newest: newest.map((row) => ({ ...row, reason: firstLine(row.reason) })) },
  });
}

function lostLine({ state, kind, recipient, dueAtMs, reason }: LostDelivery): string {
  return `${instant(dueAtMs)}  ${state}  ${kind}  ${recipient}: ${firstLine(reason)}`;
}

async function closedDms(db: Db): Promise<Finding> {
  const people = await countDmSuspensions(db);
  return finding({
    topic: "closed direct messages",
    standing: people === 0 ? "ok" : "note",
    says: people === 0 ? "none" : `${counted(people, "person", "people")} cannot be written to`,
    todo: people === 0 ? null : "Nothing: each is told with the next answer to a command, and it ends there.",
    data: { people },
  });
}

async function jobs(db: Db): Promise<Finding> {
  const found = await countJobs(db);
  const topic = "job queue";
  if (found === null) return finding({ topic, standing: "ok", says: "not made yet: no bot has run", data: {} });
  return finding({
    topic,
    standing: found.failed === 0 ? "ok" : "note",
    says: `${found.waiting} waiting, ${found.failed} failed`,
    todo: found.failed === 0 ? null : "Nothing: within a minute of the bot's time their messages count as dead.",
    data: { ...found },
  });
}
