const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The parts of a typed date, in lower case: "Nov 20th, 2026" → nov, 20th, 2026. */
export function dateWords(typed: string): readonly string[] {
  return typed
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word !== "");
}

/**
 * Every date that the words can mean: `2026 11 20`, `20 nov`, `nov 20th`, `20 11`, `11 20`. Without a year it is last year's,
 * this year's and next year's, as seen from `todayOn`; day and month may come in either order.
 */
export function typedDates(words: readonly string[], todayOn: string): readonly string[] {
  const [a = "", b = "", c, ...more] = words;
  if (more.length > 0) {
    return [];
  }
  if (/^\d{4}$/.test(a)) {
    return dateOf(a, b, c ?? "");
  }
  const thisYear = Number(todayOn.slice(0, 4));
  const years = c === undefined ? [thisYear - 1, thisYear, thisYear + 1].map(String) : [c.replace(/^(?=\d\d$)/, "20")];
  return years.flatMap((year) => [...dateOf(year, b, a), ...dateOf(year, a, b)]);
}

/** The date if there is one with this year, month (number or English name) and day ("20", "20th"). */
function dateOf(year: string, month: string, day: string): readonly string[] {
  const named = months.findIndex((name) => month.startsWith(name)) + 1;
  const text = [year, named > 0 ? String(named) : month, day.replace(/(?<=\d)(st|nd|rd|th)$/, "")];
  if (!text.every((part) => /^\d{1,4}$/.test(part))) {
    return [];
  }
  const [y = 0, m = 0, d = 0] = text.map(Number);
  try {
    return [Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: "reject" }).toString()];
  } catch {
    return []; // a RangeError is how Temporal says that there is no 30 February
  }
}
