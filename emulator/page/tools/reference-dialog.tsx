import { useEffect, useRef, useState } from "preact/hooks";
import type { CoverageRow, Limit } from "../../protocol.ts";
import { localApi } from "../state/local-api.ts";

type Reference = { readonly limits: readonly Limit[]; readonly coverage: readonly CoverageRow[] };

/** What this stand-in promises: Discord's limits as they are applied here, and what is and is not built. */
export function ReferenceDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reference, setReference] = useState<Reference | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    Promise.all([localApi.limits(), localApi.coverage()]).then(
      ([limits, coverage]) => setReference({ limits, coverage }),
      () => setFailed(true),
    );
  }, []);
  return (
    <dialog ref={dialog} class="modal reference" aria-labelledby="reference-title" onClose={onClose}>
      <header>
        <h2 id="reference-title">What this stand-in promises</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <div class="modal-body">
        {failed && <p class="failure">The lists could not be read.</p>}
        {reference && <LimitTable limits={reference.limits} />}
        {reference && <CoverageTable coverage={reference.coverage} />}
      </div>
    </dialog>
  );
}

function LimitTable({ limits }: { readonly limits: readonly Limit[] }) {
  return (
    <table>
      <caption>Limits. A guess is ours: Discord publishes no number.</caption>
      <thead>
        <tr>
          <th scope="col">Limit</th>
          <th scope="col">Value</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {limits.map(({ name, value, unit, source, guess }) => (
          <tr key={name}>
            <th scope="row">{inWords(name)}</th>
            <td>
              {value.toLocaleString("en")} {unit}
            </td>
            <td>
              {guess && <b class="guess">a guess</b>} <Source address={source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a number is from: a page of Discord's documentation by its short path, anything else as it is written. */
function Source({ address }: { readonly address: string }) {
  if (!/^https:/.test(address)) return <>{address}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {address.replace(/^https:\/\/(?:[\w.]*discord\.com\/(?:developers\/docs\/)?)?/, "")}
    </a>
  );
}

function CoverageTable({ coverage }: { readonly coverage: readonly CoverageRow[] }) {
  return (
    <table>
      <caption>What is built</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Status</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {coverage.map(({ kind, name, status, note }) => (
          <tr key={`${kind} ${name}`}>
            <th scope="row">
              {name} <small>{inWords(kind)}</small>
            </th>
            <td class={status}>{status}</td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `answerDeadlineMs` → `answer deadline ms`. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
