import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useLive, usePage } from "../state/page-context.ts";
import { ClockPanel } from "./clock-panel.tsx";
import { FaultPanel } from "./fault-panel.tsx";
import { ReferenceDialog } from "./reference-dialog.tsx";
import { WireLog } from "./wire-log.tsx";
import { WorldPanel } from "./world-panel.tsx";

/** What Discord does not have: time, faults, the world, and everything the bot said on the wire. */
export function ToolPanel() {
  const { world } = usePage();
  const { faults, gateway } = useLive();
  const [referenceOpen, setReferenceOpen] = useState(location.pathname === "/limits");
  const connected = gateway.filter((session) => session.connected).length;
  return (
    <aside class="tools" aria-label="Tools of the local Discord">
      <ClockPanel />
      <Fold title="World" note={`${world.people.length} people`}>
        <WorldPanel />
      </Fold>
      <Fold
        title="Faults"
        note={faults.length > 0 ? `${faults.length} armed` : connected > 0 ? "none" : "bot offline"}
        loud={faults.length > 0 || connected === 0}
      >
        <FaultPanel />
      </Fold>
      <WireLog />
      <p class="promises">
        <button type="button" class="text-button" onClick={() => setReferenceOpen(true)}>
          Limits and coverage
        </button>
      </p>
      {referenceOpen && <ReferenceDialog onClose={() => setReferenceOpen(false)} />}
    </aside>
  );
}

type FoldProps = {
  readonly title: string;
  readonly note: string;
  readonly loud?: boolean;
  readonly children: ComponentChildren;
};

function Fold({ title, note, loud = false, children }: FoldProps) {
  return (
    <details class="fold">
      <summary>
        <h2>{title}</h2>
        <span class={loud ? "note loud" : "note"}>{note}</span>
      </summary>
      {children}
    </details>
  );
}
