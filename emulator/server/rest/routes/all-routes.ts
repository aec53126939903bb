import type { Route } from "../route.ts";
import { commandRoutes } from "./command-routes.ts";
import { emojiRoutes } from "./emoji-routes.ts";
import { channelRoutes, guildRoutes } from "./guild-routes.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { pinRoutes } from "./pin-routes.ts";
import { pollRoutes } from "./poll-routes.ts";
import { reactionRoutes } from "./reaction-routes.ts";
import { roleRoutes } from "./role-routes.ts";
import { selfRoutes } from "./self-routes.ts";
import { threadRoutes } from "./thread-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";

/** Everything this server answers. The coverage table says how well. */
export const allRoutes: readonly Route[] = [
  ...selfRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...pinRoutes,
  ...pollRoutes,
  ...threadRoutes,
  ...guildRoutes,
  ...roleRoutes,
  ...memberRoutes,
  ...emojiRoutes,
];
