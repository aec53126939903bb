import { useMemo, useState } from "preact/hooks";
import type { WireEntry } from "../../protocol.ts";
import { useLive, usePage } from "../state/page-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { WireRow } from "./wire-row.tsx";

type Filter = "rest" | "all" | "problems";

const filters: readonly (readonly [Filter, string])[] = [
  ["rest", "Requests"],
  ["all", "All"],
  ["problems", "Problems"],
];
/** As many as a person scrolls through; older ones are a press away. */
const shownAtOnce = 60;

/** What the bot did, newest first. */
export function WireLog() {
  const { control } = usePage();
  const { wire } = useLive();
  const [filter, setFilter] = useState<Filter>("rest");
  const [shown, setShown] = useState(shownAtOnce);
  const entries = useMemo(() => wire.filter((entry) => passes(entry, filter)).toReversed(), [wire, filter]);
  const problems = useMemo(() => wire.filter(isProblem).length, [wire]);
  const rows = useMemo(
    () => entries.slice(0, shown).map((entry) => <WireRow key={entry.id} entry={entry} />),
    [entries, shown],
  );
  return (
    <section class="wire" aria-label="Wire log">
      <header>
        <h2>Wire log</h2>
        <CopyButton name="these entries" text={() => JSON.stringify(entries, null, 2)} />
        <button type="button" class="text-button" onClick={() => void control({ kind: "clearWire" })}>
          Clear
        </button>
      </header>
      <div class="segments">
        {filters.map(([value, words]) => (
          <button type="button" key={value} aria-pressed={filter === value} onClick={() => setFilter(value)}>
            {words}
            {value === "problems" && problems > 0 && <b class="count">{problems}</b>}
          </button>
        ))}
      </div>
      <div class="wire-rows">
        <ol>{rows}</ol>
        {entries.length > shown && (
          <button type="button" class="text-button more" onClick={() => setShown(shown + shownAtOnce)}>
            {entries.length - shown} older
          </button>
        )}
        {entries.length === 0 && <p class="empty">{filter === "problems" ? "No rule broken." : "Nothing yet."}</p>}
      </div>
    </section>
  );
}

function passes(entry: WireEntry, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "rest":
      return entry.channel === "rest" || isProblem(entry);
    case "problems":
      return isProblem(entry);
    default:
      return filter satisfies never;
  }
}

function isProblem({ severity, brokenRules }: WireEntry): boolean {
  return severity !== "ok" || brokenRules.length > 0;
}
