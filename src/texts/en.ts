import { buddies } from "./en/buddies.ts";
import { changes } from "./en/changes.ts";
import { commands } from "./en/commands.ts";
import { exerciseText } from "./en/exercises.ts";
import { guided } from "./en/guided.ts";
import { help } from "./en/help.ts";
import { history } from "./en/history.ts";
import { how } from "./en/how.ts";
import { log } from "./en/log.ts";
import { messages } from "./en/messages.ts";
import { nudges } from "./en/nudges.ts";
import { pause } from "./en/pause.ts";
import { pictures } from "./en/pictures.ts";
import { plan } from "./en/plan.ts";
import { rungInWords, targetInWords, targetShort } from "./en/positions.ts";
import { programs } from "./en/programs.ts";
import { progress } from "./en/progress.ts";
import { refusals } from "./en/refusals.ts";
import { remind } from "./en/remind.ts";
import { ruleInWords } from "./en/rules.ts";
import { session } from "./en/session.ts";
import { sets } from "./en/sets.ts";
import { settings } from "./en/settings.ts";
import { start } from "./en/start.ts";
import { stepback } from "./en/stepback.ts";
import { team } from "./en/team.ts";
import { teamAdmin } from "./en/team-admin.ts";
import { teamBoard } from "./en/team-board.ts";
import { teamRecap } from "./en/team-recap.ts";
import { trouble } from "./en/trouble.ts";
import { undo } from "./en/undo.ts";
import { maintenance } from "./en/verdict.ts";
import { weights } from "./en/weights.ts";
import { why } from "./en/why.ts";
import { amountInWords, amountShort, dated, day, loadShort, onDay } from "./en/words.ts";

/** English, complete. Its shape is what a catalog is: see `Texts`. */
export const en = {
  buddies,
  changes,
  commands,
  exercise: exerciseText,
  guided,
  help,
  history,
  how,
  log,
  pause,
  nudges,
  pictures,
  plan,
  programs,
  progress,
  refusals,
  remind,
  messages,
  rule: ruleInWords,
  session,
  sets,
  settings,
  start,
  stepback,
  team,
  teamAdmin,
  teamBoard,
  teamRecap,
  trouble,
  undo,
  weights,
  why,
  words: {
    amountInWords,
    amountShort,
    dated,
    day,
    loadShort,
    maintenance,
    onDay,
    rungInWords,
    targetInWords,
    targetShort,
  },
};
