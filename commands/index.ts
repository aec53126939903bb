import type { CommandTextsByLocale, CommandTextsOf } from "../src/interactions/command-texts.ts";
import type { RouteTable } from "../src/interactions/route-table.ts";
import { commandTexts } from "../src/texts/texts-for.ts";
import { afterword } from "./afterword.ts";
import { buddyButtons } from "./bridge/buddies/buttons.ts";
import { teamBuddyCommand, type teamBuddyDefinition } from "./bridge/buddies/command.ts";
import { helpCommand, type helpDefinition } from "./bridge/help/command.ts";
import { historyButtons } from "./bridge/history/buttons.ts";
import { historyCommand, type historyDefinition } from "./bridge/history/command.ts";
import { historyForm } from "./bridge/history/form.ts";
import { howButtons } from "./bridge/how/buttons.ts";
import { howCommand, type howDefinition } from "./bridge/how/command.ts";
import { logButtons } from "./bridge/log/buttons.ts";
import { logCommand, type logDefinition } from "./bridge/log/command.ts";
import { logForm } from "./bridge/log/form.ts";
import { morningButtons } from "./bridge/morning/buttons.ts";
import { planButtons } from "./bridge/plan/buttons.ts";
import { planCommand, type planDefinition } from "./bridge/plan/command.ts";
import { programOfferButtons } from "./bridge/program-offer/buttons.ts";
import { progressButtons } from "./bridge/progress/buttons.ts";
import { progressCommand, type progressDefinition } from "./bridge/progress/command.ts";
import { remindButtons } from "./bridge/remind/buttons.ts";
import { remindDailyCommand, type remindDailyDefinition } from "./bridge/remind/daily.ts";
import { remindForms } from "./bridge/remind/forms.ts";
import { remindPauseCommand, type remindPauseDefinition } from "./bridge/remind/pause.ts";
import { remindPostureCommand, type remindPostureDefinition } from "./bridge/remind/posture.ts";
import { remindResumeCommand, type remindResumeDefinition } from "./bridge/remind/resume.ts";
import { remindStatusCommand, type remindStatusDefinition } from "./bridge/remind/status.ts";
import { settingsButtons } from "./bridge/settings/buttons.ts";
import { settingsCommand, type settingsDefinition } from "./bridge/settings/command.ts";
import { clockCityForm } from "./bridge/settings/form.ts";
import { startButtons } from "./bridge/start/buttons.ts";
import { startCommand, type startDefinition } from "./bridge/start/command.ts";
import { cityForm, startTimeForm } from "./bridge/start/form.ts";
import { startMessageButtons } from "./bridge/start/message-buttons.ts";
import { stepbackButtons } from "./bridge/stepback/buttons.ts";
import { stepbackCommand, type stepbackDefinition } from "./bridge/stepback/command.ts";
import { teamBoardCommand, type teamBoardDefinition } from "./bridge/team/board.ts";
import { teamButtons } from "./bridge/team/buttons.ts";
import { cheerUserCommand, teamCheerCommand, type teamCheerDefinition } from "./bridge/team/cheer.ts";
import { teamJoinCommand, type teamJoinDefinition } from "./bridge/team/join.ts";
import { teamLeaveCommand, type teamLeaveDefinition } from "./bridge/team/leave.ts";
import { todayButtons } from "./bridge/today/buttons.ts";
import { todayCommand, type todayDefinition } from "./bridge/today/command.ts";
import { unaskedButtons } from "./bridge/unasked/buttons.ts";
import { undoButtons } from "./bridge/undo/buttons.ts";
import { undoCommand, type undoDefinition } from "./bridge/undo/command.ts";
import { weightButtons } from "./bridge/weights/buttons.ts";
import { weightForm } from "./bridge/weights/form.ts";
import { whyButtons } from "./bridge/why/buttons.ts";
import { whyCommand, type whyDefinition } from "./bridge/why/command.ts";
import { administratorPermissions } from "./bridge-admin/administered-server.ts";
import { programButtons } from "./bridge-admin/program/buttons.ts";
import { programExportCommand, type programExportDefinition } from "./bridge-admin/program/export.ts";
import { programImportCommand, type programImportDefinition } from "./bridge-admin/program/import.ts";
import { programListCommand, type programListDefinition } from "./bridge-admin/program/list.ts";
import { programUseCommand, type programUseDefinition } from "./bridge-admin/program/use.ts";
import { teamOffCommand, type teamOffDefinition } from "./bridge-admin/team/off.ts";
import { teamSetupCommand, type teamSetupDefinition } from "./bridge-admin/team/setup.ts";
import { teamStatusCommand, type teamStatusDefinition } from "./bridge-admin/team/status.ts";

