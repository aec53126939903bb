import { useState } from "preact/hooks";
import type { WireEntry } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";
import { WireRow } from "./wire-row.tsx";

type Filter = "rest" | "all" | "problems";

const filters: readonly (readonly [Filter, string])[] = [
  ["rest", "Requests"],
  ["all", "All"],
  ["problems", "Problems"],
];

/** What the bot did, newest first. */
export function WireLog() {
  const { state, control } = usePage();
  const [filter, setFilter] = useState<Filter>("rest");
  const entries = state.wire.filter((entry) => passes(entry, filter)).toReversed();
  const problems = state.wire.filter(isProblem).length;
  return (
    <section class="wire" aria-label="Wire log">
      <header>
        <h2>Wire log</h2>
        <div class="segments">
          {filters.map(([value, words]) => (
            <button type="button" key={value} aria-pressed={filter === value} onClick={() => setFilter(value)}>
              {words}
              {value === "problems" && problems > 0 && <b class="count">{problems}</b>}
            </button>
          ))}
        </div>
        <button type="button" class="text-button" onClick={() => void control({ kind: "clearWire" })}>
          Clear
        </button>
      </header>
      <ol>
        {entries.map((entry) => (
          <WireRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {entries.length === 0 && <p class="empty">{filter === "problems" ? "No rule broken." : "Nothing yet."}</p>}
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
