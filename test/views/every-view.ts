import { suggestZones } from "../../src/calendar/zones.ts";
import type { View } from "../../src/interactions/answer.ts";
import { levelAt } from "../../src/progression/position.ts";
import { helpView } from "../../src/views/help-view.ts";
import { draftOf, formAgainView, formOfferView } from "../../src/views/log-form.ts";
import { loggedView } from "../../src/views/logged-view.ts";
import { planView } from "../../src/views/plan-view.ts";
import { sessionCard } from "../../src/views/session-card.ts";
import { cityOfferView, referredView, screenView, zoneConfirmView, zoneView } from "../../src/views/start-views.ts";
import { weightOfferView } from "../../src/views/weight-form.ts";
import { atMs } from "../progression/log.ts";
import { coachingAt, lastLogged, reader } from "./coaching-at.ts";
import { stories } from "./stories.ts";

/** Every message there is: each story logged, today, on the next day and on the plan; and those without a story. */
export function everyView(): readonly (readonly [name: string, view: View])[] {
  const zones = suggestZones("", atMs(0));
  const [zone] = zones;
  const told = Object.entries(stories).flatMap(([name, { log, day }]): [string, View][] => [
    [`logged: ${name}`, loggedView(reader, lastLogged(log, day))],
    [`today: ${name}`, sessionCard(reader, coachingAt(log, day))],
    [`the next day: ${name}`, sessionCard(reader, coachingAt(log, day + 1))],
    [`three weeks later: ${name}`, sessionCard(reader, coachingAt(log, day + 21), "A note.")],
    [`a year later: ${name}`, sessionCard(reader, coachingAt(log, day + 400))],
    [`on a day that begins again, further west: ${name}`, sessionCard(reader, coachingAt(log, day - 1))],
    [`plan: ${name}`, planView(reader, coachingAt(log, day))],
    [`form again: ${name}`, formAgain(name)],
  ]);
  return [
    ...told,
    ["screen", screenView(reader, 5, false)],
    ["screen again", screenView(reader, 5, true)],
    ["referred by the screen", referredView(reader, "screen")],
    ["referred by pain", referredView(reader, "pain")],
    ["zones", zoneView(reader, zones, "A note.")],
    ["cities of one zone", zoneView(reader, suggestZones("san", atMs(0)))],
    ...(zone === undefined ? [] : [["zone", zoneConfirmView(reader, zone)] as const]),
    ["city offer", cityOfferView(reader)],
    ["form offer", formOfferView(reader)],
    ["weight offer", weightOfferView(reader)],
    ["help", helpView(reader)],
  ];
}

function formAgain(name: string): View {
  const { log, day } = stories[name] ?? { log: null, day: 0 };
  if (log === null) throw new Error(`no story ${name}`);
  const coaching = coachingAt(log, day);
  const level = levelAt(coaching.program, coaching.standing.position.level);
  const typed = { amount: "ten: by %% ten, about", load: "12345678901", form: "clean", pain: "stop" } as const;
  return formAgainView(reader, "A sentence.", { ...draftOf(coaching, level), ...typed, breathing: "held" });
}
