import { usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";
import type { TimestampStyle } from "./markdown-node.ts";
import { absoluteTime, relativeTime } from "./timestamp-words.ts";

/** `<t:…>`: a fixed time, or one that counts with the local Discord's clock. */
export function Timestamp({ seconds, style }: { readonly seconds: number; readonly style: TimestampStyle }) {
  const { person } = usePage();
  const instant = new Date(seconds * 1_000);
  const full = absoluteTime(instant, "F", person.locale);
  return (
    <time class="timestamp" dateTime={instant.toISOString()} title={full}>
      {style === "R" ? <Counting atMs={seconds * 1_000} /> : absoluteTime(instant, style, person.locale)}
    </time>
  );
}

function Counting({ atMs }: { readonly atMs: number }) {
  const { person } = usePage();
  return <>{relativeTime(atMs - useNow(), person.locale)}</>;
}
