import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { isUnavailable } from "../db/is-unavailable.ts";
import { shortDeliveryId } from "../services/delivery-id.ts";
import { type Attempt, beginAttempt, type Settlement, settleAttempt } from "../stores/deliveries.ts";
import { type DeliveryScene, readDeliveryScene } from "../stores/delivery-scenes.ts";
import { saveDmChannel, suspendDms } from "../stores/dm-channels.ts";
import type { CoachedReader } from "./coached-reader.ts";
import { type Occasion, type Verdict, verdictOn } from "./gate.ts";
import type { JobEnd } from "./job-queue.ts";
import type { Failure, Notifier, Opening } from "./notifier.ts";

export interface DeliveryPorts<M> {
  readonly db: Db;
  readonly clock: Clock;
  readonly notifier: Notifier<M>;
  /** Writes the message. Its buttons carry `mark`, which is how it is found again, and one of them stops its kind. */
  compose(occasion: Occasion, mark: string): Promise<M>;
  readonly coached: CoachedReader;
  readonly log: Pick<Logger, "error" | "warn" | "debug">;
  /** The bot's token is not accepted: nothing can be sent until somebody acts. */
  onUnauthorized(): void;
}

/** Discord forgets a nonce after "the past few minutes"; within this it certainly remembers. */
const nonceIsSafeForMs = 60_000;
/** Room for clocks that disagree, when a message is looked for that may have been posted. */
const probeMarginMs = 5_000;
const requestTimeoutMs = 20_000;

/** The end of an attempt, with what it means for the job. */
type End = Settlement | { readonly state: "dmsClosed"; readonly code: string };

/**
 * Delivers one message, or decides not to. May be called any number of times for one id, by any number of workers, and
 * end anywhere: the person sees at most one message. Never throws for what Discord answers.
 *
 * @param signal aborts when another worker has taken the delivery over; nothing is posted after that
 */
export async function deliver<M>(ports: DeliveryPorts<M>, id: string, signal: AbortSignal): Promise<JobEnd> {
  const { db, clock, log } = ports;
  const attempt = await beginAttempt(db, id, clock.nowMs());
  if (attempt === null) return { kind: "settled" };
  const end = await endOf(ports, attempt, signal).catch((error: unknown): End => {
    if (isUnavailable(error)) throw error;
    log.error({ err: error, delivery: attempt.delivery }, "a delivery failed and is given up");
    return { state: "dead", reason: error instanceof Error ? error.message : String(error) };
  });
  const settlement = await settle(ports, attempt, end);
  log.debug({ delivery: attempt.delivery, settlement }, "delivery attempted");
  return settlement.state === "planned" ? { kind: "tryAgain", because: settlement.reason } : { kind: "settled" };
}

async function endOf<M>(ports: DeliveryPorts<M>, attempt: Attempt, signal: AbortSignal): Promise<End> {
  const { delivery } = attempt;
  const scene = await readDeliveryScene(ports.db, delivery);
  if (scene === null) return { state: "skipped", reason: "noConsent" };
  const coached = scene.state === null ? null : await ports.coached(ports.db, scene.state, delivery.userId);
  const verdict = verdictOn(delivery, scene, coached, ports.clock.nowMs());
  const earlier = await earlierMessage(ports, attempt, scene, verdict, signal);
  if (earlier !== null) return earlier;
  if (verdict.kind === "skip") return { state: "skipped", reason: verdict.reason };
  return send(ports, verdict.occasion, scene.dmChannelId, signal);
}

