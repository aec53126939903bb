import type { Logger } from "pino";
import { isUnavailable } from "../db/is-unavailable.ts";
import { shortDeliveryId } from "../services/unasked/delivery-id.ts";
import { type Attempt, beginAttempt, type Delivery, type Settlement, settleAttempt } from "../stores/deliveries.ts";
import { type BuddyErrandPorts, type BuddyOccasion, buddyErrand } from "./buddy-errand.ts";
import type { Errand } from "./errand.ts";
import type { Occasion } from "./gate.ts";
import type { JobEnd } from "./job-queue.ts";
import { type KnockErrandPorts, type KnockOccasion, knockErrand } from "./knock-errand.ts";
import type { Failure, Notifier, Opening } from "./notifier.ts";
import { type PersonErrandPorts, personErrand } from "./person-errand.ts";
import { requestSignal } from "./request-signal.ts";
import { type TeamErrandPorts, type TeamOccasion, teamErrand } from "./team-errand.ts";

export type AnyOccasion = Occasion | TeamOccasion | BuddyOccasion | KnockOccasion;

export interface DeliveryPorts<M>
  extends PersonErrandPorts<M>,
    TeamErrandPorts<M>,
    BuddyErrandPorts<M>,
    KnockErrandPorts<M> {
  readonly notifier: Notifier<M>;
  compose(occasion: AnyOccasion, mark: string): Promise<M>;
  readonly log: Pick<Logger, "error" | "warn" | "debug">;
  /** The bot's token is not accepted: nothing can be sent until somebody acts. */
  onUnauthorized(): void;
}

/** Discord forgets a nonce after "the past few minutes"; within this it certainly remembers. */
const nonceIsSafeForMs = 60_000;
/** Room for clocks that disagree, when a message is looked for that may have been posted. */
const probeMarginMs = 5_000;

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
  const settlement = await endOf(ports, attempt, signal).catch((error: unknown): Settlement => {
    if (isUnavailable(error)) throw error;
    log.error({ err: error, delivery: attempt.delivery }, "a delivery failed and is given up");
    return { state: "dead", reason: error instanceof Error ? error.message : String(error) };
  });
  await settle(ports, attempt, settlement);
  log.debug({ delivery: attempt.delivery, settlement }, "delivery attempted");
  return settlement.state === "planned" ? { kind: "tryAgain", because: settlement.reason } : { kind: "settled" };
}

async function endOf<M>(ports: DeliveryPorts<M>, attempt: Attempt, signal: AbortSignal): Promise<Settlement> {
  const { delivery } = attempt;
  const errand = await errandOf(ports, delivery);
  if (errand === null) return { state: "skipped", reason: "userId" in delivery ? "noConsent" : "noTeam" };
  const earlier = await earlierMessage(ports, attempt, errand, signal);
  if (earlier !== null) return earlier;
  if (errand.skip !== null) return { state: "skipped", reason: errand.skip };
  return send(ports, delivery.id, errand, signal);
}

function errandOf<M>(ports: DeliveryPorts<M>, delivery: Delivery): Promise<Errand<M> | null> {
  if ("teamId" in delivery) return teamErrand(ports, delivery);
  if (delivery.kind === "buddy") return buddyErrand(ports, delivery);
  return delivery.kind === "knock" ? knockErrand(ports, delivery) : personErrand(ports, delivery);
}

/** What became of the attempts before this one, where that has to be known first; null: there is nothing in the way. */
async function earlierMessage<M>(
  ports: DeliveryPorts<M>,
  { number, firstAtMs, delivery }: Attempt,
  { channelId, skip, asksToKeep }: Errand<M>,
  signal: AbortSignal,
): Promise<Settlement | null> {
  // Without a channel no attempt has got as far as posting.
  if (number === 1 || channelId === null) return null;
  const ageMs = ports.clock.nowMs() - firstAtMs;
  const isNonceSafe = ageMs >= 0 && ageMs <= nonceIsSafeForMs;
  if (skip === null && isNonceSafe) return null;
  // A clock that went back says nothing about when the first attempt was: then the latest messages have to do.
  const sinceMs = ageMs < 0 ? null : firstAtMs - probeMarginMs;
  const mark = shortDeliveryId(delivery.id);
  const probe = await ports.notifier.find(channelId, mark, sinceMs, requestSignal(signal));
  switch (probe.kind) {
    case "found":
      return { state: "sent", messageId: probe.messageId, atMs: firstAtMs, asksToKeep };
    case "notThere":
      return null;
    case "tryAgain":
      return { state: "planned", reason: probe.because };
    case "unauthorized":
      return unauthorized(ports);
    case "closed":
    case "noAccess":
    case "noSuchChannel":
    case "noSuchMessage":
    case "archived":
    case "botRemoved":
    case "refused":
      return { state: "unconfirmed", reason: `its channel cannot be read: ${probe.kind}` };
    default:
      return probe satisfies never;
  }
}

async function send<M>(
  ports: DeliveryPorts<M>,
  id: string,
  errand: Errand<M>,
  signal: AbortSignal,
): Promise<Settlement> {
  const mark = shortDeliveryId(id);
  const message = await errand.compose(mark);
  const opening: Opening =
    errand.channelId === null
      ? await errand.open(requestSignal(signal))
      : { kind: "opened", channelId: errand.channelId };
  if (opening.kind !== "opened") return unsent(ports, errand, opening);
  const posting = await ports.notifier.post(opening.channelId, message, mark, requestSignal(signal));
  if (posting.kind !== "posted") return unsent(ports, errand, posting);
  const { asksToKeep } = errand;
  return { state: "sent", messageId: posting.messageId, atMs: ports.clock.nowMs(), asksToKeep };
}

async function unsent<M>(ports: DeliveryPorts<M>, errand: Errand<M>, failure: Failure): Promise<Settlement> {
  return failure.kind === "unauthorized" ? unauthorized(ports) : errand.failed(failure);
}

function unauthorized<M>(ports: DeliveryPorts<M>): Settlement {
  ports.onUnauthorized();
  return { state: "planned", reason: "the bot's token is not accepted" };
}

/** Writes the end, if this worker still has the say. */
async function settle<M>({ db, log }: DeliveryPorts<M>, attempt: Attempt, settlement: Settlement): Promise<void> {
  const { delivery } = attempt;
  if (!(await settleAttempt(db, attempt, settlement))) log.warn({ delivery, settlement }, "another worker took over");
  if (settlement.state === "dead" || settlement.state === "unconfirmed") {
    log.error({ delivery, settlement }, "a delivery will not arrive");
  }
}
