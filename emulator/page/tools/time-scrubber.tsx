import { useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

const hourMs = 3_600_000;
const dayHours = 24;
const weekHours = 7 * dayHours;

type Props = {
  readonly nowMs: number;
  readonly nextDueAtMs: number | null;
  readonly onGo: (atMs: number) => void;
};

/** The coming week as a bar: drag and let go, or arrows and Enter, and the clock goes there. */
export function TimeScrubber({ nowMs, nextDueAtMs, onGo }: Props) {
  const { person } = usePage();
  const [hours, setHours] = useState(0);
  const targetMs = nowMs + hours * hourMs;
  const words = new Intl.DateTimeFormat(person.locale, { weekday: "short", hour: "numeric", minute: "2-digit" });
  const commit = () => {
    if (hours > 0) onGo(targetMs);
    setHours(0);
  };
  return (
    <div class="scrubber">
      <input
        type="range"
        min={0}
        max={weekHours}
        step={1}
        value={hours}
        aria-label="Move the clock ahead, up to a week; Enter goes there"
        aria-valuetext={hours === 0 ? "now" : `${words.format(targetMs)}, ${inWords(hours)} ahead`}
        onInput={({ currentTarget }) => setHours(Number(currentTarget.value))}
        onPointerUp={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
        onBlur={() => setHours(0)}
      />
      <div class="scrubber-days" aria-hidden="true">
        {midnights(nowMs).map((atMs) => (
          <span key={atMs} style={{ "--at": share(atMs - nowMs) }}>
            {new Intl.DateTimeFormat(person.locale, { weekday: "short" }).format(atMs)}
          </span>
        ))}
        {nextDueAtMs !== null && nextDueAtMs - nowMs < weekHours * hourMs && (
          <i class="due" style={{ "--at": share(Math.max(0, nextDueAtMs - nowMs)) }} />
        )}
      </div>
      {hours > 0 && (
        <output class="scrubber-target">
          {words.format(targetMs)} <small>+{inWords(hours)}</small>
        </output>
      )}
    </div>
  );
}

function inWords(hours: number): string {
  const days = Math.floor(hours / dayHours);
  return [days > 0 && `${days} d`, hours % dayHours > 0 && `${hours % dayHours} h`].filter(Boolean).join(" ");
}

/** The starts of the coming days, as the browser's owner lives them. */
function midnights(nowMs: number): readonly number[] {
  return [1, 2, 3, 4, 5, 6, 7].map((days) => {
    const day = new Date(nowMs);
    return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
  });
}

function share(aheadMs: number): string {
  return `${(aheadMs / (weekHours * hourMs)) * 100}%`;
}
