import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import { limits } from "../../limits.ts";
import { checkCommand } from "../../messages/check-command.ts";
import type { World } from "../../world/world.ts";
import { apiError } from "../api-error.ts";
import { joinedGuild } from "../channel-access.ts";
import { checkBody } from "../check-body.ts";
import { FormErrors } from "../form-errors.ts";
import { noContent, ok, type RestAnswer, type RestRequest, type Route, route } from "../route.ts";
import { type CommandBody, schemas } from "../schemas.ts";

type Params = Readonly<Record<string, string>>;

export const commandRoutes: readonly Route[] = [
  ...commandFamily("/applications/:application/commands"),
  ...commandFamily("/applications/:application/guilds/:guild/commands"),
];

/** The same six endpoints, for everywhere and for one guild. */
function commandFamily(path: string): Route[] {
  return [
    route("GET", path, ({ world }, request) => ok(inScope(world, guildOf(world, request)))),
    route("PUT", path, ({ world }, request) => replaceAll(world, guildOf(world, request), request)),
    route("POST", path, ({ world }, request) => upsert(world, guildOf(world, request), request)),
    route("GET", `${path}/:command`, ({ world }, request) => ok(existing(world, request))),
    route("PATCH", `${path}/:command`, ({ world }, request) => change(world, request)),
    route("DELETE", `${path}/:command`, ({ world }, request) => {
      const command = existing(world, request);
      store(
        world,
        world.application.commands.filter((one) => one !== command),
      );
      return noContent;
    }),
  ];
}

function guildOf(world: World, request: RestRequest): string | null {
  const params: Params = request.params;
  if (params["application"] !== world.application.id) throw apiError("UnknownApplication");
  const guildId = params["guild"];
  return guildId === undefined ? null : joinedGuild(world, guildId).id;
}

function inScope(world: World, guildId: string | null): APIApplicationCommand[] {
  return world.application.commands.filter((command) => (command.guild_id ?? null) === guildId);
}

function existing(world: World, request: RestRequest): APIApplicationCommand {
  const params: Params = request.params;
  const command = inScope(world, guildOf(world, request)).find((one) => one.id === params["command"]);
  if (!command) throw apiError("UnknownApplicationCommand");
  return command;
}

function store(world: World, commands: APIApplicationCommand[]): void {
  world.application.commands = commands;
  world.tell({ kind: "world" });
}

function replaceAll(world: World, guildId: string | null, request: RestRequest): RestAnswer {
  const errors = new FormErrors();
  if (!Array.isArray(request.body)) {
    errors.add([], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    throw errors.toError();
  }
  const bodies = request.body.map((one: unknown, index) =>
    checkBody(schemas.replacedCommand, withNumericPermissions(one), request.warn, [index]),
  );
  for (const [index, body] of bodies.entries()) checkCommand(errors, body, [index]);
  errors.throwIfAny();
  const before = inScope(world, guildId);
  const commands = bodies.map((body) => completed(world, guildId, body, before));
  checkSet(commands);
  store(world, [...world.application.commands.filter((one) => (one.guild_id ?? null) !== guildId), ...commands]);
  return ok(commands);
}

function upsert(world: World, guildId: string | null, request: RestRequest): RestAnswer {
  const body = checkBody(schemas.newCommand, withNumericPermissions(request.body), request.warn);
  const errors = new FormErrors();
  checkCommand(errors, body, []);
  errors.throwIfAny();
  const before = inScope(world, guildId);
  const command = completed(world, guildId, body, before);
  const replaced = before.find((one) => one.id === command.id);
  checkSet([...before.filter((one) => one !== replaced), command]);
  store(world, [...world.application.commands.filter((one) => one !== replaced), command]);
  return { status: replaced ? 200 : 201, body: command };
}

function change(world: World, request: RestRequest): RestAnswer {
  const command = existing(world, request);
  const body = checkBody(schemas.changedCommand, withNumericPermissions(request.body), request.warn);
  const merged = { ...command, ...body };
  const errors = new FormErrors();
  checkCommand(errors, merged, []);
  errors.throwIfAny();
  const changed = completed(world, command.guild_id ?? null, merged, [command]);
  const kept = { ...changed, id: command.id };
  store(
    world,
    world.application.commands.map((one) => (one === command ? kept : one)),
  );
  return ok(kept);
}

/** A command as Discord gives it back. One with the same name and type keeps its id. */
function completed(
  world: World,
  guildId: string | null,
  body: CommandBody,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const same = before.find((one) => one.name === body.name && one.type === type);
  const permissions = body.default_member_permissions;
  const command = {
    ...body,
    id: same?.id ?? world.ids.next(),
    application_id: world.application.id,
    version: world.ids.next(),
    type,
    description: body.description ?? "",
    default_member_permissions: permissions == null ? null : String(permissions),
    nsfw: body.nsfw ?? false,
    ...(guildId !== null && { guild_id: guildId }),
  };
  // The types of discord-api-types ask exact optional properties, which a checked body fulfils.
  return command as APIApplicationCommand;
}

/** @throws ApiError for two of one name, or more than fit */
function checkSet(commands: readonly APIApplicationCommand[]): void {
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const key = `${command.type} ${command.name}`;
    if (seen.has(key)) {
      const errors = new FormErrors();
      errors.add([index], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
      throw errors.toError();
    }
    seen.add(key);
    const most = command.type === ApplicationCommandType.ChatInput ? limits.globalCommands : limits.contextCommands;
    const count = commands.filter((one) => one.type === command.type).length;
    if (count > most.value) throw apiError("MaximumNumberOfApplicationCommandsReached");
  }
}

/** Permission bits come as text; the published schema wants a number. */
function withNumericPermissions(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("default_member_permissions" in body)) return body;
  const { default_member_permissions: bits } = body;
  return typeof bits === "string" && /^\d+$/.test(bits) ? { ...body, default_member_permissions: Number(bits) } : body;
}
