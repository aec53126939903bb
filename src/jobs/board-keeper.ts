import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { isUnavailable } from "../db/is-unavailable.ts";
import { type Board, boardOf } from "../services/teams/read-board.ts";
import { shortDeliveryId } from "../services/unasked/delivery-id.ts";
import { type BoardClaim, type BoardEnd, settleBoard } from "../stores/boards.ts";
import { findTeam, type SuspensionReason, suspendTeam } from "../stores/teams.ts";
import type { Failure, Notifier } from "./notifier.ts";
import { requestSignal } from "./request-signal.ts";

export interface BoardPorts<M> {
  readonly db: Db;
  readonly clock: Clock;
  readonly notifier: Pick<Notifier<M>, "post" | "edit" | "find">;
  /** Writes the message; its buttons carry `mark`, which is how it is found again. */
  composeBoard(board: Board, mark: string): Promise<M>;
  readonly log: Pick<Logger, "error" | "warn" | "debug">;
  /** The bot's token is not accepted: nothing can be sent until somebody acts. */
  onUnauthorized(): void;
}

/** Room for clocks that disagree, when a message is looked for that may have been posted. */
const probeMarginMs = 5_000;
/** Discord, or the way to it, is down: longer than between two edits, and short enough that nobody waits. */
const retryAfterMs = 15_000;

/**
 * Shows a claimed board as it is now. May be called by any number of keepers for one board, and end anywhere: there is one
 * message, and its last state is right. Never throws for what Discord answers.
 */
export async function showBoard<M>(ports: BoardPorts<M>, claim: BoardClaim, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = ports;
  const end = await endOf(ports, claim, signal).catch((error: unknown): BoardEnd => {
    if (isUnavailable(error)) throw error;
    log.error({ err: error, board: claim }, "a board could not be shown");
    return { kind: "givenUp" };
  });
  if (!(await settleBoard(db, claim, end, clock.nowMs()))) log.warn({ board: claim }, "another keeper took over");
  log.debug({ board: claim, end }, "board attempted");
}

async function endOf<M>(ports: BoardPorts<M>, claim: BoardClaim, signal: AbortSignal): Promise<BoardEnd> {
  const { db, clock, notifier } = ports;
  const team = await findTeam(db, claim.teamId);
  if (team === null) return { kind: "givenUp" };
  const board = await boardOf(db, team, claim.on, clock.nowMs());
  const mark = shortDeliveryId(claim.postId);
  const message = await ports.composeBoard(board, mark);
  const messageId = claim.messageId ?? (await earlierPost(ports, claim, team.channelId, mark, signal));
  if (messageId === null) {
    const posting = await notifier.post(team.channelId, message, mark, requestSignal(signal));
    return posting.kind === "posted"
      ? { kind: "shown", messageId: posting.messageId }
      : failed(ports, claim, board, posting);
  }
  const editing = await notifier.edit(team.channelId, messageId, message, requestSignal(signal));
  if (editing.kind === "edited") return { kind: "shown", messageId };
  return editing.kind === "noSuchMessage" ? { kind: "lost" } : failed(ports, claim, board, editing);
}

/** The message of an attempt that did not live to tell. Where that cannot be read, its nonce is all that keeps it from being two. */
async function earlierPost<M>(
  { notifier }: BoardPorts<M>,
  { triedBeforeMs }: BoardClaim,
  channelId: string,
  mark: string,
  signal: AbortSignal,
): Promise<string | null> {
  if (triedBeforeMs === null) return null;
  const probe = await notifier.find(channelId, mark, triedBeforeMs - probeMarginMs, requestSignal(signal));
  return probe.kind === "found" ? probe.messageId : null;
}

async function failed<M>(
  ports: BoardPorts<M>,
  { teamId }: BoardClaim,
  { isOver }: Board,
  failure: Failure,
): Promise<BoardEnd> {
  const { db, clock, log } = ports;
  const suspend = async (because: SuspensionReason): Promise<BoardEnd> => {
    const isFirst = await suspendTeam(db, teamId, because, clock.nowMs());
    if (isFirst) log.warn({ teamId, because }, "a team's channel cannot be written to");
    return { kind: "tryAgain", afterMs: 0 };
  };
  switch (failure.kind) {
    case "archived":
      // A thread that fell asleep over night wakes with the board of the new day.
      return isOver ? { kind: "givenUp" } : suspend(failure.kind);
    case "noSuchChannel":
    case "noAccess":
    case "botRemoved":
      return suspend(failure.kind);
    case "tryAgain":
      return { kind: "tryAgain", afterMs: retryAfterMs };
    case "unauthorized":
      ports.onUnauthorized();
      return { kind: "tryAgain", afterMs: retryAfterMs };
    case "noSuchMessage":
    case "closed":
    case "refused":
      log.error({ teamId, failure }, "a board was refused");
      return { kind: "givenUp" };
    default:
      return failure satisfies never;
  }
}
