import { suggestZones } from "../../src/calendar/zones.ts";
import type { View, ViewFile } from "../../src/interactions/answer.ts";
import type { Still } from "../../src/interactions/pictures.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { addDays } from "../../src/progression/days.ts";
import { levelAt } from "../../src/progression/position.ts";
import type { Coaching } from "../../src/services/coaching/read-coaching.ts";
import type { Happening } from "../../src/services/coaching/record-facts.ts";
import { stepBackPreviewOf } from "../../src/services/coaching/step-back.ts";
import { entryPreviewOf } from "../../src/services/log/change-entry.ts";
import { earlierPreviewOf } from "../../src/services/log/log-earlier.ts";
import { logRows } from "../../src/services/log/log-rows.ts";
import { progressOf } from "../../src/services/progress/read-progress.ts";
import { howFaultStill, howPoseStill, howStretchStill } from "../../src/views/coaching/how-pictures.ts";
import { howView } from "../../src/views/coaching/how-view.ts";
import { ladderStill } from "../../src/views/coaching/plan-picture.ts";
import { planView } from "../../src/views/coaching/plan-view.ts";
import { stepBackView, steppedBackView } from "../../src/views/coaching/step-back-view.ts";
import { whyView } from "../../src/views/coaching/why-view.ts";
import { helpView } from "../../src/views/help-view.ts";
import { earlierPreviewView, entryChangedView, entryPreviewView } from "../../src/views/log/change-preview.ts";
import { draftOfRow, entryFormAgainView, entryFormOfferView } from "../../src/views/log/entry-form.ts";
import { entryView, historyView } from "../../src/views/log/history-view.ts";
import { draftOf, formAgainView, formOfferView } from "../../src/views/log/log-form.ts";
import { loggedView } from "../../src/views/log/logged-view.ts";
import { progressStill, progressViews } from "../../src/views/progress/progress-stills.ts";
import { progressBadge, progressView, sharedPictureView } from "../../src/views/progress/progress-view.ts";
import { easierView, restTakenView } from "../../src/views/session/easier-view.ts";
import { guidedSetOf } from "../../src/views/session/guided-set-of.ts";
import { guidedPart, guidedView } from "../../src/views/session/guided-view.ts";
import { sessionCard } from "../../src/views/session/session-card.ts";
import { openTarget, poseStill, streakStill } from "../../src/views/session/session-pictures.ts";
import { weightOfferView } from "../../src/views/session/weight-form.ts";
import { lookStill, settingsView } from "../../src/views/settings/settings-view.ts";
import { cityOfferView, zoneConfirmView, zoneView } from "../../src/views/settings/zone-views.ts";
import { cueView, levelView, testView } from "../../src/views/start/placement-views.ts";
import {
  checkStepView,
  nudgeStepView,
  reminderStepView,
  startTimeOfferView,
} from "../../src/views/start/start-message-views.ts";
import { referredView, screenView } from "../../src/views/start/start-views.ts";
import { pausedView, resumedView } from "../../src/views/unasked/pause-views.ts";
import { atMs, Log } from "../progression/log.ts";
import { coachingAt, inPounds, lastLogged, reader } from "./coaching-at.ts";
import { programViews } from "./programs/program-views.ts";
import { type Story, stories } from "./stories.ts";
import { adminTeamViews, aTeam, privateTeamViews, publicTeamViews } from "./teams/team-views.ts";
import { reminderViews } from "./unasked/reminder-views.ts";
import { unaskedViews } from "./unasked/unasked-views.ts";

