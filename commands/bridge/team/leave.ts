import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { leaveTeam } from "../../../src/services/teams/leave-team.ts";
import { leftView } from "../../../src/views/teams/team-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { ownTeamMeant, suggestOwnTeam } from "./team-here.ts";

export const teamLeaveDefinition = command({
  path: ["bridge", "team", "leave"],
  options: { team: { type: "string", maxLength: 64, suggest: true } },
});

export const teamLeaveCommand = defineCommand(teamLeaveDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const team = await ownTeamMeant(input, ctx, input.options.team);
    await leaveTeam(ctx, input.userId, team.id);
    return { kind: "view", view: leftView(readerOf(input)) };
  },
  suggest: { team: suggestOwnTeam },
});
