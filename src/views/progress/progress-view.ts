import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Still } from "../../interactions/pictures.ts";
import { exactLoadIn } from "../../progression/weight-unit.ts";
import type { Progress } from "../../services/progress/read-progress.ts";
import { bullets, button, card, menu, row, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import { beside, gallery, withFiles } from "../picture-parts.ts";
import type { Reader } from "../reader.ts";
import { placeInWords } from "../session/open-session.ts";
import { todayButton } from "../session/session-buttons.ts";
import { badgeStill } from "../session/session-pictures.ts";
import {
  findingOf,
  lastDays,
  measuredWeeks,
  measureOf,
  type ProgressView,
  progressViews,
  talksOfStreak,
} from "./progress-stills.ts";

export interface ProgressFiles {
  readonly chart: ViewFile | null;
  readonly badge: ViewFile | null;
}

/** Whether the picture can be shown to others from here, or has just been. */
export type Sharing = "offered" | "nobodyHere" | "done";

/** One view of a person's own log, and the way to the others. The text says what the picture shows. */
export function progressView(
  reader: Reader,
  progress: Progress,
  view: ProgressView,
  files: ProgressFiles,
  sharing: Sharing,
): View {
  const { progress: texts } = reader.texts;
  const isEmpty = findingOf(reader, progress, view) === null;
  const offersShare = sharing === "offered" && !isEmpty && files.chart !== null;
  const shown = card(
    "ladder",
    ...(isEmpty ? nothingYet(reader, progress, view, files) : content(reader, progress, view, files)),
    row(offersShare ? shareButton(reader, view) : null, isEmpty ? todayButton(reader) : null),
    offersShare ? text(small(texts.sharePrivacy)) : null,
    sharing === "done" ? text(small(texts.shared)) : null,
    viewMenu(reader, view),
  );
  return withFiles(shown, files.chart, isEmpty || view !== "numbers" ? null : files.badge);
}

/** The badge of the numbers; null where a streak is nothing to talk about. */
export function progressBadge({ texts }: Reader, progress: Progress): Still | null {
  return talksOfStreak(progress) ? badgeStill(texts.pictures.badge, progress.streak.days) : null;
}

/** What others get to see: the picture and nothing else. */
export function sharedPictureView(chart: ViewFile): View {
  const shown = gallery(chart);
  return withFiles({ components: shown === null ? [] : [shown] }, chart);
}

function nothingYet({ texts }: Reader, { weeks }: Progress, view: ProgressView, { chart }: ProgressFiles) {
  const { empty, sidesEmpty } = texts.progress;
  const none = view === "sides" && weeks.length > 0 ? sidesEmpty : empty;
  return [title(none.title, none.detail), gallery(chart)];
}

/** The picture says what it finds; where it did not come out, the text does. */
function content(reader: Reader, progress: Progress, view: ProgressView, { chart, badge }: ProgressFiles) {
  const { progress: texts } = reader.texts;
  const place = small(placeInWords(reader, progress.coaching.standing));
  const heading =
    view === "numbers"
      ? beside(title(texts.numbers.title, ...numberLines(reader, progress), place), badge)
      : title(texts.views[view]);
  if (chart !== null) return [heading, gallery(chart)];
  const found = findingOf(reader, progress, view);
  return [
    heading,
    text(small(texts.inWords)),
    text(found === null ? null : `**${found.headline}.** ${found.detail}.`, ...inWords(reader, progress, view)),
  ];
}

/** What the picture shows beyond its headline. */
function inWords({ texts: { progress: texts } }: Reader, progress: Progress, view: ProgressView): (string | null)[] {
  const { sides, cleanShare } = progress;
  switch (view) {
    case "chart":
      return [
        texts.byWeek(measureOf(progress), measuredWeeks(progress)),
        cleanShare === null ? null : texts.cleanReps(cleanShare),
      ];
    case "calendar":
      return [texts.lastDays(lastDays(progress), progress.coaching.now.on)];
    case "sides":
      return sides === null
        ? []
        : [texts.sideLine(texts.axis.left, sides.left), texts.sideLine(texts.axis.right, sides.right)];
    case "numbers":
      return [];
    default:
      return view satisfies never;
  }
}

function numberLines({ texts }: Reader, progress: Progress): string[] {
  const { numbers } = texts.progress;
  const { streak, sessions, total, cleanShare, habit, coaching } = progress;
  const { weightUnit } = coaching.person;
  return [
    bullets([
      ...(talksOfStreak(progress) ? [numbers.streak(streak.days, streak.bestDays)] : []),
      numbers.sessions(sessions.ever, sessions.thisWeek),
      ...(total.seconds > 0 ? [numbers.seconds(total.seconds)] : []),
      ...(total.kilograms > 0 ? [numbers.moved(exactLoadIn(weightUnit, total.kilograms), weightUnit)] : []),
      ...(cleanShare === null ? [] : [numbers.clean(cleanShare)]),
      numbers.habit(habit.at(-1)?.strength ?? 0),
    ]),
    ...(talksOfStreak(progress) && streak.days > 0 ? [small(numbers.freeSkips(streak.freeSkipsLeft))] : []),
  ];
}

function shareButton({ userId, texts: { progress } }: Reader, view: ProgressView) {
  return button(ids.progressShare.encode(userId, { view }), progress.share);
}

function viewMenu({ userId, texts: { progress } }: Reader, shown: ProgressView) {
  const options = progressViews.map((view) => ({
    ...{ label: progress.views[view], value: view, description: progress.viewHints[view] },
    default: view === shown,
  }));
  return menu(ids.progressView.encode(userId, {}), progress.viewPlaceholder, options);
}