/** Every message there is: each story logged, today, on the next day and on the plan; and those without a story. */
export function everyView(): readonly (readonly [name: string, view: View])[] {
  const zones = suggestZones("", atMs(0));
  const [zone] = zones;
  const told = Object.entries(stories).flatMap(([name, story]) => storyViews(name, story));
  return [
    ...told,
    ...progress("progress before the first set", coachingAt(new Log(), 0)),
    ["screen", screenView(reader, 5, false)],
    ["screen again", screenView(reader, 5, true)],
    ["referred by the screen", referredView(reader, "screen")],
    ["referred by pain", referredView(reader, "pain")],
    ["zones", zoneView(reader, zones, "A note.")],
    ["cities of one zone", zoneView(reader, suggestZones("san", atMs(0)))],
    ...(zone === undefined ? [] : [["zone", zoneConfirmView(reader, zone)] as const]),
    ["zones in the settings", zoneView(reader, zones, null, "settings")],
    ...(zone === undefined ? [] : [["zone in the settings", zoneConfirmView(reader, zone, "settings")] as const]),
    ["city offer in the settings", cityOfferView(reader, "settings")],
    ["city offer", cityOfferView(reader)],
    ["form offer", formOfferView(reader)],
    ["weight offer", weightOfferView(reader)],
    ["help", helpView(reader)],
    ["level", levelView(reader, bridgeToSwing, "A note.")],
    ["test 1", testView(reader, bridgeToSwing, 1)],
    ["test 2", testView(reader, bridgeToSwing, 2)],
    ["cue", cueView(reader, "A note.")],
    ["reminder step", reminderStepView(reader, coachingAt(new Log(), 0), "A note.")],
    ["nudge step", nudgeStepView(reader, "A note.")],
    ["check step", checkStepView(reader, "A note.")],
    ["time offer", startTimeOfferView(reader)],
    ["entry form offer", entryFormOfferView(reader, 123_456)],
    ["an empty log", historyView(reader, coachingAt(new Log(), 0), 1)],
    ["why, before the first set", whyView(reader, coachingAt(new Log(), 0))],
    ...[1, 2, 3, 4, 5].flatMap((level) => how(level, coachingAt(new Log(), 0))),
    ...reminderViews("a first day", coachingAt(new Log(), 0)),
    ...reminderViews("on a break", coachingAt(stories["on a break"]?.log ?? new Log(), 1)),
    ...programViews(),
    ...publicTeamViews(),
    ...privateTeamViews(),
    ...adminTeamViews(),
  ];
}

/** Every message of the stories with weights, as somebody reads them who reads pounds. */
export function viewsInPounds(): readonly (readonly [name: string, view: View])[] {
  const loaded = Object.entries(stories).filter(([, { log }]) =>
    log.facts.some((fact) => fact.kind === "setLogged" && fact.entry.loadKg !== null),
  );
  return loaded.flatMap(([name, story]) => storyViews(`${name}, in pounds`, story, inPounds));
}

function storyViews(name: string, { log, day }: Story, read: (coaching: Coaching) => Coaching = (as) => as) {
  const at = (on: number) => read(coachingAt(log, on));
  const logged = lastLogged(log, day);
  const after = read(logged.after);
  const views: [string, View][] = [
    [`logged: ${name}`, loggedView(reader, { ...logged, after })],
    [`logged where the team is: ${name}`, loggedView(reader, { ...logged, after }, aTeam.id)],
    [`today: ${name}`, sessionCard(reader, at(day))],
    [`the next day: ${name}`, sessionCard(reader, at(day + 1))],
    [`three weeks later: ${name}`, sessionCard(reader, at(day + 21), "A note.")],
    [`a year later: ${name}`, sessionCard(reader, at(day + 400))],
    [`on a day that begins again, further west: ${name}`, sessionCard(reader, at(day - 1))],
    [`plan: ${name}`, planView(reader, at(day))],
    [`form again: ${name}`, formAgain(at(day))],
    ...lookingBack(name, at(day)),
    ...lookingBack(`${name}, three weeks later`, at(day + 21)),
    [`today with pictures: ${name}`, withPictures(at(day))],
    [`the next day with pictures: ${name}`, withPictures(at(day + 1))],
    [`plan with its picture: ${name}`, planPictured(at(day))],
    [`settings: ${name}`, settings(at(day))],
    ...unaskedViews(`that day: ${name}`, at(day)),
    ...unaskedViews(`the next day: ${name}`, at(day + 1)),
    ...unaskedViews(`three weeks later: ${name}`, at(day + 21)),
    ...unaskedViews(`a year later: ${name}`, at(day + 400)),
    ...guided(`guided: ${name}`, at(day)),
    ...guided(`guided the next day: ${name}`, at(day + 1)),
    ...progress(`progress: ${name}`, at(day)),
    ...progress(`progress after two months: ${name}`, at(day + 60)),
  ];
  return views;
}

