import type { View } from "../../interactions/answer.ts";
import type { Target } from "../../progression/decision.ts";
import type { Blocked } from "../../progression/standing.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import { card, row, rule, small, text, title } from "../components.ts";
import { questionRows } from "../log/question-rows.ts";
import type { Reader } from "../reader.ts";
import { underPause } from "../unasked/pause-views.ts";
import { openSession, placeInWords } from "./open-session.ts";
import {
  adultButton,
  formButton,
  planButton,
  resumeButton,
  unitLine,
  weightButton,
  whyButton,
} from "./session-buttons.ts";
import { noFiles, type SessionFiles } from "./session-pictures.ts";

/** Today's session, whatever state it is in. `note` goes before everything else: what was just answered led here. */
export function sessionCard(
  reader: Reader,
  coaching: Coaching,
  note: string | null = null,
  files: SessionFiles = noFiles,
): View {
  return underPause(reader, coaching, cardOf(reader, coaching, note, files));
}

function cardOf(reader: Reader, coaching: Coaching, note: string | null, files: SessionFiles): View {
  const { target, blocked, doneToday, availableFromOn } = coaching.standing;
  if (blocked?.code === "rest") return restCard(reader, coaching, blocked.untilOn, note);
  if (blocked !== null) return blockedCard(reader, coaching, blocked, note);
  if (target === null) return card("quiet", title(reader.texts.session.noTarget), row(planButton(reader)));
  if (target.onlySide !== null) return openSession(reader, coaching, target, note, files);
  if (doneToday) return doneCard(reader, coaching, target, note);
  if (availableFromOn !== null) return laterCard(reader, coaching, target, availableFromOn);
  return openSession(reader, coaching, target, note, files);
}

function doneCard(reader: Reader, { standing, now, person }: Coaching, target: Target, note: string | null): View {
  const { session, words, exercise, log } = reader.texts;
  const { availableFromOn, openQuestions, graduated } = standing;
  const { inSentence, dailyTask } = exercise(target.exercise);
  const amount = words.targetInWords(target, person.weightUnit);
  const next =
    availableFromOn === null || graduated
      ? session.next(amount)
      : session.nextOn(availableFromOn, now.on, inSentence, amount);
  const isOpen = openQuestions.length > 0;
  return card(
    isOpen ? "question" : "good",
    text(note),
    title(isOpen ? session.openTitle : session.doneTitle, isOpen ? null : next, small(placeInWords(reader, standing))),
    text(session.reload(dailyTask)),
    ...(isOpen
      ? [text(log.questionsLeft(openQuestions.length)), ...questionRows(reader, { person }, openQuestions)]
      : []),
    rule,
    row(formButton(reader, session.another), planButton(reader), whyButton(reader)),
  );
}

/** A new level that starts tomorrow, seen before any set of today. */
function laterCard(reader: Reader, { standing, now, person }: Coaching, target: Target, fromOn: string): View {
  const { session, words, exercise } = reader.texts;
  return card(
    "quiet",
    title(
      session.laterTitle(fromOn, now.on),
      `${exercise(target.exercise).name}: ${words.targetInWords(target, person.weightUnit)}.`,
      small(placeInWords(reader, standing)),
    ),
    text(session.later),
    row(planButton(reader), whyButton(reader)),
  );
}

/** After strong pain: plain words, no task for the day, nothing to log with one tap. */
function restCard(reader: Reader, { standing, now }: Coaching, untilOn: string, note: string | null): View {
  const { session } = reader.texts;
  return card(
    "care",
    text(note),
    title(session.restTitle, session.rest(untilOn, now.on), small(placeInWords(reader, standing))),
    text(session.restStillHurts),
    row(planButton(reader), whyButton(reader)),
  );
}

function blockedCard(
  reader: Reader,
  { standing, person }: Coaching,
  blocked: Exclude<Blocked, { code: "rest" }>,
  note: string | null,
): View {
  const { session } = reader.texts;
  return card(
    "question",
    text(note),
    title(session.blockedTitle, session.blocked[blocked.code], small(placeInWords(reader, standing))),
    text(blocked.code === "targetWeight" ? unitLine(reader, { person }) : null),
    row(wayOut(reader, blocked.code), planButton(reader), whyButton(reader)),
  );
}

function wayOut(reader: Reader, code: Exclude<Blocked["code"], "rest">) {
  switch (code) {
    case "adult":
      return adultButton(reader);
    case "targetWeight":
      return weightButton(reader);
    case "referred":
      return resumeButton(reader, reader.texts.session.clearance);
    case "screenNeeded":
    case "screenExpired":
      return resumeButton(reader);
    default:
      return code satisfies never;
  }
}
