import { GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import type { RawData, WebSocket } from "ws";
import { z } from "zod";
import type { Witness } from "../coverage/witness.ts";
import { limits } from "../limits.ts";
import { type CloseReason, closeCode, closeReasons } from "./close-codes.ts";
import type { Link } from "./link.ts";
import type { Session } from "./session.ts";

const payloadSchema = z.object({ op: z.number(), d: z.unknown().optional() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.number().int(),
  shard: z.tuple([z.number().int(), z.number().int()]).optional(),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() });

export type Identify = z.infer<typeof identifySchema>;
export type Resume = z.infer<typeof resumeSchema>;

/** What a connection asks the gateway to do once its client has said who it is. */
export interface ConnectionOwner {
  readonly heartbeatIntervalMs: number;
  readonly witness: Witness;
  /** A session, or why there is none. */
  identify(connection: Connection, identify: Identify): Session | CloseReason;
  /** The session taken up again, "gone" when it cannot be (op 9), or why the connection closes. */
  resume(connection: Connection, resume: Resume): Session | "gone" | CloseReason;
  requestMembers(session: Session, data: unknown): void;
  heard(op: number, data: unknown): void;
  refused(reason: CloseReason, words: string): void;
  lost(connection: Connection, code: number): void;
}

/** Bits Discord has defined; an IDENTIFY with others is refused. */
const knownIntents = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === "number" ? all | bit : all),
  0,
);

/** One WebSocket: greets, keeps time, and holds the client to the protocol's order. */
export class Connection {
  readonly link: Link;
  readonly #owner: ConnectionOwner;
  session: Session | null = null;
  #silence: NodeJS.Timeout | null = null;
  #received: number[] = [];

  constructor(socket: WebSocket, link: Link, owner: ConnectionOwner) {
    this.link = link;
    this.#owner = owner;
    socket.on("message", (data) => this.#receive(data));
    socket.on("close", (code) => this.#closed(code));
    socket.on("error", () => socket.terminate());
    this.send(GatewayOpcodes.Hello, { heartbeat_interval: owner.heartbeatIntervalMs, _trace: [] });
    this.#expectHeartbeat();
  }

  send(op: GatewayOpcodes, data: unknown = null): void {
    this.#owner.witness("opcode", GatewayOpcodes[op]);
    this.link.send(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  /** `words` say on the wire log what a client cannot be told: Discord has one sentence for each code. */
  close(reason: CloseReason, words: string = closeReasons[reason]): void {
    this.#owner.refused(reason, words);
    this.#owner.witness("closeCode", reason);
    this.link.close(closeCode(reason), closeReasons[reason]);
  }

  #receive(data: RawData): void {
    const reason = this.#offence(data.toString());
    if (reason) this.close(reason);
  }

  /** A payload whose opcode is known here and was in its place. */
  #obeyed(op: GatewayOpcodes): null {
    this.#owner.witness("opcode", GatewayOpcodes[op]);
    return null;
  }

  /** Obeys a payload; gives the reason to close instead when it breaks the protocol. */
  #offence(text: string): CloseReason | null {
    if (!this.#countsAsAllowed()) return "RateLimited";
    if (Buffer.byteLength(text) > limits.gatewayPayloadBytes.value) return "DecodeError";
    const payload = payloadSchema.safeParse(parseJson(text));
    if (!payload.success) return "DecodeError";
    const { op, d } = payload.data;
    if (op !== GatewayOpcodes.Heartbeat) this.#owner.heard(op, d);
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        this.#expectHeartbeat();
        this.send(GatewayOpcodes.HeartbeatAck);
        return this.#obeyed(op);
      case GatewayOpcodes.Identify:
        return this.#identify(d) ?? this.#obeyed(op);
      case GatewayOpcodes.Resume:
        return this.#resume(d) ?? this.#obeyed(op);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (!this.session) return "NotAuthenticated";
        if (op === GatewayOpcodes.RequestGuildMembers) this.#owner.requestMembers(this.session, d);
        return this.#obeyed(op);
      default:
        return "UnknownOpcode";
    }
  }

  #identify(data: unknown): CloseReason | null {
    if (this.session) return "AlreadyAuthenticated";
    const identify = identifySchema.safeParse(data);
    if (!identify.success) return "DecodeError";
    const { token, intents, shard: [index, count] = [0, 1] } = identify.data;
    if (token.trim() === "") return "AuthenticationFailed";
    if (index < 0 || index >= count) return "InvalidShard";
    if (intents < 0 || (intents & ~knownIntents) !== 0) return "InvalidIntents";
    const session = this.#owner.identify(this, identify.data);
    return typeof session === "string" ? session : null;
  }

  #resume(data: unknown): CloseReason | null {
    if (this.session) return "AlreadyAuthenticated";
    const resume = resumeSchema.safeParse(data);
    if (!resume.success) return "DecodeError";
    if (resume.data.token.trim() === "") return "AuthenticationFailed";
    const session = this.#owner.resume(this, resume.data);
    if (session === "gone") this.send(GatewayOpcodes.InvalidSession, false);
    return typeof session === "string" && session !== "gone" ? session : null;
  }

  #expectHeartbeat(): void {
    if (this.#silence) clearTimeout(this.#silence);
    // One missed beat is forgiven: clients jitter their first.
    this.#silence = setTimeout(() => this.close("SessionTimedOut"), this.#owner.heartbeatIntervalMs * 2);
    this.#silence.unref();
  }

  #countsAsAllowed(): boolean {
    const now = performance.now();
    this.#received = this.#received.filter((at) => now - at < 60_000);
    this.#received.push(now);
    return this.#received.length <= limits.gatewayEventsPerMinute.value;
  }

  #closed(code: number): void {
    if (this.#silence) clearTimeout(this.#silence);
    this.#owner.lost(this, code);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
