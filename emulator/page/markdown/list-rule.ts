/** A list as written: its marker and indent decide the nesting, its items are still source text. */
export type ListSource = {
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItemSource[];
};
export type ListItemSource = { readonly text: string; readonly inner: readonly ListSource[] };

const listLines = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/;
const listLine = /^( *)([-*]|\d{1,9}\.) +(.+)$/;

type Line = { readonly indent: number; readonly ordered: boolean; readonly start: number; readonly text: string };

/** The run of list lines `source` begins with, or null. The parser library knows everything else of Discord's dialect. */
export function matchList(source: string): RegExpExecArray | null {
  return listLines.exec(source);
}

/** Nests the lines of one run by indent; a change of marker at the same depth starts a new list. */
export function readLists(source: string): readonly ListSource[] {
  const lines = source.split("\n").flatMap((line) => readLine(line));
  return nest(lines);
}

function readLine(line: string): Line[] {
  const match = listLine.exec(line);
  if (!match) return [];
  const [, indent = "", marker = "-", text = ""] = match;
  const ordered = marker.endsWith(".");
  return [{ indent: indent.length, ordered, start: ordered ? Number.parseInt(marker, 10) : 1, text }];
}

function nest(lines: readonly Line[]): readonly ListSource[] {
  const lists: { ordered: boolean; start: number; items: ListItemSource[] }[] = [];
  let at = 0;
  while (at < lines.length) {
    const head = lines[at];
    if (!head) break;
    const end = endOfItem(lines, at);
    const item = { text: head.text, inner: nest(lines.slice(at + 1, end)) };
    const last = lists.at(-1);
    if (last && last.ordered === head.ordered) last.items.push(item);
    else lists.push({ ordered: head.ordered, start: head.start, items: [item] });
    at = end;
  }
  return lists;
}

function endOfItem(lines: readonly Line[], at: number): number {
  const indent = lines[at]?.indent ?? 0;
  const end = lines.findIndex((line, index) => index > at && line.indent <= indent);
  return end === -1 ? lines.length : end;
}
