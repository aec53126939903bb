import { useState } from "preact/hooks";
import type { ArmedFault, Fault, FaultKind } from "../../protocol-faults.ts";
import { useLive, usePage } from "../state/page-context.ts";
import { Switch } from "./switch.tsx";

const kinds: readonly (readonly [kind: FaultKind, words: string])[] = [
  ["429", "429, try again later"],
  ["500", "500, not applied"],
  ["502", "502, not applied"],
  ["503", "503, not applied"],
  ["401", "401, the token is not valid"],
  ["hangBefore", "Never answers, not applied"],
  ["hangAfter", "Never answers, but applied"],
  ["reset", "Connection cut, not applied"],
  ["resetAfterApply", "Connection cut, but applied"],
  ["slow", "Answers after 5 seconds"],
];
const routes = [
  ["*", "Any request"],
  ["POST /interactions/:interaction/:token/callback", "Answers to commands and buttons"],
  ["POST /channels/:channel/messages", "New messages"],
  ["PATCH", "Edits"],
  ["POST", "Any POST"],
] as const;
const slowMs = 5_000;
/** More requests than anybody makes while a switch is on. */
const untilSwitchedOff = 1_000_000;

/** What goes wrong between the bot and here. A switch goes off by itself once its fault has struck. */
export function FaultPanel() {
  const { control } = usePage();
  const { faults } = useLive();
  const [route, setRoute] = useState<string>("*");
  const [lasting, setLasting] = useState(false);
  const toggle = (kind: FaultKind, on: boolean) => {
    if (on) void control({ kind: "armFault", fault: aFault(kind, route, lasting) });
    else for (const { id } of armedOf(faults, kind)) void control({ kind: "disarmFault", faultId: id });
  };
  return (
    <div class="fold-body">
      <label>
        Hit
        <select value={route} onChange={({ currentTarget }) => setRoute(currentTarget.value)}>
          {routes.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="segments" aria-label="How often">
        <button type="button" aria-pressed={!lasting} onClick={() => setLasting(false)}>
          The next one
        </button>
        <button type="button" aria-pressed={lasting} onClick={() => setLasting(true)}>
          All, until switched off
        </button>
      </fieldset>
      <div class="switches">
        {kinds.map(([kind, words]) => (
          <Switch key={kind} on={armedOf(faults, kind).length > 0} onToggle={(on) => toggle(kind, on)}>
            {words}
            {armedOf(faults, kind).map((fault) => (
              <small class="armed" key={fault.id}>
                {targetInWords(fault)}
              </small>
            ))}
          </Switch>
        ))}
      </div>
      <GatewayFaults />
    </div>
  );
}

function GatewayFaults() {
  const { person, control } = usePage();
  const ways = [
    ["cut", "Cut it"],
    ["reconnect", "Ask to reconnect"],
    ["invalidSession", "Invalid session"],
  ] as const;
  return (
    <>
      <fieldset class="button-row">
        <legend>Gateway</legend>
        {ways.map(([how, words]) => (
          <button
            type="button"
            key={how}
            class="button secondary small"
            aria-label={`Gateway: ${words}`}
            onClick={() => void control({ kind: "closeGateway", how })}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <Switch
        on={person.dmsClosed}
        onToggle={(closed) => void control({ kind: "setDmsClosed", userId: person.id, closed })}
      >
        {person.displayName} takes no direct messages
      </Switch>
    </>
  );
}

function aFault(kind: FaultKind, route: string, lasting: boolean): Fault {
  const extra = kind === "slow" ? { delayMs: slowMs } : kind === "429" ? { retryAfterSeconds: 2 } : {};
  return { kind, route, times: lasting ? untilSwitchedOff : 1, ...extra };
}

function armedOf(faults: readonly ArmedFault[], kind: FaultKind): readonly ArmedFault[] {
  return faults.filter((fault) => fault.kind === kind);
}

function targetInWords({ route, times }: ArmedFault): string {
  const words = routes.find(([value]) => value === route)?.[1] ?? route;
  return `${words}, ${times > 1 ? "until switched off" : "once"}`;
}
