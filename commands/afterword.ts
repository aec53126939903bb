import type { Origin } from "../src/interactions/input.ts";
import type { HandlerContext } from "../src/interactions/route.ts";
import type { Afterword } from "../src/interactions/route-table.ts";
import { rememberLocale } from "../src/services/settings/remember-locale.ts";
import { takeSuspensions } from "../src/services/teams/read-team-status.ts";
import { rememberTeamLocale } from "../src/services/teams/remember-team-locale.ts";
import { reopenDms } from "../src/services/unasked/reopen-dms.ts";
import { teamsHaltedView } from "../src/views/teams/team-admin-views.ts";
import { dmsWereClosedView } from "../src/views/unasked/closed-dms-view.ts";
import { administers } from "./bridge-admin/administered-server.ts";
import { readerOf } from "./reader-of.ts";
import { serverOf } from "./server-of.ts";

/** Keeps the language that was read in, and the server's. One thing is said at a time; the other one at the next command. */
export const afterword: Afterword = async (origin, ctx) => {
  await rememberLocale(ctx, origin.userId, origin.locale);
  await rememberServer(origin, ctx);
  return (await ofClosedDms(origin, ctx)) ?? (await ofHaltedTeams(origin, ctx));
};

async function rememberServer(origin: Origin, ctx: HandlerContext): Promise<void> {
  const guildId = serverOf(origin);
  if (guildId !== null && origin.guildLocale !== null) await rememberTeamLocale(ctx, guildId, origin.guildLocale);
}

/** Somebody whose direct messages were closed is told so once, whatever they came for. */
const ofClosedDms: Afterword = async (origin, ctx) => {
  const closed = await reopenDms(ctx, origin.userId);
  return closed === null ? null : dmsWereClosedView(readerOf(origin), closed);
};

/** Whoever looks after a server is told once of a team there that came to a halt. */
const ofHaltedTeams: Afterword = async (origin, ctx) => {
  const guildId = serverOf(origin);
  if (guildId === null || !administers(origin)) return null;
  return teamsHaltedView(readerOf(origin), await takeSuspensions(ctx, guildId));
};