/** Everything that can be looked at or changed afterwards, for one log. */
function lookingBack(name: string, coaching: Coaching): [string, View][] {
  const [newest] = logRows(coaching);
  const preview = newest === undefined ? null : entryPreviewOf(coaching, { seq: newest.seq, amended: null });
  const wholeStep = { ...{ reps: 200, seconds: 599.5, loadKg: 299.5 }, side: "left" } as const;
  const answers = { form: "slipped", breathing: "held", pain: "stop" } as const;
  const earlier = earlierPreviewOf(coaching, [stoppedEarlier(coaching)]);
  return [
    [`why: ${name}`, whyView(reader, coaching)],
    [`why, and why no reminder: ${name}`, whyView(reader, coaching, "doneToday")],
    [`step back: ${name}`, stepBackView(reader, stepBackPreviewOf(coaching), true)],
    [`stepped back: ${name}`, steppedBackView(reader, coaching)],
    [`history: ${name}`, historyView(reader, coaching, 1)],
    [`history, the last page: ${name}`, historyView(reader, coaching, 99)],
    [`easier: ${name}`, easierView(reader, coaching)],
    [`paused: ${name}`, pausedView(reader, coaching)],
    [`resumed: ${name}`, resumedView(reader, { coaching, wasPaused: coaching.standing.paused !== null })],
    [`not today: ${name}`, restTakenView(reader, coaching)],
    [`earlier: ${name}`, earlierPreviewView(reader, earlier, true)],
    ...(newest === undefined || preview === null
      ? []
      : ([
          [`entry: ${name}`, entryView(reader, coaching, newest)],
          [
            `entry form again: ${name}`,
            entryFormAgainView(reader, "A sentence.", newest.seq, draftOfRow(newest, coaching.person.weightUnit)),
          ],
          [`taking out: ${name}`, entryPreviewView(reader, preview, true)],
          [
            `editing: ${name}`,
            entryPreviewView(
              reader,
              entryPreviewOf(coaching, { seq: newest.seq, amended: { ...wholeStep, answers } }),
              false,
            ),
          ],
          [`taken out: ${name}`, entryChangedView(reader, coaching, preview.after, true)],
        ] as [string, View][])),
  ];
}

/** Two days before: strong pain, with all that can be told about a set. */
function stoppedEarlier({ now, standing }: Coaching): Happening {
  const on = addDays(now.on, -2);
  const told = { form: "slipped", breathing: "held", pain: "stop", felt: "hamstrings", mirror: true } as const;
  const entry = {
    exercise: standing.exercise,
    reps: 200,
    seconds: 599.5,
    loadKg: 299.5,
    side: "both",
    ...told,
  } as const;
  return {
    body: { kind: "setLogged", entry, backDated: true },
    at: { occurredAtMs: now.atMs - 2 * 86_400_000, occurredOn: on },
  };
}

function formAgain(coaching: Coaching): View {
  const level = levelAt(coaching.program, coaching.standing.position.level);
  const typed = { amount: "ten: by %% ten, about", load: "12345678901", form: "clean", pain: "stop" } as const;
  return formAgainView(reader, "A sentence.", { ...draftOf(coaching, level), ...typed, breathing: "held" });
}

/** A file as rendering would have made it: only its bytes are missing. */
/** With its pictures and without. */
function how(level: number, coaching: Coaching): [string, View][] {
  const files = {
    pose: fileOf(howPoseStill(reader, coaching, level)),
    fault: fileOf(howFaultStill(reader, coaching, level)),
    stretch: fileOf(howStretchStill(reader, coaching, level)),
  };
  return [
    [`how: ${level}`, howView(reader, coaching, level, files)],
    [`how in words: ${level}`, howView(reader, coaching, level)],
  ];
}

function fileOf(still: Still | null): ViewFile | null {
  return still === null ? null : { name: `${still.name}.png`, bytes: new Uint8Array(), description: still.alt };
}

function withPictures(coaching: Coaching): View {
  const files = { pose: fileOf(poseStill(reader, coaching)), badge: fileOf(streakStill(reader, coaching)) };
  return sessionCard(reader, coaching, null, files);
}

function planPictured(coaching: Coaching): View {
  return planView(reader, coaching, fileOf(ladderStill(reader, coaching)));
}

function settings(coaching: Coaching): View {
  return settingsView(reader, coaching, fileOf(lookStill(reader, coaching)));
}

function guided(name: string, coaching: Coaching): [string, View][] {
  const open = openTarget(coaching);
  if (open === null) return [];
  return ([undefined, "right"] as const).flatMap((side): [string, View][] => {
    const target = guidedPart(open, side);
    const set = guidedSetOf(reader, coaching, target);
    if (set === null) return [];
    const file = { name: "guided-set.gif", bytes: new Uint8Array(), description: set.words.alt };
    return [
      [`${name}, ${side}`, guidedView(reader, coaching, target, set, file)],
      [`${name}, ${side}, without its picture`, guidedView(reader, coaching, target, set, null)],
    ];
  });
}

function progress(name: string, coaching: Coaching): [string, View][] {
  const made = progressOf(coaching);
  return progressViews.flatMap((view): [string, View][] => {
    const chart = fileOf(progressStill(reader, made, view));
    const files = { chart, badge: fileOf(progressBadge(reader, made)) };
    return [
      [`${name}, ${view}`, progressView(reader, made, view, files, "offered")],
      [`${name}, ${view}, shared`, progressView(reader, made, view, files, "done")],
      [`${name}, ${view}, in words`, progressView(reader, made, view, { chart: null, badge: null }, "offered")],
      ...(chart === null ? [] : [[`${name}, ${view}, as others see it`, sharedPictureView(chart)] as [string, View]]),
    ];
  });
}
