import type { Picture } from "../picture.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { label } from "../svg/label.ts";
import { element, group, joined, type Markup } from "../svg/markup.ts";
import { CALM, DARK_INK, INK, MUTED, TILE } from "../svg/palette.ts";
import { widthOf } from "../text/measure.ts";
import { chartTitle, emptyChart } from "./chart-frame.ts";
import type { CalendarWords } from "./words.ts";

/** A session that was clean, any session, a day off that counts (rest, skip, pause), nothing. */
export type DayMark = "clean" | "session" | "rest" | "none";

export interface CalendarChart {
  /** Marks by local date; a day that is missing has none. Only the last twelve weeks are shown. */
  readonly marks: ReadonlyMap<string, DayMark>;
  readonly todayOn: string;
  readonly words: CalendarWords;
}

const heightPx = 560;
const weeks = 12;
const cell = { left: 112, top: 178, width: 59, height: 34, gapX: 9, gapY: 8 };

/** Twelve weeks of days, today framed; each mark has its own shape, 960 × 560. */
export function calendarChart({ marks, todayOn, words }: CalendarChart): Picture {
  if (marks.size === 0) return emptyChart(words, heightPx);
  const today = Temporal.PlainDate.from(todayOn);
  const firstMonday = today.subtract({ days: today.dayOfWeek - 1 + 7 * (weeks - 1) });
  const cells: Markup[] = [];
  for (let week = 0; week < weeks; week++) {
    const monday = firstMonday.add({ days: 7 * week });
    const x = columnX(week);
    for (let day = 0; day < 7; day++) {
      const date = monday.add({ days: day });
      if (Temporal.PlainDate.compare(date, today) > 0) continue;
      const y = cell.top + day * (cell.height + cell.gapY);
      cells.push(dayCell(x, y, marks.get(date.toString()) ?? "none"));
      if (date.equals(today)) cells.push(todayFrame(x, y));
    }
  }
  return card(
    { widthPx: 960, heightPx, alt: words.alt },
    chartTitle(words),
    ...monthNames(firstMonday, words),
    ...weekdayNames(words),
    ...cells,
    legend(words),
  );
}

const fills: Readonly<Record<DayMark, string>> = { clean: "#8FF3E4", session: CALM, rest: TILE, none: "none" };

function dayCell(x: number, y: number, mark: DayMark): Markup {
  const { width, height } = cell;
  return group(
    { transform: `translate(${x} ${y})` },
    element("rect", {
      ...{ x: 1, y: 1, width: width - 2, height: height - 2, rx: 10, fill: fills[mark] },
      ...(mark === "none" ? { stroke: "#5A5F80", "stroke-width": 2 } : {}),
    }),
    group({ transform: `translate(${width / 2} ${height / 2})` }, markShape(mark)),
  );
}

function markShape(mark: DayMark): Markup {
  const line = {
    fill: "none",
    stroke: DARK_INK,
    "stroke-width": 5,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  switch (mark) {
    case "clean":
      return element("path", {
        d: "M0 -12L3.6 -4L12 -3.3L5.4 2.4L7.5 11L0 6.3L-7.5 11L-5.4 2.4L-12 -3.3L-3.6 -4Z",
        fill: "#0B3F39",
      });
    case "session":
      return element("path", { d: "M-9 1l6 7l12 -14", ...line });
    case "rest":
      return element("path", { d: "M-9 0H9", ...line, stroke: MUTED });
    case "none":
      return joined([]);
    default:
      return mark satisfies never;
  }
}

function todayFrame(x: number, y: number): Markup {
  const frame = { x: x - 4, y: y - 4, width: cell.width + 8, height: cell.height + 8, rx: 14 };
  return element("rect", { ...frame, fill: "none", stroke: INK, "stroke-width": 4 });
}

function columnX(week: number): number {
  return cell.left + week * (cell.width + cell.gapX);
}

/** Over the first full week of each month; the last column has no room for a name. */
function monthNames(firstMonday: Temporal.PlainDate, words: CalendarWords): Markup[] {
  return Array.from({ length: weeks - 1 }, (_, week) => ({ week, monday: firstMonday.add({ days: 7 * week }) }))
    .filter(({ monday }) => monday.day <= 7)
    .map(({ week, monday }) => {
      const text = words.month(monday.toString());
      return label({ x: columnX(week), y: cell.top - 16, text, sizePx: SMALLEST_TEXT_PX, colour: MUTED });
    });
}

/** Every second day is named. */
function weekdayNames({ weekdays }: CalendarWords): Markup[] {
  return weekdays.flatMap((name, day) => {
    if (day % 2 === 1) return [];
    const y = cell.top + day * (cell.height + cell.gapY) + 26;
    return [
      label({
        x: cell.left - 16,
        y,
        text: name,
        sizePx: SMALLEST_TEXT_PX,
        colour: MUTED,
        anchor: "end",
        maxWidthPx: 70,
      }),
    ];
  });
}

function legend({ marks }: CalendarWords): Markup {
  let x = cell.left;
  const parts: Markup[] = [];
  for (const mark of ["clean", "session", "rest", "none"] as const) {
    parts.push(dayCell(x, heightPx - 66, mark));
    parts.push(
      label({ x: x + cell.width + 12, y: heightPx - 40, text: marks[mark], sizePx: SMALLEST_TEXT_PX, colour: MUTED }),
    );
    x += cell.width + 40 + widthOf(marks[mark], { sizePx: SMALLEST_TEXT_PX, weight: "regular" });
  }
  return joined(parts);
}
