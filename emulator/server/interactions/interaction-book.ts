import { randomBytes } from "node:crypto";
import type { InteractionType } from "discord-api-types/v10";
import type { Outcome } from "../../protocol.ts";
import { limits } from "../limits.ts";
import { apiError } from "../rest/api-error.ts";
import type { World } from "../world/world.ts";
import { type InteractionPayload, type InteractionRecord, interactionView } from "./interaction-record.ts";

export type NewInteraction = Pick<
  InteractionRecord,
  | "userId"
  | "channelId"
  | "guildId"
  | "owners"
  | "label"
  | "sourceMessageId"
  | "customId"
  | "openedBy"
  | "onlyOnAccount"
  | "forcedPrivate"
> & { readonly type: InteractionType; readonly fields: Readonly<Record<string, unknown>> };

/** Sends a payload to the bot's shard for a guild, or to shard 0. */
export type Deliver = (payload: InteractionPayload, guildId: string | null) => void;

/** Every interaction of the last 15 minutes, and every open form: who waits for it, what became of it, what its token still allows. */
export class InteractionBook {
  readonly #world: World;
  readonly #deliver: Deliver;
  readonly #byId = new Map<string, InteractionRecord>();
  readonly #byToken = new Map<string, InteractionRecord>();

  constructor(world: World, deliver: Deliver) {
    this.#world = world;
    this.#deliver = deliver;
  }

  /** Sends an interaction; the result comes when the bot has answered or three seconds are over. */
  begin(details: NewInteraction): InteractionRecord {
    const { type, fields, ...rest } = details;
    const id = this.#world.ids.next();
    const token = randomBytes(120).toString("base64url");
    const record: InteractionRecord = {
      ...rest,
      id,
      token,
      type,
      payload: { id, token, type, version: 1, ...fields },
      sentAtMs: this.#world.clock.nowMs,
      state: "pending",
      failure: null,
      answer: null,
      followUpIds: [],
      settled: Promise.withResolvers<Outcome>(),
    };
    this.#byId.set(id, record);
    this.#byToken.set(token, record);
    this.#expectAnswer(record);
    this.#world.clock.after(limits.interactionTokenMs.value, () => this.#expire(record));
    this.#tell(record);
    this.redeliver(record);
    return record;
  }

  /** Sends it again, unchanged, as Discord's gateway may. */
  redeliver(record: InteractionRecord): void {
    this.#deliver(record.payload, record.guildId);
  }

  find(id: string): InteractionRecord | undefined {
    return this.#byId.get(id);
  }

  get all(): readonly InteractionRecord[] {
    return [...this.#byId.values()];
  }

  /** @throws ApiError 10062 when too late or never sent, 40060 when answered before */
  awaitingAnswer(id: string, token: string): InteractionRecord {
    const record = this.#byId.get(id);
    if (record?.token !== token || record.state === "failed") throw apiError("UnknownInteraction");
    if (record.state !== "pending") throw apiError("InteractionHasAlreadyBeenAcknowledged");
    return record;
  }

  /** @throws ApiError 10015 before the first answer, 50027 when the token is unknown or over */
  answered(token: string): InteractionRecord {
    const record = this.#byToken.get(token);
    if (!record) throw apiError("InvalidWebhookToken");
    if (record.state === "pending" || record.state === "failed") throw apiError("UnknownWebhook");
    return record;
  }

  settle(record: InteractionRecord, state: "answered" | "deferred", outcome: Outcome): void {
    record.state = state;
    this.#tell(record);
    record.settled.resolve(outcome);
  }

  /** A deferred answer became a real one. */
  finish(record: InteractionRecord): void {
    if (record.state !== "deferred") return;
    record.state = "answered";
    this.#tell(record);
  }

  /** While this process stood still it heard nothing: an answer may lie in the socket. It listens for as long again. */
  #expectAnswer(record: InteractionRecord): void {
    const deadlineMs = limits.answerDeadlineMs.value;
    this.#world.clock.after(deadlineMs, (lateMs) => {
      if (lateMs <= 0) this.#giveUp(record);
      else this.#world.clock.after(Math.min(lateMs, deadlineMs), () => this.#giveUp(record));
    });
  }

  #giveUp(record: InteractionRecord): void {
    if (record.state !== "pending") return;
    record.state = "failed";
    record.failure = "The application did not respond";
    this.#tell(record);
    record.settled.resolve({ kind: "failed", interactionId: record.id, reason: record.failure });
  }

  #expire(record: InteractionRecord): void {
    // An open form outlives the token of the interaction that opened it: submitting it is an interaction of its own.
    if (record.answer?.kind !== "modal") this.#byId.delete(record.id);
    this.#byToken.delete(record.token);
    const messageId = record.answer && "messageId" in record.answer ? record.answer.messageId : "";
    const message = this.#world.message(messageId);
    if (message?.state !== "thinking") return;
    message.state = "expired";
    this.#world.tell({ kind: "messageChanged", record: message });
  }

  #tell(record: InteractionRecord): void {
    this.#world.tell({ kind: "interaction", interaction: interactionView(record) });
  }
}
