import { describe, expect, it } from "vitest";
import { routeTable } from "../../commands/index.ts";
import type { View } from "../../src/interactions/answer.ts";
import { parseCustomId } from "../../src/interactions/custom-id.ts";
import type { ComponentInput } from "../../src/interactions/input.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import { logForm } from "../../src/views/log/log-form.ts";
import { weightForm } from "../../src/views/session/weight-form.ts";
import { cityForm } from "../../src/views/settings/zone-views.ts";
import { startTimeForm } from "../../src/views/start/start-message-views.ts";
import { nudgeForm, remindForm } from "../../src/views/unasked/remind-forms.ts";
import { Log } from "../progression/log.ts";
import { coachingAt, reader } from "./coaching-at.ts";
import { everyView, viewsInPounds } from "./every-view.ts";
import { customIdsOf, labelsOf, plainText } from "./plain-text.ts";
import { formProblems, viewProblems } from "./problems.ts";
import { noReminders, remindersOf } from "./unasked/reminder-views.ts";

const ordinary = everyView();
const pounds = viewsInPounds();
const views = [...ordinary, ...pounds];
const inViews = (find: (view: View) => readonly string[]) =>
  views.flatMap(([name, view]) => find(view).map((problem) => `${name}: ${problem}`));

describe("every message", () => {
  it("is one that Discord takes", () => {
    expect(inViews(viewProblems)).toEqual([]);
  });

  it("has only buttons that exactly one route follows", () => {
    expect(inViews((view) => customIdsOf(view.components).filter((id) => !isFollowed(id)))).toEqual([]);
  });

  it("has no hole where a word should be", () => {
    const holes = /undefined|null|NaN|\[object|[ \n][.,]|: \.| {2}|\n\n/;
    expect(inViews((view) => plainText(view).match(holes) ?? [])).toEqual([]);
  });

  it("describes each of its pictures in sentences, of every kind there is", () => {
    const pictures = views.flatMap(([, { files = [] }]) => files.filter(({ name }) => /\.(png|gif)$/.test(name)));
    const wordless = pictures.filter(({ description = "" }) => !/^[A-Z0-9].{10,}\.$/.test(description));
    expect(wordless).toEqual([]);
    // Discord takes no more than this for a file or for an item of a gallery.
    expect(pictures.filter(({ description = "" }) => description.length > 1024)).toEqual([]);
    expect([...new Set(pictures.map(({ name }) => name.split(".")[0]))].sort()).toEqual([
      ...["board", "exercise", "fault", "form", "glute", "guided-set", "ladder", "look"],
      ...["progress-calendar", "progress-chart", "progress-habit", "progress-sides", "recap", "streak", "stretch"],
    ]);
  });

  it("shows weights in the unit of its reader alone, in words, on buttons and in what pictures say", () => {
    const shown = (among: typeof ordinary, unit: RegExp) =>
      among.flatMap(([, view]) => wordsOf(view).match(unit) ?? []);
    const [inKilograms, inPounds] = [/\b[\d,.]+ (?:kg|t)\b/g, /\b[\d,]+ lb\b/g];
    expect(shown(pounds, inKilograms)).toEqual([]);
    expect(new Set(shown(pounds, inPounds)).size).toBeGreaterThan(5);
    expect(shown(ordinary, inPounds)).toEqual([]);
    expect(new Set(shown(ordinary, inKilograms)).size).toBeGreaterThan(5);
  });

  it("offers pounds to those who may want them, where a weight is asked for, until they chose", () => {
    const offers = (among: typeof ordinary) => among.filter(([, view]) => plainText(view).includes("Used to pounds?"));
    const asking = ordinary.filter(([, view]) => labelsOf(view).includes("Work out my weight"));
    expect(offers(asking).length).toBeGreaterThan(3);
    expect(offers(pounds)).toEqual([]);
  });

  it("is told by stories that lead everywhere", () => {
    const all = views.map(([, view]) => plainText(view)).join("\n");
    const landmarks = [
      ...["Done for today.", "nearly decided", "Right side left.", "Rest day.", "One thing first.", "Back on "],
      ...["is yours", "top of the ladder", "Half the amount", "Without the mirror", "Good to see you", "easier step"],
      ...[
        "keeps it yours",
        "have run out",
        "For yesterday",
        "on a break",
        "doctor or a physiotherapist",
        "That is the full set.",
      ],
    ];
    expect(landmarks.filter((landmark) => !all.includes(landmark))).toEqual([]);
  });
});

describe("every form", () => {
  const levels = bridgeToSwing.levels.map((level) => [level.exercise, level] as const);

  it.each(levels)("is one that Discord takes: %s", (_exercise, level) => {
    const form = logForm(reader, coachingAt(new Log(), 0), level);
    expect(formProblems(form)).toEqual([]);
  });

  it("is one that Discord takes: reminder and nudge", () => {
    const coaching = coachingAt(new Log(), 0);
    const forms = [remindersOf(coaching), noReminders(coaching)].flatMap(({ daily, posture }) => [
      remindForm(reader, daily),
      nudgeForm(reader, posture),
    ]);
    expect([...forms, startTimeForm(reader)].flatMap(formProblems)).toEqual([]);
  });

  it("is one that Discord takes: city and weight", () => {
    expect([
      ...formProblems(cityForm(reader)),
      ...formProblems(cityForm(reader, "settings")),
      ...formProblems(weightForm(reader, "kg")),
      ...formProblems(weightForm(reader, "lb")),
    ]).toEqual([]);
  });
});

/** The arguments are its own, and its owner is the reader, or anybody. */
function isFollowed(customId: string): boolean {
  const parsed = parseCustomId(customId);
  const input = { kind: "component", locale: "en-GB", userId: reader.userId } as ComponentInput;
  const bound = routeTable.routes.flatMap((route) => {
    if (route.kind !== "button" && route.kind !== "select") return [];
    return parsed !== null && route.id.route === parsed.route ? [route.bind(input, parsed.fields)] : [];
  });
  const isTheirs = parsed?.ownerId === reader.userId || parsed?.ownerId === null;
  return isTheirs && bound.length === 1 && bound[0] !== null;
}

/** What is read of it, and what its pictures are described as. */
function wordsOf(view: View): string {
  const pictures = (view.files ?? []).map(({ description }) => description);
  return [plainText(view), ...labelsOf(view), ...pictures].join("\n");
}
