import { useState } from "preact/hooks";
import type { FaultKind } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";

const kinds: readonly (readonly [kind: FaultKind, words: string])[] = [
  ["429", "429, try again later"],
  ["500", "500 before it is applied"],
  ["502", "502 before it is applied"],
  ["503", "503 before it is applied"],
  ["hangBefore", "never answers, not applied"],
  ["hangAfter", "never answers, but applied"],
  ["reset", "connection cut, not applied"],
  ["resetAfterApply", "connection cut, but applied"],
  ["slow", "answers after 5 seconds"],
];
const routes = [
  "*",
  "POST",
  "PATCH",
  "POST /interactions/:interaction/:token/callback",
  "POST /channels/:channel/messages",
];
const slowMs = 5_000;

/** What goes wrong next between the bot and here. */
export function FaultPanel() {
  const { state, person, control } = usePage();
  const [kind, setKind] = useState<FaultKind>("429");
  const [route, setRoute] = useState("*");
  const extra = kind === "slow" ? { delayMs: slowMs } : kind === "429" ? { retryAfterSeconds: 2 } : {};
  return (
    <div class="fold-body">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void control({ kind: "armFault", fault: { kind, route, times: 1, ...extra } });
        }}
      >
        <label>
          The next request
          <select value={route} onChange={({ currentTarget }) => setRoute(currentTarget.value)}>
            {routes.map((one) => (
              <option key={one} value={one}>
                {one === "*" ? "any" : one}
              </option>
            ))}
          </select>
        </label>
        <label>
          gets
          <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as FaultKind)}>
            {kinds.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button secondary">
          Arm
        </button>
      </form>
      {state.faults.length > 0 && (
        <ul class="armed">
          {state.faults.map(({ id, kind: armed, route: on, left }) => (
            <li key={id}>
              {armed} on {on === "*" ? "anything" : on}, {left} left
            </li>
          ))}
          <li>
            <button type="button" class="text-button" onClick={() => void control({ kind: "clearFaults" })}>
              Disarm all
            </button>
          </li>
        </ul>
      )}
      <div class="button-row">
        <button
          type="button"
          class="button secondary"
          onClick={() => void control({ kind: "closeGateway", how: "cut" })}
        >
          Cut the gateway
        </button>
        <button
          type="button"
          class="button secondary"
          onClick={() => void control({ kind: "closeGateway", how: "invalidSession" })}
        >
          Invalid session
        </button>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={person.dmsClosed}
          onChange={({ currentTarget }) =>
            void control({ kind: "setDmsClosed", userId: person.id, closed: currentTarget.checked })
          }
        />
        <span>{person.displayName} takes no direct messages</span>
      </label>
    </div>
  );
}
