import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { WireEntry } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";

export function WireRow({ entry }: { readonly entry: WireEntry }) {
  const { person } = usePage();
  const { severity, title, status, durationMs, brokenRules, channel, direction } = entry;
  const [, verb = "", rest = title] = /^([A-Z]+|op \d+) (.*)$/.exec(title) ?? [];
  const time = new Intl.DateTimeFormat(person.locale, { timeStyle: "medium" }).format(entry.atMs);
  return (
    <li class={`wire-row ${severity}`}>
      <details>
        <summary>
          <span class={`verb ${channel}`}>{verb || (direction === "fromBot" ? "→" : "←")}</span>
          <span class="wire-title" title={entry.path || title}>
            <Route title={rest} />
          </span>
          <span class="wire-status">
            {status ?? (channel === "rest" ? "…" : direction === "fromBot" ? "from bot" : "to bot")}
          </span>
          <span class="wire-ms">{durationMs === null ? "" : `${Math.round(durationMs)} ms`}</span>
          {brokenRules.map((rule) => (
            <span class="broken-rule" key={rule}>
              {rule}
            </span>
          ))}
        </summary>
        <p class="wire-path">
          {time} {entry.path}
        </p>
        <Body name="Sent" text={direction === "fromBot" ? entry.request : (entry.request ?? entry.response)} />
        {direction === "fromBot" && <Body name="Answered" text={entry.response} />}
      </details>
    </li>
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
  const [copied, setCopied] = useState(false);
  if (text === null || text === "") return null;
  const pretty = indented(text);
  return (
    <figure class="wire-body">
      <figcaption>
        {name}
        <button
          type="button"
          class="text-button"
          onClick={async () => {
            await navigator.clipboard.writeText(pretty);
            setCopied(true);
          }}
        >
          {copied ? "Copied" : "Copy"}
        </button>
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
