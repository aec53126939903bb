import { Fragment } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { WireEntry } from "../../protocol.ts";
import { absoluteTime } from "../markdown/timestamp-words.ts";
import { usePage } from "../state/page-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { wireWords } from "./wire-words.ts";

/** Drawn anew only when it changes itself: the list grows with everything the bot does. */
export function WireRow({ entry }: { readonly entry: WireEntry }) {
  return useMemo(() => <DrawnRow entry={entry} />, [entry]);
}

function DrawnRow({ entry }: { readonly entry: WireEntry }) {
  const [open, setOpen] = useState(false);
  const { severity, title, path, status, durationMs, brokenRules, channel, direction } = entry;
  const [, verb = "", rest = title] = /^([A-Z]+|op \d+) (.*)$/.exec(title) ?? [];
  const words = useMemo(() => wireWords(entry), [entry]);
  return (
    <li class={`wire-row ${severity}`}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class={`verb ${channel}`}>{verb || (direction === "fromBot" ? "→" : "←")}</span>
          <span class="wire-title" title={path || title}>
            <Route title={rest} />
          </span>
          <span class="wire-status">
            {status ?? (channel === "rest" ? "…" : direction === "fromBot" ? "from bot" : "to bot")}
          </span>
          <span class="wire-ms">{durationMs === null ? "" : `${Math.round(durationMs)} ms`}</span>
          {words !== null && <span class="wire-words">{words}</span>}
          {brokenRules.map((rule) => (
            <span class="broken-rule" key={rule}>
              {rule}
            </span>
          ))}
        </summary>
        {open && <Bodies entry={entry} />}
      </details>
    </li>
  );
}

function Bodies({ entry }: { readonly entry: WireEntry }) {
  const { person } = usePage();
  const { direction, request, response } = entry;
  return (
    <>
      <p class="wire-path">
        {absoluteTime(new Date(entry.atMs), "T", person.locale)} {entry.path}
      </p>
      <Body name="Sent" text={direction === "fromBot" ? request : (request ?? response)} />
      {direction === "fromBot" && <Body name="Answered" text={response} />}
    </>
  );
}

/** `/channels/:channel/messages`: breaks at its slashes, and what stands for an id steps back. */
function Route({ title }: { readonly title: string }) {
  return (
    <>
      {title.split(/(?=\/)/).map((part, index) => (
        <Fragment key={index}>
          <wbr />
          <span class={part.startsWith("/:") ? "placeholder-part" : ""}>{part}</span>
        </Fragment>
      ))}
    </>
  );
}

function Body({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null || text === "") return null;
  const pretty = indented(text);
  return (
    <figure class="wire-body">
      <figcaption>
        {name}
        <CopyButton name={`what was ${name.toLowerCase()}`} text={() => pretty} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <pre tabIndex={0}>{pretty}</pre>
    </figure>
  );
}

/** Long bodies are cut by the server and no longer JSON; they are shown as they came. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
