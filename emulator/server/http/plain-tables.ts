import { coverage } from "../coverage/coverage.ts";
import { limitRows } from "../limits.ts";

/** For a person at `/limits`: every number this server applies, with guesses marked. */
export function limitsText(): string {
  const lines = limitRows().map(({ name, value, unit, source, guess }) => {
    return `${guess ? "GUESS " : "      "}${name.padEnd(26)} ${String(value).padStart(9)} ${unit} (${source})`;
  });
  return [
    "Limits of Discord as this server applies them. A guess is a number Discord does not publish.",
    "",
    ...lines,
  ].join("\n");
}

/** For a person at `/coverage`: what this server does, what is missing of it, and the test that proves it. */
export function coverageText(): string {
  const lines = coverage.map(({ kind, name, status, test, note }) => {
    return `${status.padEnd(9)} ${kind.padEnd(13)} ${name.padEnd(64)} ${test ?? "-"}${note && `  (${note})`}`;
  });
  return ["What this server does of Discord, and the test that proves it.", "", ...lines].join("\n");
}
