import { REST } from "@discordjs/rest";
import { interactionApi } from "../../src/discord/interaction-api.ts";
import type { InteractionEnd } from "../../src/discord/ports.ts";
import type { Router } from "../../src/discord/router.ts";
import { createRouter } from "../../src/discord/router.ts";
import type { View } from "../../src/interactions/answer.ts";
import type { AnyRoute, RouteTable } from "../../src/interactions/route-table.ts";
import { aHandlerContext } from "../support/handler-context.ts";
import type { RecordedCall } from "./discord-endpoint.ts";
import { DiscordEndpoint } from "./discord-endpoint.ts";
import { HandDrivenTime } from "./hand-driven-time.ts";

export interface Logged {
  readonly level: "error" | "warn" | "info";
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The router with a real REST client on a recorded Discord, and time that a test moves. */
export interface RouterWorld {
  readonly router: Router;
  readonly discord: DiscordEndpoint;
  readonly time: HandDrivenTime;
  readonly logged: Logged[];
  readonly ends: InteractionEnd[];
  /** What was sent, one line per call. */
  sent(): string[];
  stop(): Promise<void>;
}

/** What the router takes for a database that cannot be reached. */
export const databaseAway = new Error("connection refused");

export async function routerWorld(...routes: AnyRoute[]): Promise<RouterWorld> {
  return tableWorld({ roots: [], routes });
}

export async function tableWorld(table: RouteTable): Promise<RouterWorld> {
  const discord = await new DiscordEndpoint().start();
  const rest = new REST({ api: discord.api, globalRequestsPerSecond: Number.POSITIVE_INFINITY, retries: 0 });
  const time = new HandDrivenTime();
  const logged: Logged[] = [];
  const ends: InteractionEnd[] = [];
  const log = (level: Logged["level"]) => (fields: object, message: string) => {
    logged.push({ level, message, fields: { ...fields } });
  };
  const router = createRouter(table, {
    api: interactionApi(rest),
    context: aHandlerContext(),
    words: {
      refusal: (locale, { code }) => `${locale} refusal ${code}`,
      unavailable: (locale) => `${locale} unavailable`,
      incident: (locale, id) => `${locale} incident ${id}`,
    },
    isUnavailable: (error) => error === databaseAway,
    log: { error: log("error"), warn: log("warn"), info: log("info") },
    time,
    meter: { ended: (end) => ends.push(end) },
  });
  return {
    router,
    discord,
    time,
    logged,
    ends,
    sent: () => discord.calls.map(told),
    async stop() {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
      await discord.stop();
    },
  };
}

/** A message that says one thing. */
export function says(text: string): View {
  return { components: [{ type: 10, content: text }] };
}

const callbackNames: Readonly<Record<number, string>> = {
  4: "reply",
  5: "defer reply",
  6: "defer update",
  7: "update",
  8: "choices",
  9: "form",
};

interface SentBody {
  readonly type?: number;
  readonly flags?: number;
  readonly components?: readonly { readonly content?: string }[];
  readonly title?: string;
  readonly choices?: readonly { readonly name: string }[];
  readonly data?: SentBody;
}

/** `reply private "done"`, `defer update`, `edit "done"`, `follow-up public "…"`, `delete`; incident ids are left out. */
function told(call: RecordedCall): string {
  const body = (call.body ?? {}) as SentBody;
  if (call.path.startsWith("/interactions/")) return `${callbackNames[body.type ?? 0]}${content(body.data ?? {})}`;
  if (call.method === "PATCH") return `edit${content({ ...body, flags: -1 })}`;
  if (call.method === "DELETE") return "delete";
  return `follow-up${content(body)}`;
}

function content(data: SentBody): string {
  if (data.title !== undefined) return ` "${data.title}"`;
  if (data.choices !== undefined) return ` [${data.choices.map(({ name }) => name).join(", ")}]`;
  if (data.flags === undefined) return "";
  const visibility = data.flags === -1 ? "" : data.flags & 64 ? " private" : " public";
  const text = data.components?.map((component) => component.content).join(" / ");
  return visibility + (text === undefined ? "" : ` "${text.replace(/ [0-9a-f]{8}$/, "")}"`);
}
