import { guildPermissions } from "../../world/permissions.ts";
import { applicationShape, botShape, userShape } from "../../world/shapes.ts";
import { apiError } from "../api-error.ts";
import { idPage } from "../id-page.ts";
import { ok, type Route, route } from "../route.ts";

/** Who the bot is, where it is, and where its gateway is. */
export const selfRoutes: readonly Route[] = [
  route("GET", "/gateway", ({ gatewayUrl }) => ok({ url: gatewayUrl })),
  route("GET", "/gateway/bot", ({ gatewayUrl }) =>
    ok({
      url: gatewayUrl,
      shards: 1,
      // Real bots start with 1 at a time, 5 s apart; here restarts are frequent, so starts are not held back.
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 16 },
    }),
  ),
  route("GET", "/users/@me", ({ world }) => ok({ ...botShape(world.application), verified: true, mfa_enabled: false })),
  route("GET", "/users/@me/guilds", ({ world }, { query }) => {
    const joined = idPage(
      [...world.guilds.values()].filter((guild) => world.botIn(guild.id)),
      query,
      { usual: 200, most: 200 },
    );
    return ok(
      joined.map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: null,
        banner: null,
        owner: false,
        permissions: String(guildPermissions(guild, world.application.botUserId)),
        features: [],
      })),
    );
  }),
  route("GET", "/users/:user", ({ world }, request) => {
    const user = userShape(world, request.params.user);
    if (!user) throw apiError("UnknownUser");
    return ok(user);
  }),
  route("GET", "/applications/@me", ({ world }) => ok(applicationShape(world))),
  route("PATCH", "/applications/@me", ({ world }, request) => {
    const { body } = request;
    const description: unknown =
      typeof body === "object" && body !== null ? Reflect.get(body, "description") : undefined;
    if (typeof description === "string") world.application.description = description;
    world.tell({ kind: "world" });
    return ok(applicationShape(world));
  }),
  route("GET", "/oauth2/applications/@me", ({ world }) => ok(applicationShape(world))),
];
