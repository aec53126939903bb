import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { membershipView } from "../../../src/views/teams/team-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { joinAnswer } from "./join-answer.ts";
import { suggestOwnTeam, teamMeant } from "./team-here.ts";

export const teamJoinDefinition = command({
  path: ["bridge", "team", "join"],
  options: { team: { type: "string", maxLength: 64, suggest: true } },
});

/** A second time it shows what the team sees of the person, with the menu that changes it. */
export const teamJoinCommand = defineCommand(teamJoinDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const team = await teamMeant(input, ctx, input.options.team);
    const view = await joinAnswer(input, ctx, team.id, (joined) => membershipView(readerOf(input), joined));
    return { kind: "view", view };
  },
  suggest: { team: suggestOwnTeam },
});
