import { ChannelType } from "discord-api-types/v10";
import { weekdays } from "../../../src/calendar/days.ts";
import { RefusalError } from "../../../src/errors.ts";
import type { OptionsOf } from "../../../src/interactions/command-options.ts";
import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import type { CommandInput } from "../../../src/interactions/input.ts";
import { setUpTeam, type TeamSetup } from "../../../src/services/teams/set-up-team.ts";
import { firstGoals, type SuggestedSetup, suggestTeamSetup } from "../../../src/services/teams/suggest-team-setup.ts";
import { timeFrom } from "../../../src/services/unasked/typed-schedule.ts";
import { teamInvitationView, teamSetUpView } from "../../../src/views/teams/team-admin-views.ts";
import { privately } from "../../answers.ts";
import { channelTexts } from "../../bridge/team/channel-texts.ts";
import { readerOf } from "../../reader-of.ts";
import { suggestZone } from "../../suggest-zone.ts";
import { administeredServer } from "../administered-server.ts";
import { type PostedTo, requirePosting } from "./require-posting.ts";

export const teamSetupDefinition = command({
  path: ["bridge-admin", "setup"],
  options: {
    timezone: { type: "string", maxLength: 64, suggest: true },
    channel: {
      type: "channel",
      channelTypes: [ChannelType.GuildText, ChannelType.PublicThread, ChannelType.PrivateThread],
    },
    day: { type: "string", choices: weekdays },
    time: { type: "string", maxLength: 16 },
    goal: { type: "string", choices: ["everybody", "sessions"] },
    number: { type: "integer", min: 1, max: 999 },
    name: { type: "string", maxLength: 40 },
  },
});

type SetupInput = CommandInput<OptionsOf<typeof teamSetupDefinition>>;

/** Makes the team of a channel, or changes what is named of it. The invitation is posted where it was set up. */
export const teamSetupCommand = defineCommand(teamSetupDefinition, {
  answer: privately,
  async handle(input, ctx, signal) {
    const reader = readerOf(input);
    const guildId = administeredServer(input);
    const channel = channelOf(input);
    const suggested = await suggestTeamSetup(ctx, input.userId, channel.id);
    const chosen = chosenBy(input, suggested);
    const setup: TeamSetup = {
      ...chosen,
      ...{ guildId, channelId: channel.id, setUpBy: input.userId },
      locale: input.guildLocale ?? input.locale,
      name: input.options.name ?? suggested.name ?? channel.name,
    };
    const set = await setUpTeam(ctx, setup, () => requirePosting(input, ctx, channel, signal));
    const isInvited = set.isNew && channel.id === input.channelId;
    return {
      kind: "view",
      view: teamSetUpView(reader, set, chosen.recap, ctx.clock.nowMs(), isInvited),
      ...(isInvited
        ? { also: [{ view: teamInvitationView(channelTexts(set.team), set.team), visibility: "public" }] }
        : {}),
    };
  },
  suggest: { timezone: suggestZone },
});

function channelOf({ options, channelId, channelName, channelType, appPermissions }: SetupInput): PostedTo {
  return options.channel ?? { id: channelId, name: channelName, type: channelType, appPermissions };
}

/** What was named, else how it is, else what suits most. Another kind of goal starts at that kind's first number. */
function chosenBy({ options }: SetupInput, suggested: SuggestedSetup): Pick<TeamSetup, "zone" | "goal" | "recap"> {
  const zone = options.timezone ?? suggested.zone;
  if (zone === null) throw new RefusalError("teamZoneNeeded", {});
  const kind = options.goal ?? suggested.goal.kind;
  const usual = kind === suggested.goal.kind ? suggested.goal.perWeek : firstGoals[kind];
  const time = options.time === undefined ? suggested.recap.time : timeFrom(options.time);
  return {
    zone,
    goal: { kind, perWeek: options.number ?? usual },
    recap: { day: options.day ?? suggested.recap.day, time },
  };
}
