import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { turnTeamOff } from "../../../src/services/teams/turn-team-off.ts";
import { teamOffView } from "../../../src/views/teams/team-admin-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { administeredServer } from "../administered-server.ts";

export const teamOffDefinition = command({
  path: ["bridge-admin", "off"],
  options: { channel: { type: "channel" } },
});

/** Nothing is lost by it, so nothing is asked. */
export const teamOffCommand = defineCommand(teamOffDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const channelId = input.options.channel?.id ?? input.channelId;
    const team = await turnTeamOff(ctx, administeredServer(input), channelId);
    return { kind: "view", view: teamOffView(readerOf(input), team) };
  },
});
