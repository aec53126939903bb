import { relativeTime } from "../markdown/timestamp-words.ts";
import { useClockReading, usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";
import { TimeScrubber } from "./time-scrubber.tsx";
import { type Journey, useTravel } from "./use-travel.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
/** As fast as the bot keeps up. */
const swift = { pauseMs: 150, longestMs: weekMs };
/** Slow enough to read what comes, fast enough that a week is over in a minute. */
const watchable = { pauseMs: 2_500, longestMs: dayMs / 2 };

/** Time, and how to have more of it: by the hour, by the day, to what comes next, or a whole week to watch. */
export function ClockPanel() {
  const { person, control } = usePage();
  const now = useNow();
  const { bot } = useClockReading().clock;
  const nextDueAtMs = bot?.nextDueAtMs ?? null;
  const { journey, go, stop } = useTravel();
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(person.locale, options).format(now);
  return (
    <section class="clock" aria-label="Clock">
      <p class="clock-face">
        <time dateTime={new Date(now).toISOString()}>{format({ timeStyle: "short" })}</time>
        <span>{format({ weekday: "long", day: "numeric", month: "long" })}</span>
      </p>
      <div class="clock-moves">
        <button type="button" class="button secondary" onClick={() => void go(now, now + hourMs, swift)}>
          +1 h
        </button>
        <button type="button" class="button secondary" onClick={() => void go(now, now + dayMs, swift)}>
          +1 day
        </button>
        <button
          type="button"
          class={nextDueAtMs === null ? "button secondary" : "button primary"}
          disabled={nextDueAtMs === null}
          title={nextDueAtMs === null ? "Nothing is due" : "To the next thing the bot does by itself"}
          onClick={() => void control({ kind: "advanceClockToNextDue" })}
        >
          Next due
        </button>
      </div>
      {journey === null ? (
        <TimeScrubber nowMs={now} nextDueAtMs={nextDueAtMs} onGo={(atMs) => void go(now, atMs, swift)} />
      ) : (
        <JourneyBar journey={journey} nowMs={now} />
      )}
      <div class="clock-foot">
        <NextDue nowMs={now} />
        <button
          type="button"
          class="text-button"
          onClick={() => (journey === null ? void go(now, now + weekMs, watchable) : stop())}
        >
          {journey === null ? "▶ Play a week" : "■ Stop"}
        </button>
      </div>
    </section>
  );
}

function NextDue({ nowMs }: { readonly nowMs: number }) {
  const { person } = usePage();
  const { bot, botConfigured, botError } = useClockReading().clock;
  if (botError !== null) return <p class="clock-note failure">{botError}</p>;
  if (bot === null) return <p class="clock-note">{botConfigured && "The bot does not tell the time"}</p>;
  if (bot.nextDueAtMs === null) return <p class="clock-note">The bot has nothing due</p>;
  const words = new Intl.DateTimeFormat(person.locale, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  return (
    <p class="clock-note">
      Next: {words.format(bot.nextDueAtMs)}, {relativeTime(bot.nextDueAtMs - nowMs, person.locale)}
    </p>
  );
}

function JourneyBar({ journey: { fromMs, toMs }, nowMs }: { readonly journey: Journey; readonly nowMs: number }) {
  return (
    <progress class="journey" aria-label="On the way" max={toMs - fromMs} value={Math.min(nowMs, toMs) - fromMs} />
  );
}
