import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { readBoard } from "../../../src/services/teams/read-board.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { suggestOwnTeam, teamMeant } from "./team-here.ts";
import { boardMessage } from "./team-messages.ts";

export const teamBoardDefinition = command({
  path: ["bridge", "team", "board"],
  options: { team: { type: "string", maxLength: 64, suggest: true } },
});

/** A copy for whoever asks; the one in the channel stays where it is. */
export const teamBoardCommand = defineCommand(teamBoardDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const team = await teamMeant(input, ctx, input.options.team);
    const board = await readBoard(ctx, team.id);
    return { kind: "view", view: await boardMessage(ctx, board, null, readerOf(input).texts) };
  },
  suggest: { team: suggestOwnTeam },
});