/** In the order in which Discord lists them. */
const commands = [
  ...[startCommand, todayCommand, logCommand, progressCommand, planCommand, howCommand, whyCommand],
  ...[historyCommand, undoCommand, stepbackCommand],
  ...[remindDailyCommand, remindPostureCommand, remindPauseCommand, remindResumeCommand, remindStatusCommand],
  ...[teamJoinCommand, teamLeaveCommand, teamBoardCommand, teamCheerCommand, teamBuddyCommand],
  ...[settingsCommand, helpCommand],
];

const adminCommands = [
  ...[teamSetupCommand, teamStatusCommand, teamOffCommand],
  ...[programListCommand, programUseCommand, programImportCommand, programExportCommand],
];

/** Everything that people can do with the bot. */
export const routeTable: RouteTable = {
  roots: [
    {
      type: "slash",
      name: "bridge",
      places: ["guild", "botDm", "privateChannel"],
      installs: ["guild", "user"],
    },
    {
      type: "slash",
      name: "bridge-admin",
      places: ["guild"],
      installs: ["guild"],
      defaultMemberPermissions: administratorPermissions,
    },
    { type: "user", name: cheerUserCommand.name, places: ["guild"], installs: ["guild"] },
  ],
  routes: [
    ...commands,
    ...adminCommands,
    ...startButtons,
    cityForm,
    ...startMessageButtons,
    startTimeForm,
    ...todayButtons,
    ...logButtons,
    logForm,
    ...progressButtons,
    ...planButtons,
    ...howButtons,
    ...whyButtons,
    ...historyButtons,
    historyForm,
    ...undoButtons,
    ...stepbackButtons,
    ...morningButtons,
    ...weightButtons,
    weightForm,
    ...programOfferButtons,
    ...programButtons,
    ...settingsButtons,
    cheerUserCommand,
    ...teamButtons,
    ...buddyButtons,
    clockCityForm,
    ...remindButtons,
    ...remindForms,
    ...unaskedButtons,
  ],
  afterword,
};

type Definition =
  | typeof startDefinition
  | typeof todayDefinition
  | typeof logDefinition
  | typeof progressDefinition
  | typeof planDefinition
  | typeof howDefinition
  | typeof whyDefinition
  | typeof historyDefinition
  | typeof undoDefinition
  | typeof stepbackDefinition
  | typeof remindDailyDefinition
  | typeof remindPostureDefinition
  | typeof remindStatusDefinition
  | typeof remindPauseDefinition
  | typeof remindResumeDefinition
  | typeof settingsDefinition
  | typeof helpDefinition
  | typeof teamJoinDefinition
  | typeof teamLeaveDefinition
  | typeof teamBoardDefinition
  | typeof teamCheerDefinition
  | typeof teamBuddyDefinition
  | typeof teamSetupDefinition
  | typeof teamStatusDefinition
  | typeof teamOffDefinition
  | typeof programListDefinition
  | typeof programUseDefinition
  | typeof programImportDefinition
  | typeof programExportDefinition;

/** A command, option or choice without words in one of the languages does not compile. */
export const commandWords = commandTexts() satisfies CommandTextsByLocale & {
  readonly default: CommandTextsOf<Definition>;
};
