import { randomBytes } from "node:crypto";
import { RefusalError } from "../errors.ts";
import type { Answer } from "../interactions/answer.ts";
import type { Origin } from "../interactions/input.ts";
import type { BoundRoute, HandlerContext } from "../interactions/route.ts";
import type { Afterword } from "../interactions/route-table.ts";
import { Conversation } from "./conversation.ts";
import type { Delivery, InteractionAddress, InteractionApi } from "./interaction-api.ts";
import type { Log, MonotonicTime, Outcome, Words } from "./ports.ts";
import { within } from "./within.ts";

/** A slow answer is deferred after this: half of Discord's three seconds, the rest is for the way. */
export const deferAfterMs = 1_500;
/** A form cannot be deferred; its button is offered as late as is safe. */
export const offerFormAfterMs = 2_000;

export interface AnsweringPorts {
  readonly api: InteractionApi;
  readonly context: HandlerContext;
  readonly words: Words;
  /** Whether an error means that the database is away, rather than a bug. */
  isUnavailable(error: unknown): boolean;
  readonly log: Log;
  readonly time: MonotonicTime;
  /** See `RouteTable`. */
  readonly afterword?: Afterword | undefined;
  /** Aborted when the process stops and has waited long enough. */
  readonly stopping: AbortSignal;
}

/** One interaction that is being answered: who asked, from where, and what for. */
export interface Call {
  readonly to: InteractionAddress;
  readonly origin: Origin;
  readonly route: string;
  readonly updatable: boolean;
}

export interface Ending {
  readonly outcome: Outcome;
  readonly deferred: boolean;
}

/** Answers one interaction, then adds what the person has to be told besides. */
export async function answerInteraction(call: Call, route: BoundRoute, ports: AnsweringPorts): Promise<Ending> {
  const conversation = new Conversation(ports.api, call.to, call.origin);
  const ending = await answerOnce(call, route, ports, conversation);
  if (conversation.isHeard) await addAfterword(conversation, call, ports);
  return ending;
}

/** Costs nobody their answer: whatever goes wrong here is logged. */
async function addAfterword(conversation: Conversation, call: Call, ports: AnsweringPorts): Promise<void> {
  try {
    const view = (await ports.afterword?.(call.origin, ports.context)) ?? null;
    if (view !== null) await conversation.add(view);
  } catch (error) {
    ports.log.warn({ err: error, ...told(call) }, "an afterword was not said");
  }
}

/**
 * Answers one interaction, and is the only one to do so. The handler races a timer; what it says goes into the callback
 * itself when it wins, and into an edit that awaits the deferral when it loses. No failure of the handler or of Discord
 * rejects.
 */
async function answerOnce(
  call: Call,
  route: BoundRoute,
  ports: AnsweringPorts,
  conversation: Conversation,
): Promise<Ending> {
  const explain = (error: unknown) => apologise(error, conversation, call, ports);
  let how: Answer;
  try {
    how = announced(route, call);
  } catch (error) {
    return { outcome: await explain(error), deferred: false };
  }
  const work = settled(() => route.handle(ports.context, ports.stopping));
  const patienceMs = how.kind === "form" ? offerFormAfterMs : deferAfterMs;
  const deferred = (await within(ports.time, patienceMs, work, "late")) === "late";
  const deferral = deferred ? await delivered(() => conversation.defer(how), call, ports) : "delivered";
  const result = await work;
  if (deferral !== "delivered") {
    if (!result.ok) logUnlessExpected(result.error, call, ports);
    return { outcome: deferral, deferred: false };
  }
  if (!result.ok) return { outcome: await explain(result.error), deferred };
  try {
    return { outcome: asOutcome(await conversation.say(how, result.value)), deferred };
  } catch (error) {
    return { outcome: await explain(error), deferred };
  }
}

/** How the route wants to answer; an update of a message that others read is a bug of the route. */
function announced(route: BoundRoute, call: Call): Answer {
  const how = route.answer();
  if (how.kind === "update" && !call.updatable) {
    throw new Error(`${call.route} would change a message that is not the person's own`);
  }
  return how;
}

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

async function settled<T>(run: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** Tells the person what went wrong, as far as it is for them, and the log the rest. */
async function apologise(
  error: unknown,
  conversation: Conversation,
  call: Call,
  ports: AnsweringPorts,
): Promise<Outcome> {
  const [outcome, text] = wordsFor(error, call, ports);
  const delivery = await delivered(() => conversation.apologise(text), call, ports);
  return delivery === "delivered" ? outcome : delivery;
}

function wordsFor(error: unknown, call: Call, ports: AnsweringPorts): [Outcome, string] {
  const { locale } = call.origin;
  if (error instanceof RefusalError) return ["refused", ports.words.refusal(locale, error)];
  // A handler that was cut off by stopping fails in its own way; to the person it is the same as a database away.
  if (ports.isUnavailable(error) || ports.stopping.aborted) {
    ports.log.warn({ err: error, ...told(call) }, "unavailable");
    return ["unavailable", ports.words.unavailable(locale)];
  }
  return ["failed", ports.words.incident(locale, logIncident(error, call, ports.log))];
}

function logUnlessExpected(error: unknown, call: Call, ports: AnsweringPorts): void {
  if (!(error instanceof RefusalError)) logIncident(error, call, ports.log);
}

function logIncident(error: unknown, call: Call, log: Log): string {
  const incidentId = randomBytes(4).toString("hex");
  log.error({ err: error, incidentId, ...told(call) }, "interaction failed");
  return incidentId;
}

function told(call: Call): object {
  return { route: call.route, interactionId: call.origin.interactionId, place: call.origin.place };
}

/** What Discord did not take for any other reason than lateness is logged: nobody is left to tell. */
async function delivered(
  send: () => Promise<Delivery>,
  call: Call,
  ports: AnsweringPorts,
): Promise<Delivery | "undelivered"> {
  try {
    return await send();
  } catch (error) {
    ports.log.error({ err: error, ...told(call) }, "answer not delivered");
    return "undelivered";
  }
}

function asOutcome(delivery: Delivery): Outcome {
  return delivery === "delivered" ? "answered" : delivery;
}
