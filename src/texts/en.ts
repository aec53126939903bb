import { commands } from "./en/commands.ts";
import { exerciseText } from "./en/exercises.ts";
import { help } from "./en/help.ts";
import { log } from "./en/log.ts";
import { plan } from "./en/plan.ts";
import { rungInWords, targetInWords } from "./en/positions.ts";
import { refusals } from "./en/refusals.ts";
import { session } from "./en/session.ts";
import { start } from "./en/start.ts";
import { trouble } from "./en/trouble.ts";
import { undo } from "./en/undo.ts";
import { maintenance } from "./en/verdict.ts";
import { weights } from "./en/weights.ts";
import { amountInWords, amountShort, day, kilograms, onDay } from "./en/words.ts";

/** English, complete. Its shape is what a catalog is: see `Texts`. */
export const en = {
  commands,
  exercise: exerciseText,
  help,
  log,
  plan,
  refusals,
  session,
  start,
  trouble,
  undo,
  weights,
  words: { amountInWords, amountShort, day, kilograms, maintenance, onDay, rungInWords, targetInWords },
};
