import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { readTeamStatus } from "../../../src/services/teams/read-team-status.ts";
import { teamStatusView } from "../../../src/views/teams/team-admin-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { administeredServer } from "../administered-server.ts";

export const teamStatusDefinition = command({ path: ["bridge-admin", "status"], options: {} });

export const teamStatusCommand = defineCommand(teamStatusDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const statuses = await readTeamStatus(ctx, administeredServer(input));
    return { kind: "view", view: teamStatusView(readerOf(input), statuses, ctx.clock.nowMs()) };
  },
});
