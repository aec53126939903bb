import type { View } from "../../interactions/answer.ts";
import { levelAt } from "../../progression/position.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { bullets, card, menu, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { gallery, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { planButton, todayButton } from "../session/session-buttons.ts";
import { type HowFiles, noHowFiles } from "./how-pictures.ts";

/** How the exercise of a level is done, and what to do when it goes another way. */
export function howView(
  reader: Reader,
  coaching: Coaching,
  level: number,
  { pose, fault: faultFile, stretch }: HowFiles = noHowFiles,
): View {
  const { how, session, exercise } = reader.texts;
  const { program } = coaching;
  const { exercise: key } = levelAt(program, level);
  const { name, cues, checks, faults, easier, harder, dailyTask, without } = exercise(key);
  const view = card(
    "ladder",
    title(name, small(how.level(level, program.levels.length))),
    gallery(pose),
    cues.length === 0 ? text(how.noCues) : text(how.stepsTitle, ...cues.map((cue, place) => `${place + 1}. ${cue}`)),
    text(`**${session.clean(checks[0], checks[1])}**`),
    faults.length === 0
      ? null
      : text(how.faultsTitle, bullets(faults.map(({ fault, instead }) => how.fault(fault, instead)))),
    gallery(faultFile),
    text(
      easier === "" ? null : how.easier(easier),
      harder === "" ? null : how.harder(harder),
      how.dailyTask(dailyTask),
      without,
    ),
    ...(stretch === null ? [] : [text(how.reset), gallery(stretch)]),
    rule,
    otherExercises(reader, coaching, key),
    row(todayButton(reader), planButton(reader)),
  );
  return withFiles(view, pose, faultFile, stretch);
}

function otherExercises({ userId, texts: { how, exercise } }: Reader, { program }: Coaching, shown: string) {
  const others = program.levels.filter((level) => level.exercise !== shown);
  if (others.length === 0) return null;
  const options = others.map((level) => ({ label: exercise(level.exercise).name, value: level.exercise }));
  return menu(ids.howOther.encode(userId, {}), how.other, options);
}
