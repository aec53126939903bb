import { relativeTime } from "../markdown/timestamp-words.ts";
import { usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";

const hourMs = 3_600_000;

export function ClockPanel() {
  const { state, person, control } = usePage();
  const now = useNow();
  const { bot, botConfigured, botError } = state.clock;
  const nextDueAtMs = bot?.nextDueAtMs ?? null;
  const format = (ms: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(person.locale, options).format(new Date(ms));
  const advance = (ms: number) => void control({ kind: "advanceClock", ms });
  return (
    <section class="clock" aria-label="Clock">
      <p class="clock-face">
        <time dateTime={new Date(now).toISOString()}>{format(now, { timeStyle: "short" })}</time>
        <span>{format(now, { weekday: "long", day: "numeric", month: "long" })}</span>
      </p>
      <div class="clock-moves">
        <button type="button" class="button secondary" onClick={() => advance(hourMs)}>
          +1 h
        </button>
        <button type="button" class="button secondary" onClick={() => advance(24 * hourMs)}>
          +1 day
        </button>
        <button
          type="button"
          class="button secondary"
          disabled={nextDueAtMs === null}
          title={
            nextDueAtMs === null
              ? "Nothing is due, or the bot has not said what"
              : "To the next thing the bot does by itself"
          }
          onClick={() => void control({ kind: "advanceClockToNextDue" })}
        >
          Next due
        </button>
      </div>
      <p class="clock-note">
        {nextDueAtMs !== null &&
          `Next: ${format(nextDueAtMs, { weekday: "short", timeStyle: undefined, hour: "2-digit", minute: "2-digit" })}, ${relativeTime(nextDueAtMs - now, person.locale)}`}
        {nextDueAtMs === null && botConfigured && botError === null && "The bot has nothing due"}
        {botError}
      </p>
    </section>
  );
}
