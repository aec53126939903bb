import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { ApplicationFlags, GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import { WebSocketServer } from "ws";
import type { GatewaySession, WireEntry } from "../../protocol.ts";
import { type Witness, witnessInteraction } from "../coverage/witness.ts";
import type { InteractionPayload } from "../interactions/interaction-record.ts";
import { limits } from "../limits.ts";
import { shownJson, type WireLog } from "../wire-log.ts";
import { botShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import { type CloseReason, closeCode } from "./close-codes.ts";
import { Connection, type ConnectionOwner, type Identify, type Resume } from "./connection.ts";
import { dispatchesFor, guildCreate } from "./dispatches.ts";
import { Link } from "./link.ts";
import { memberChunk } from "./member-chunk.ts";
import { Session } from "./session.ts";

const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** How a person cuts the bot off: a close code, op 7, op 9, or the wire. */
export type Interruption = number | "reconnect" | "invalidSession" | "cut";

/** The gateway: sessions of the bot's shards, and what they are told. */
export class Gateway implements ConnectionOwner {
  readonly heartbeatIntervalMs: number;
  readonly witness: Witness;
  readonly #world: World;
  readonly #wire: WireLog;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  readonly #forgetting = new Map<string, NodeJS.Timeout>();

  constructor(
    world: World,
    wire: WireLog,
    witness: Witness,
    heartbeatIntervalMs: number = limits.heartbeatIntervalMs.value,
  ) {
    this.witness = witness;
    this.#world = world;
    this.#wire = wire;
    this.heartbeatIntervalMs = heartbeatIntervalMs;
    world.onChange((change) => {
      for (const { event, data, guildId, intent } of dispatchesFor(world, change)) {
        this.#dispatch(event, data, guildId, intent);
      }
    });
  }

  get sessions(): readonly GatewaySession[] {
    return [...this.#sessions.values()].map((session) => session.view);
  }

  /** Takes over an HTTP upgrade of `/gateway`. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void {
    this.#sockets.handleUpgrade(request, socket, head, (websocket) => {
      const link = new Link(websocket, url.searchParams.get("compress"));
      const connection = new Connection(websocket, link, this);
      this.#connections.add(connection);
      const { v = "10", encoding = "json" } = Object.fromEntries(url.searchParams);
      if (v !== "10") connection.close("InvalidAPIVersion", `version ${v} of the gateway: only 10 is here`);
      else if (encoding !== "json") connection.close("DecodeError", `encoding ${encoding}: only json is spoken here`);
    });
  }

  deliverInteraction(payload: InteractionPayload, guildId: string | null): void {
    witnessInteraction(this.witness, payload);
    this.#dispatch("INTERACTION_CREATE", payload, guildId, 0);
  }

  identify(connection: Connection, identify: Identify): Session | CloseReason {
    const privileged = identify.intents & privilegedIntents;
    if ((privileged & ~this.#world.application.privilegedIntents) !== 0) return "DisallowedIntents";
    const id = randomBytes(16).toString("hex");
    const session = new Session(id, identify.shard ?? [0, 1], identify.intents, connection.link, this.witness);
    this.#sessions.set(session.id, session);
    connection.session = session;
    this.#ready(session);
    this.#world.tell({ kind: "gateway" });
    return session;
  }

  resume(connection: Connection, resume: Resume): Session | "gone" | CloseReason {
    const session = this.#sessions.get(resume.session_id);
    if (!session) return "gone";
    session.link?.terminate();
    session.link = connection.link;
    if (!session.replayAfter(resume.seq)) {
      session.link = null;
      return "InvalidSeq";
    }
    connection.session = session;
    clearTimeout(this.#forgetting.get(session.id));
    session.dispatch("RESUMED", { _trace: [] });
    this.#log("toBot", "op 0 RESUMED", {});
    this.#world.tell({ kind: "gateway" });
    return session;
  }

  requestMembers(session: Session, data: unknown): void {
    const chunk = memberChunk(this.#world, session, data);
    if (!chunk) return;
    session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
    this.#log("toBot", "op 0 GUILD_MEMBERS_CHUNK", chunk);
  }

  heard(op: number, data: unknown): void {
    this.#log("fromBot", `op ${op} ${GatewayOpcodes[op] ?? "unknown"}`, data);
  }

  refused(reason: CloseReason, words: string): void {
    const status = closeCode(reason);
    this.#log("toBot", `closed: ${reason}`, {}, { status, severity: "error", brokenRules: [words] });
  }

  /** A client that closed on purpose (1000, 1001) cannot resume; one that was lost may, for a while. */
  lost(connection: Connection, code: number): void {
    this.#connections.delete(connection);
    const { session } = connection;
    this.#log("fromBot", "closed", {}, { status: code });
    if (session?.link !== connection.link) return;
    session.link = null;
    const forget = (): void => {
      this.#sessions.delete(session.id);
      this.#world.tell({ kind: "gateway" });
    };
    if (code === 1000 || code === 1001) {
      forget();
      return;
    }
    const timer = setTimeout(forget, limits.resumeWindowMs.value);
    timer.unref();
    this.#forgetting.set(session.id, timer);
    this.#world.tell({ kind: "gateway" });
  }

  /** Cuts every connection off in one way, as Discord does now and then. */
  interrupt(how: Interruption): void {
    for (const connection of this.#connections) {
      this.#log("toBot", `interrupted: ${how}`, {});
      if (how === "reconnect") connection.send(GatewayOpcodes.Reconnect);
      else if (how === "cut") connection.link.terminate();
      else if (how === "invalidSession") {
        if (connection.session) this.#sessions.delete(connection.session.id);
        connection.session = null;
        connection.send(GatewayOpcodes.InvalidSession, false);
      } else connection.link.close(how, "closed by hand");
    }
  }

  stop(): void {
    for (const timer of this.#forgetting.values()) clearTimeout(timer);
    for (const connection of this.#connections) connection.link.terminate();
    this.#sockets.close();
  }

  #ready(session: Session): void {
    const { application } = this.#world;
    const guilds = [...this.#world.guilds.values()].filter(
      (guild) => this.#world.botIn(guild.id) && session.carries(guild.id),
    );
    session.dispatch("READY", {
      v: 10,
      user: { ...botShape(application), verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      session_type: "normal",
      resume_gateway_url: this.#world.origin.replace("http", "ws").concat("/gateway"),
      shard: session.shard,
      application: { id: application.id, flags: ApplicationFlags.ApplicationCommandBadge },
      private_channels: [],
      presences: [],
      relationships: [],
      user_settings: {},
      geo_ordered_rtc_regions: [],
      _trace: [],
    });
    this.#log("toBot", "op 0 READY", { guilds: guilds.map((guild) => guild.id), intents: session.intents });
    if (!session.wants(GatewayIntentBits.Guilds)) return;
    for (const guild of guilds) {
      const { event, data } = guildCreate(this.#world, guild);
      session.dispatch(event, data);
      this.#log("toBot", `op 0 ${event}`, data);
    }
  }

  #dispatch(event: string, data: unknown, guildId: string | null, intent: number): void {
    const receivers = [...this.#sessions.values()].filter(
      (session) => session.carries(guildId) && (intent === 0 || session.wants(intent)),
    );
    for (const session of receivers) session.dispatch(event, data);
    if (receivers.length > 0) this.#log("toBot", `op 0 ${event}`, data);
  }

  #log(direction: "fromBot" | "toBot", title: string, data: unknown, more: Partial<WireEntry> = {}): void {
    const shown = shownJson(data);
    this.#wire.add({
      atMs: Date.now(),
      channel: "gateway",
      direction,
      title,
      path: "",
      status: null,
      durationMs: null,
      severity: "ok",
      brokenRules: [],
      request: direction === "fromBot" ? shown : null,
      response: direction === "toBot" ? shown : null,
      ...more,
    });
  }
}