/** What became of the attempts before this one, where that has to be known first; null: there is nothing in the way. */
async function earlierMessage<M>(
  ports: DeliveryPorts<M>,
  { number, firstAtMs, delivery }: Attempt,
  { dmChannelId }: DeliveryScene,
  verdict: Verdict,
  signal: AbortSignal,
): Promise<End | null> {
  // Without a channel no attempt has got as far as posting.
  if (number === 1 || dmChannelId === null) return null;
  const ageMs = ports.clock.nowMs() - firstAtMs;
  const isNonceSafe = ageMs >= 0 && ageMs <= nonceIsSafeForMs;
  if (verdict.kind === "send" && isNonceSafe) return null;
  // A clock that went back says nothing about when the first attempt was: then the latest messages have to do.
  const sinceMs = ageMs < 0 ? null : firstAtMs - probeMarginMs;
  const mark = shortDeliveryId(delivery.id);
  const probe = await ports.notifier.find(dmChannelId, mark, sinceMs, requestSignal(signal));
  switch (probe.kind) {
    case "found":
      return { state: "sent", messageId: probe.messageId, atMs: firstAtMs, asksToKeep: asksToKeep(verdict) };
    case "notThere":
      return null;
    case "tryAgain":
      return { state: "planned", reason: probe.because };
    case "unauthorized":
      return unauthorized(ports);
    case "closed":
    case "noAccess":
    case "noSuchChannel":
    case "refused":
      return { state: "unconfirmed", reason: `its channel cannot be read: ${probe.kind}` };
    default:
      return probe satisfies never;
  }
}

async function send<M>(
  ports: DeliveryPorts<M>,
  occasion: Occasion,
  keptChannelId: string | null,
  signal: AbortSignal,
): Promise<End> {
  const { userId, id } = occasion.delivery;
  const mark = shortDeliveryId(id);
  const message = await ports.compose(occasion, mark);
  const opening: Opening =
    keptChannelId === null
      ? await ports.notifier.openDm(userId, requestSignal(signal))
      : { kind: "opened", channelId: keptChannelId };
  if (opening.kind !== "opened") return unsent(ports, opening);
  // Kept before the first post, so that whoever tries next can look for it there.
  if (keptChannelId === null) await saveDmChannel(ports.db, userId, opening.channelId);
  const posting = await ports.notifier.post(opening.channelId, message, mark, requestSignal(signal));
  if (posting.kind === "posted") {
    const { messageId } = posting;
    return { state: "sent", messageId, atMs: ports.clock.nowMs(), asksToKeep: occasion.asksToKeep };
  }
  if (posting.kind === "noSuchChannel") await saveDmChannel(ports.db, userId, null);
  return unsent(ports, posting);
}

function unsent<M>(ports: DeliveryPorts<M>, failure: Failure): End {
  switch (failure.kind) {
    case "closed":
      return { state: "dmsClosed", code: failure.code };
    case "refused":
      return { state: "dead", reason: failure.because };
    case "noAccess": // seen on channels that worked a moment later
    case "tryAgain":
      return { state: "planned", reason: failure.because };
    case "noSuchChannel":
      return { state: "planned", reason: "the channel is gone" };
    case "unauthorized":
      return unauthorized(ports);
    default:
      return failure satisfies never;
  }
}

function unauthorized<M>(ports: DeliveryPorts<M>): End {
  ports.onUnauthorized();
  return { state: "planned", reason: "the bot's token is not accepted" };
}

/** Writes the end, if this worker still has the say. */
async function settle<M>({ db, clock, log }: DeliveryPorts<M>, attempt: Attempt, end: End): Promise<Settlement> {
  const { delivery } = attempt;
  if (end.state === "dmsClosed") await suspendDms(db, delivery.userId, end.code, clock.nowMs());
  const settlement: Settlement = end.state === "dmsClosed" ? { state: "dead", reason: end.code } : end;
  if (!(await settleAttempt(db, attempt, settlement))) log.warn({ delivery, settlement }, "another worker took over");
  if (settlement.state === "dead" || settlement.state === "unconfirmed") {
    log.error({ delivery, settlement }, "a delivery will not arrive");
  }
  return settlement;
}

function asksToKeep(verdict: Verdict): boolean {
  return verdict.kind === "send" && verdict.occasion.asksToKeep;
}

/** Ends with the right to send, or when Discord does not answer. */
function requestSignal(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]);
}
